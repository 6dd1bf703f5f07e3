import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import renderToString from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadFigure } from '../../src/site/load-figure.ts';

const PROPS = { rows: [], options: {}, state: {}, model: null, width: 1152 };

describe('a figure outside the project', () => {
  let folder = '';
  let figure = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'figure-'));
    figure = join(folder, 'view.tsx');
    await writeFile(join(folder, 'label.ts'), `export const label: string = 'one';`);
    await writeFile(
      figure,
      `import { scaleLinear } from 'd3-scale';
       import { label } from './label.ts';
       export default () => <svg><text x={scaleLinear([0, 2], [0, 1])(1)}>{label}</text></svg>;`,
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('finds the packages of the project', async () => {
    const { default: draw } = await loadFigure(figure);
    expect(renderToString(draw(PROPS))).toBe('<svg><text x="0.5">one</text></svg>');
  });

  test('does not mind a tsconfig.json beside it that leads nowhere', async () => {
    await writeFile(join(folder, 'tsconfig.json'), '{ "extends": "../not-here.json" }');
    const { default: draw } = await loadFigure(figure);
    expect(renderToString(draw(PROPS))).toContain('one');
  });

  test('is loaded anew only when a file of it has changed', async () => {
    const first = await loadFigure(figure);
    expect(await loadFigure(figure)).toBe(first);
    await writeFile(join(folder, 'label.ts'), `export const label: string = 'two';`);
    await utimes(join(folder, 'label.ts'), 1, 1);
    const { default: draw } = await loadFigure(figure);
    expect(renderToString(draw(PROPS))).toContain('two');
  });

  test('a text that it reads is a part of it', async () => {
    await writeFile(join(folder, 'words.md'), 'one');
    await writeFile(figure, `import words from './words.md?raw';\nexport default () => <svg>{words}</svg>;`);
    expect(renderToString((await loadFigure(figure)).default(PROPS))).toBe('<svg>one</svg>');
    await writeFile(join(folder, 'words.md'), 'two');
    await utimes(join(folder, 'words.md'), 1, 1);
    expect(renderToString((await loadFigure(figure)).default(PROPS))).toBe('<svg>two</svg>');
  });

  test('rejects with what is wrong with it, and is tried again', async () => {
    await writeFile(figure, 'export default () => <svg>;');
    const place = { file: figure, line: 1, column: 27 };
    await expect(loadFigure(figure)).rejects.toMatchObject({ message: 'Unexpected token', place });
    await writeFile(figure, 'export default () => <svg/>;');
    expect(renderToString((await loadFigure(figure)).default(PROPS))).toBe('<svg></svg>');
  });
});
