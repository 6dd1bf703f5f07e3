// One entry of the ledger, from its directive to a value and, on layout=entry, to its picture.
//   ::::entry{#judges verdict=care}
//   :::left{name="Annotators who disagree"} … ::: :::right{name=…} … ::: :::carries … ::: :::breaks … :::
//   :::rule … :::
//   ::::

import type { ElementContent } from 'hast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { DrawBlocks } from './blocks.ts';
import type { Entry, LedgerWords, Problem } from './deck.ts';
import { element, inline, serialise, text } from './html.ts';
import { VERDICTS } from './ledger-words.ts';
import { placeOf } from './place.ts';
import { suggest } from './problem.ts';
import { ID } from './slug.ts';

/** Its number and slide are known once all sections are read. */
export interface EntryDraft {
  entry: Omit<Entry, 'number' | 'slide'>;
  /** For layout=entry: the four cells and the band. */
  picture: ElementContent;
}

export interface EntryContext {
  file: string;
  words: LedgerWords;
  /** Taken if the author gives no id. */
  slide: string;
  draw: DrawBlocks;
  /** Of the headings of its cells: one below the headline. */
  level: number;
}

export function readEntry(
  node: ContainerDirective,
  { file, words, slide, draw, level }: EntryContext,
): { draft: EntryDraft; problems: Problem[] } {
  const place = placeOf(node, file);
  const problems: Problem[] = [];
  const report = (message: string, hint: string, at = place) => problems.push({ place: at, message, hint });

  const given = node.attributes?.['verdict'] ?? '';
  const verdict = VERDICTS.find((key) => key === given) ?? 'over';
  if (node.attributes?.['verdict'] !== undefined && verdict !== given) {
    report(`There is no verdict "${given}".`, suggest(given, VERDICTS, 'verdicts'));
  }
  const id = node.attributes?.['id'] ?? slide;
  if (!ID.test(id))
    report(`The id of the entry is "${id}".`, 'Write lower-case letters, digits and hyphens.');

  const isOneSided = words.verdicts[verdict].left !== '';
  const parts = new Map<string, { name: string; content: ElementContent[] }>();
  for (const child of node.children) {
    if (child.type !== 'containerDirective') {
      report(
        'An entry holds only its parts.',
        'Put this into one of :::left, :::right, :::carries, :::breaks, :::rule.',
        placeOf(child, file),
      );
      continue;
    }
    if (parts.has(child.name)) {
      report(`The entry has two parts :::${child.name}.`, 'Keep one of them.', placeOf(child, file));
      continue;
    }
    parts.set(child.name, { name: child.attributes?.['name'] ?? '', content: draw(child.children, 'shown') });
  }
  for (const name of isOneSided ? ['right', 'carries', 'breaks'] : ['left', 'right', 'carries', 'breaks']) {
    if (!parts.has(name))
      report(`The entry has no part :::${name}.`, `Write :::${name} and ::: inside ::::entry.`);
  }

  const content = (name: string) => parts.get(name)?.content ?? [];
  const side = (name: string) => ({ name: parts.get(name)?.name ?? '', html: serialise(content(name)) });
  const entry = {
    id,
    verdict,
    left: side('left'),
    right: side('right'),
    carries: serialise(content('carries')),
    breaks: serialise(content('breaks')),
    rule: serialise(inline(content('rule'))),
  };
  return { draft: { entry, picture: drawEntry(entry, words, content, level) }, problems };
}

/** The left fact is there at first; the rest comes press by press, the verdict last. */
function drawEntry(
  { id, verdict }: EntryDraft['entry'],
  words: LedgerWords,
  content: (part: string) => ElementContent[],
  level: number,
): ElementContent {
  const { carries, left: counterpart } = words.verdicts[verdict];
  const cell = (part: string, head: ElementContent[], isStep: boolean) =>
    element('div', { className: ['side', part], dataStep: isStep ? '' : null }, [
      element(`h${level}`, { className: ['side-name', part] }, head),
      ...content(part),
    ]);
  const key = (part: string) => element('i', { className: ['key', part] });
  return element('div', { className: ['entry'], dataVerdict: verdict, dataEntry: id }, [
    element('div', { className: ['sides'] }, [
      cell('left', [key('left'), text(words.left)], false),
      cell('right', [key('right'), text(words.right)], true),
      cell('carries', [text(carries)], true),
      cell('breaks', [text(words.breaks)], true),
      element('i', { className: ['spine'], ariaHidden: 'true' }),
    ]),
    element(
      'p',
      { className: ['band'], dataVerdict: verdict, dataStep: '' },
      drawBand(words.verdicts[verdict].name, counterpart, inline(content('rule'))),
    ),
  ]);
}

function drawBand(name: string, counterpart: string, rule: ElementContent[]): ElementContent[] {
  const verdict = element('span', { className: ['verdict'] }, [text(name)]);
  if (counterpart !== '')
    return [element('span', { className: ['counterpart'] }, [text(counterpart)]), text(' '), verdict];
  if (rule.length === 0) return [verdict];
  return [verdict, text(' '), element('span', { className: ['rule'] }, rule)];
}
