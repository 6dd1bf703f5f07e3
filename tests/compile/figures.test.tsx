import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { drawFigure } from '../../src/compile/figures.ts';
import { findFigures } from '../../src/compile/find-figures.ts';
import type { LoadFigure } from '../../src/compile/figures.ts';
import type { FigureProps } from '../../src/figures/figure.ts';

const place = { file: 'slides/01-a.md', line: 3, column: 1 };
const draw = (view: (props: FigureProps) => VNode, alt = 'Three dots') => {
  const load: LoadFigure = async () => ({ default: view });
  return drawFigure(
    { name: 'dots', path: '/dots.tsx', alt, props: { rows: [{ n: '3' }], options: {} }, place },
    load,
  );
};

test('a drawing is labelled', async () => {
  const { nodes, problems } = await draw(({ rows }) => (
    <svg viewBox="0 0 9 9">
      <g data-step="">
        <text>{`${rows[0]?.n} < 4`}</text>
      </g>
    </svg>
  ));
  expect(problems).toEqual([]);
  expect(toHtml(nodes)).toBe(
    '<figure class="figure" data-figure="dots"><svg viewBox="0 0 9 9" role="img" aria-label="Three dots">' +
      '<g data-step=""><text>3 &#x3C; 4</text></g></svg></figure>',
  );
});

test('a drawing for a column on a phone is labelled too, and whole at once', async () => {
  const load: LoadFigure = async () => ({
    default: () => <svg class="fig" />,
    narrow: ({ rows }) => (
      <svg class="fig" viewBox="0 0 560 9">
        <g data-step="" data-says="three">
          <text>{rows[0]?.n}</text>
        </g>
      </svg>
    ),
  });
  const figure = { name: 'dots', path: '/dots.tsx', alt: 'Three dots', place };
  const { narrow } = await drawFigure({ ...figure, props: { rows: [{ n: '3' }], options: {} } }, load);
  expect(narrow).toEqual({
    name: 'dots',
    alt: 'Three dots',
    svg: '<svg class="fig narrow" viewBox="0 0 560 9" role="img" aria-label="Three dots"><g><text>3</text></g></svg>',
  });
});

test.each([
  [
    'a throw',
    () => {
      throw new Error('no rows');
    },
    'x',
    'The figure "dots" could not be drawn: no rows. Correct its module or the data it is given.',
  ],
  ['no svg', () => <p />, 'x', 'The figure "dots" draws no <svg>. Begin with <Canvas>.'],
  [
    'an inline style',
    () => (
      <svg>
        <g style="fill:red" />
      </svg>
    ),
    'x',
    'The figure "dots" sets an inline style on <g>. Use a class; the page allows no inline style.',
  ],
  [
    'no description',
    () => <svg />,
    '',
    'The figure "dots" has no description. Write alt="…": what it shows, for those who do not see it.',
  ],
])('%s is a problem', async (_, view, alt, sentence) => {
  const { problems } = await draw(view, alt);
  expect(problems).toHaveLength(1);
  expect(`${problems[0]?.message} ${problems[0]?.hint}`).toBe(sentence);
  expect(problems[0]?.place).toEqual(place);
});

test('the figures of a talk are its modules', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'talk-'));
  await mkdir(join(folder, 'figures', 'parts'), { recursive: true });
  await writeFile(join(folder, 'figures', 'dots.tsx'), '');
  await writeFile(join(folder, 'figures', 'notes.md'), '');
  const figures = await findFigures(folder);
  expect(figures.get('dots')).toBe(join(folder, 'figures', 'dots.tsx'));
  expect([...figures.keys()]).not.toContain('parts');
});

test('a talk without figures has only the shared ones', async () => {
  expect(
    [...(await findFigures('/no/such/folder')).values()].every((path) => path.endsWith('view.tsx')),
  ).toBe(true);
});

test('a throw is reported where the module throws', async () => {
  const { problems } = await draw(() => {
    const error = new Error('no rows');
    error.stack = 'Error: no rows\n    at Dots (/dots.tsx:4:9)\n    at render (/other.js:1:1)';
    throw error;
  });
  expect(problems[0]?.place).toMatchObject({ line: 4, column: 9 });
  expect(problems[0]?.place.file).toMatch(/dots\.tsx$/);
});
