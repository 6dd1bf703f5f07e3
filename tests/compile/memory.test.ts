// What is kept from one compile to the next changes no answer, whatever was edited in between; and a save makes anew
// only what it has to.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fragment, h, type VNode } from 'preact';
import { expect, test } from 'vitest';
import type { Compiled, Slide } from '../../src/compile/deck.ts';
import type { FigureProps } from '../../src/figures/figure.ts';
import { createMemory } from '../../src/compile/memory.ts';
import { loadFigure } from './load-figure.ts';
import { compileTiny } from './tiny-talk.ts';

type Files = Record<string, string>;

const sectionOf = (title: string, ...slides: string[]): string =>
  `---\ntitle: ${title}\nclaim: ${title} is enough.\n---\n\n${slides.join('\n---\n\n')}`;

const tiny = (name: string): Promise<string> =>
  readFile(join(import.meta.dirname, '../fixtures/tiny', name), 'utf8');

const written: Files = {
  'talk.yaml': await tiny('talk.yaml'),
  'references.bib': await tiny('references.bib'),
  'data/cups.csv': await tiny('data/cups.csv'),
  'code/brew.ts': await tiny('code/brew.ts'),
  '01-tea.md': sectionOf(
    'Tea',
    '## Tea is hot. {#hot}\n\n- One\n- Two, as [the other](#cold) says\n\n:::script\nTea is hot. [@doe2020]\n:::\n',
    '## Tea takes time. {#time layout=figure}\n\n::figure{name=brew data=said alt="A bar."}\n\n:::script\nOne. [click] Three.\n:::\n',
  ),
  '02-water.md': sectionOf(
    'Water',
    '## Water is cold. {#cold layout=code}\n\n::code{file=brew.ts}\n\n$$x^2$$\n\n:::script\nWater is cold.\n:::\n',
    '## Cups are counted. {#cups layout=figure}\n\n::figure{name=cups data=cups.csv alt="Cups."}\n\n:::script\nCups are [click] counted. [@roe2021]\n:::\n',
  ),
  '03-milk.md': sectionOf(
    'Milk',
    '## Milk comes last. {#last}\n\n![A cup](images/cup.svg)\n\n:::script\nMilk comes last.\n:::\n',
  ),
};

const data = 'year,cups,source\n2020,1,doe2020\n';
const code = 'export const minutes = 3;\n';

/** Each is made to what the ones before have left. */
const EDITS: Record<string, (files: Files) => void> = {
  'words on a slide': replace('01-tea.md', '- One\n', '- One more\n'),
  'words of the script': replace('02-water.md', 'Water is cold.\n:::', 'Water is very cold.\n:::'),
  'a line more': replace('01-tea.md', '- Two', '- And\n- Two'),
  'a mistake': replace('01-tea.md', 'layout=figure', 'layout=figur'),
  'another mistake beside it': replace('02-water.md', 'layout=code', 'layout=cod'),
  'the first mended': replace('01-tea.md', 'layout=figur}', 'layout=figure}'),
  'the other mended': replace('02-water.md', 'layout=cod}', 'layout=code}'),
  'a new id, which leaves a link behind': replace('02-water.md', '#cold', '#ice'),
  'the link follows': replace('01-tea.md', '(#cold)', '(#ice)'),
  'a slide in front, so that labels move': replace(
    '01-tea.md',
    '## Tea is hot.',
    '## First. {#first}\n\n:::script\nFirst.\n:::\n\n---\n\n## Tea is hot.',
  ),
  'a slide behind the talk': replace('03-milk.md', '{#last}', '{#last visibility=backup}'),
  'the headline of a section': replace('02-water.md', 'title: Water', 'title: Much water'),
  data: (files) => void (files['data/cups.csv'] = data),
  'data once more': (files) => void (files['data/cups.csv'] = data.replace('2020,1', '2020,2')),
  'data without a source': (files) => void (files['data/cups.csv'] = data.replace(',source', '')),
  'data mended': (files) => void (files['data/cups.csv'] = data),
  code: (files) => void (files['code/brew.ts'] = code),
  'code once more': (files) => void (files['code/brew.ts'] = code.replace('3', '4')),
  'a section more': (files) =>
    void (files['04-more.md'] = sectionOf('More', '## More. {#more}\n\n:::script\nMore.\n:::\n')),
  'a section under another name': (files) => {
    files['00-first.md'] = files['04-more.md'] ?? '';
    delete files['04-more.md'];
  },
  'a section less': (files) => void delete files['00-first.md'],
  'the speed of the speaker': replace('talk.yaml', 'speaker: ', 'wordsPerMinute: 60\nspeaker: '),
  'the words of the ledger': replace('talk.yaml', 'right: After', 'right: Later'),
  'an author': replace('references.bib', 'Doe, Jane', 'Zoe, Jane'),
};

