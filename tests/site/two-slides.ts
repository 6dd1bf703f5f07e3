// A deck of two slides for tests of what is made from decks. `change` overrides facts of the first slide,
// `other` of the second.
import type { Deck, Slide } from '../../src/compile/deck.ts';

export function twoSlides(change: Partial<Slide> = {}, other: Partial<Slide> = {}): Deck {
  const slides = [sampleSlide('first', change), sampleSlide('second', other)];
  return {
    talk: {
      title: 'Costs & "benefits" of $& in a title',
      speaker: 'Ann Author',
      credit: '',
      event: 'An event',
      place: 'A place',
      start: '2024-06-10T14:00:00+02:00',
      zone: 'Europe/Berlin',
      spoken: 5,
      questions: 2,
      wordsPerMinute: 140,
      language: 'en',
      description: 'What it is about.',
      keywords: ['one', 'two'],
      licence: 'CC-BY-4.0',
      url: 'https://example.org/talk/',
      pdf: 'a-talk',
      ledger: null,
    },
    sections: [
      {
        id: 'part',
        number: 1,
        title: 'A part',
        claim: 'A claim.',
        seconds: 60,
        place: slides[0]!.place,
        slides,
      },
    ],
    entries: [],
    references: [],
    marks: '<svg class="defs" aria-hidden="true"></svg>',
    live: new Map(),
    said: [],
    rehearsals: [],
    permalinks: { published: [], moved: new Map() },
  };
}

function sampleSlide(id: string, change: Partial<Slide>): Slide {
  return {
    id,
    section: 'part',
    place: { file: 'slides/01-part.md', line: 6, column: 1 },
    headline: `The ${id} says $& and $1.`,
    layout: 'text',
    visibility: 'main',
    priority: 1,
    seconds: 30,
    folio: id === 'first' ? '1' : '2',
    steps: 0,
    html:
      `<section id="${id}" class="slide" data-section="part" data-seconds="30" aria-labelledby="h-${id}">` +
      `<header class="head"><h2 id="h-${id}">The ${id} says $&#x26; and $1.</h2></header>` +
      `<div class="body"><p><img alt="a > b" src="images/${id}.svg"></p></div></section>`,
    script: [`<p>Said on the ${id}.</p>`],
    words: 4,
    narrow: [],
    cues: [`Cue of the ${id}`],
    sources: [],
    ...change,
  };
}
