import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/site/read-page.ts';
import { teaDeck } from './tea-deck.ts';
import type { Element } from 'hast';
import type { Deck } from '../../src/compile/deck.ts';

const html = readContent(teaDeck());
const elements: Element[] = [];
visit(fromHtml(html, { fragment: true }), 'element', (element) => void elements.push(element));

describe('the reading edition', () => {
  test('is one talk, its sections and their slides, without a level left out', () => {
    const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
    expect(headings.map((heading) => `${heading.tagName} ${toString(heading)}`)).toEqual([
      'h1 Tea & cake',
      'h2 Contents',
      'h2 It begins.',
      'h3 One more annotator.',
      'h4 Sources',
      'h2 2 The second one',
      'h3 The gate.',
      'h2 3 The last one',
      'h3 References',
    ]);
  });

  test('has the deck’s slide ids as anchors, and no id twice', () => {
    const ids = elements.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['title', 'open', 'judge', 'gate', 'references']) expect(ids).toContain(id);
  });

  test('has a target for every link within', () => {
    const ids = new Set(elements.map(({ properties }) => properties['id']));
    const links = elements
      .map(({ properties }) => String(properties['href'] ?? ''))
      .filter((href) => /^#./.test(href));
    expect(links.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  test('leads from a slide to its source and back, with what was added on the slide', () => {
    expect(html).toContain(
      '<li value="1"><a href="#ref-zheng2023">Zheng et al., NeurIPS 2023, sec. 4.2</a></li>',
    );
    expect(html).toContain('<p>Ties <b>excluded</b>.</p>');
    expect(html).toContain('<span class="back">Used on slide <a href="#judge">3</a></span>');
    expect(html).toContain('A note.');
  });

  test('leads to the stage and to the PDF', () => {
    expect(html).toContain('<a href="../#/judge">Slide 3</a>');
    expect(html).toContain('<a href="../tea-and-cake.pdf">');
    expect(html).toContain('<a href="../tea-and-cake-notes.pdf">');
    expect(readContent(teaDeck(), null, false)).not.toContain('.pdf"');
  });

  test('leaves out what belongs on a screen', () => {
    for (const name of ['fragment', 'class="run"', 'folio', 'class="foot"']) expect(html).not.toContain(name);
  });

  test('says who, when and where once: on the cover, or else below the title', () => {
    const occasion =
      'A. Speaker, Example Days, Hall 1, <time datetime="2024-06-10T14:00:00+02:00">10 June 2024</time>';
    expect(html.match(/A\. Speaker/g)).toHaveLength(1);
    const credited = teaDeck();
    credited.talk.credit = 'Words by the team.';
    expect(readContent(credited)).toContain('<p class="facts">Words by the team.</p>');
    const bare = teaDeck();
    bare.sections[0]?.slides.shift();
    expect(readContent(bare)).toContain(occasion);
    expect(readContent(bare)).toContain('<h1>Tea &amp; cake</h1>');
  });

  test('says how long each section and the whole is', () => {
    expect(html).toContain('<a href="#open">The first one</a> <span class="minutes">2:05</span>');
    expect(html).toContain('2:35 spoken, 5 minutes for questions');
    const deck = teaDeck();
    deck.talk.questions = 0;
    expect(readContent(deck)).toContain('2:35 spoken</p>');
  });

  test('ends with the references even where no slide lists them', () => {
    const deck = teaDeck();
    deck.sections.pop();
    expect(readContent(deck)).toContain('<li id="ref-zheng2023">Zheng et al., <i>Judging</i>, 2023.');
  });

  test('writes out an entry that its slide shows only as a mark', () => {
    const deck = deckWithEntry('judge');
    expect(readContent(deck)).toContain('<p class="entered">Entry 1: carries over</p>');
    expect(readContent(deck)).toContain(
      '<div class="side left"><h4 class="side-name left"><i class="key left"></i>Then</h4>',
    );
    expect(readContent(deckWithEntry('elsewhere'))).not.toContain('Entry 1');
  });
});

function deckWithEntry(slide: string): Deck {
  const deck = teaDeck();
  const words = {
    name: 'Carries over',
    label: 'carries over',
    count: '',
    countOne: '',
    carries: 'What carries',
    left: '',
  };
  const side = { name: 'A side', html: '<p>A fact.</p>' };
  deck.talk.ledger = {
    left: 'Then',
    right: 'Now',
    shortLeft: 'T',
    shortRight: 'N',
    breaks: 'Where it breaks',
    forward: '',
    entry: 'entry',
    entries: 'entries',
    none: '',
    rows: 14,
    verdicts: { over: words, care: words, new: words },
  };
  deck.entries = [
    {
      id: 'e',
      number: 1,
      slide,
      verdict: 'over',
      left: side,
      right: side,
      carries: '',
      breaks: '',
      rule: 'Do it.',
    },
  ];
  return deck;
}