test('an answer with a memory is the answer without one', async () => {
  const memory = createMemory();
  const files = { ...written };
  slidesOf(await compileTiny(files, { memory }));
  for (const [name, edit] of Object.entries(EDITS)) {
    edit(files);
    expect(await compileTiny(files, { memory }), name).toEqual(await compileTiny(files));
  }
}, 60_000);

test('what a save does not touch is the same object', async () => {
  const memory = createMemory();
  const before = slidesOf(await compileTiny(written, { memory }));
  const files = { ...written, '02-water.md': (written['02-water.md'] ?? '').replace('x^2', 'x^3') };
  const after = slidesOf(await compileTiny(files, { memory }));
  const kept = [...after.keys()].filter((id) => before.get(id) === after.get(id));
  expect(kept).toEqual(['hot', 'time', 'last', 'rest']);
});

test('a figure whose module is another is drawn again', async () => {
  const memory = createMemory();
  const draw = (width: number) => ({
    default: (): VNode => h(Fragment, {}, h('svg', { width }, h('g', { 'data-step': '' }))),
  });
  let cups = draw(1);
  const load = (path: string) => (path.endsWith('cups.tsx') ? Promise.resolve(cups) : loadFigure(path));
  const drawn = async (): Promise<string> =>
    slidesOf(await compileTiny(written, { memory, load })).get('cups')?.html ?? '';
  expect(await drawn()).toContain('width="1"');
  cups = draw(2);
  expect(await drawn()).toContain('width="2"');
});

test('in haste a figure shows what the talk said before, and is drawn again after that', async () => {
  const memory = createMemory();
  const load = (path: string) =>
    path.endsWith('brew.tsx')
      ? Promise.resolve({
          default: ({ rows }: FigureProps): VNode =>
            h(Fragment, {}, h('svg', {}, rows[0]?.['text'], h('g', { 'data-step': '' }))),
        })
      : loadFigure(path);
  await compileTiny(written, { memory, load });
  const said = (written['01-tea.md'] ?? '').replace('Tea is hot. [', 'Tea is very hot. [');
  const save = { ...written, '01-tea.md': said };
  const hasty = await compileTiny(save, { memory, load, inHaste: true });
  expect(hasty.isBehind).toBe(true);
  expect(slidesOf(hasty).get('hot')?.script[0]).toContain('very');
  expect(slidesOf(hasty).get('time')?.html).not.toContain('very');
  const whole = await compileTiny(save, { memory, load });
  expect(whole.isBehind).toBe(false);
  expect(slidesOf(whole).get('time')?.html).toContain('very');
  expect((await compileTiny(save, { memory, load, inHaste: true })).isBehind).toBe(false);
});

function slidesOf({ deck, problems }: Compiled): Map<string, Slide> {
  expect(problems).toEqual([]);
  const slides = deck?.sections.flatMap((section) => section.slides) ?? [];
  return new Map(slides.map((slide) => [slide.id, slide]));
}

function replace(name: string, from: string, to: string): (files: Files) => void {
  return (files) => {
    const text = files[name] ?? '';
    expect(text, name).toContain(from);
    files[name] = text.replace(from, to);
  };
}
