// A deck of three sections as the compiler would give it, small enough to know by heart: cover, opener, slides with
// a source, a footnote, code with steps, a backup slide and the list of references.
import type { Deck, Section, Slide } from '../../src/compile/deck.ts';

const place = { file: 'slides/01-first.md', line: 1, column: 1 };

export function teaDeck(): Deck {
  return {
    talk: {
      title: 'Tea & cake',
      speaker: 'A. Speaker',
      credit: '',
      event: 'Example Days',
      place: 'Hall 1',
      start: '2024-06-10T14:00:00+02:00',
      zone: 'Europe/Berlin',
      spoken: 35,
      questions: 5,
      wordsPerMinute: 150,
      language: 'en',
      description: '',
      keywords: [],
      licence: 'CC BY 4.0',
      url: '',
      pdf: 'tea-and-cake',
      ledger: null,
    },
    sections: [
      section(1, 'first', [
        slide('title', 'cover', '<h1 id="h-title">Tea &amp; cake</h1>', '<p>A. Speaker</p>', ''),
        slide('open', 'opener', '<h2 id="h-open">It begins.</h2>', '', ''),
        judge(),
      ]),
      section(2, 'second', [gate()]),
      section(3, 'last', [references()]),
    ],
    entries: [],
    references: [
      {
        key: 'zheng2023',
        number: 1,
        short: 'Zheng et al., NeurIPS 2023',
        brief: 'Zheng et al. 2023',
        html: 'Zheng et al., <i>Judging</i>, 2023.',
        url: 'https://example.org/',
        date: '2023',
        slides: ['judge'],
      },
    ],
    marks: '<svg class="defs"></svg>',
    live: new Map(),
    said: [],
    rehearsals: [],
    permalinks: { published: [], moved: new Map() },
  };
}

function section(number: number, id: string, slides: Slide[]): Section {
  const title = `The ${id} one`;
  const claim = `Claim ${number} <stands>.`;
  const placed = slides.map((one) => ({ ...one, section: id, html: one.html.replaceAll('SECTION', id) }));
  return { id, number, title, claim, seconds: 60, place, slides: placed };
}

function judge(): Slide {
  const cited = '<cite><a href="https://example.org/">Zheng et al., NeurIPS 2023, sec. 4.2</a></cite>';
  const notes = '<ol class="footnotes"><li id="fn-judge-1">A note.</li></ol>';
  const foot = `<p class="src">${cited}. Ties <b>excluded</b>.</p>${notes}<span class="folio">3</span>`;
  const body = '<ul><li>Yes</li><li class="fragment" data-fragment-index="0">And no</li></ul>';
  return {
    ...slide('judge', 'text', '<h3 id="h-judge">One more annotator.</h3>', body, foot),
    steps: 1,
    seconds: 65,
    sources: ['zheng2023'],
    script: ['<p>First.<a class="ref" href="#ref-zheng2023">1</a></p>', '<p>Second.</p>'],
    narrow: [],
    cues: ['<p><strong>Pause</strong>.</p>'],
  };
}

function gate(): Slide {
  const code =
    '<figure class="code"><pre class="code-block" data-states="2" data-state="1"><code>ship()</code></pre>' +
    '<span class="fragment" data-fragment-index="0" aria-hidden="true"></span></figure>';
  return {
    ...slide('gate', 'code', '<h2 id="h-gate">The gate.</h2>', code, ''),
    steps: 1,
    visibility: 'backup',
    folio: 'B1',
  };
}

function references(): Slide {
  const items = '<ol class="references" start="1"><li id="ref-zheng2023">Zheng et al.</li></ol>';
  return slide('references', 'references', '<h2 id="h-references">References</h2>', items, '');
}

function slide(id: string, layout: string, heading: string, body: string, foot: string): Slide {
  const run = layout === 'cover' || layout === 'opener' ? '' : '<p class="run">1 The first one</p>';
  const facts = `id="${id}" class="slide" data-layout="${layout}" data-section="SECTION" data-visibility="main"`;
  const content = `${run}<header class="head">${heading}</header><div class="body">${body}</div>`;
  return {
    id,
    section: '',
    place,
    headline: heading.replace(/<[^>]*>/g, ''),
    layout,
    visibility: 'main',
    priority: 1,
    seconds: 30,
    folio: '3',
    steps: 0,
    html: `<section ${facts} aria-labelledby="h-${id}">${content}<footer class="foot">${foot}</footer></section>`,
    script: ['<p>Said.</p>'],
    words: 1,
    narrow: [],
    cues: [],
    sources: [],
  };
}
