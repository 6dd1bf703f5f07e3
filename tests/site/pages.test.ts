import { describe, expect, test } from 'vitest';
import { fillPage, type PageOptions } from '../../src/site/pages.ts';
import { twoSlides } from './two-slides.ts';

const SHELL = '<!doctype html><html lang="en"><head><!--head--></head><body><!--talk--></body></html>';
const VERSION = { commit: '8186d22', changed: false, date: '2026-11-23T05:40:12.000Z' };
const PUBLISHED: PageOptions = {
  policy: true,
  fonts: ['assets/f.woff2'],
  pdf: true,
  card: true,
  version: VERSION,
  cues: false,
  whole: false,
};

describe('the deck page', () => {
  const page = fillPage('deck', SHELL, twoSlides(), PUBLISHED);

  test('has every slide, and nothing of scripts or cues', () => {
    expect(page).toContain('<section id="first"');
    expect(page).toContain('<section id="second"');
    expect(page).not.toContain('Said on');
    expect(page).not.toContain('Cue of');
  });

  test('asks for its style sheet first, then for fonts, and for its modules when all slides are there', () => {
    const sheet = '<link rel="stylesheet" crossorigin href="./assets/deck.css">';
    const modules =
      '<script type="module" crossorigin src="./assets/m.js"></script>\n    <link rel="modulepreload" crossorigin href="./assets/n.js">';
    const shell = SHELL.replace(
      '</head>',
      () => `<script src="./a.js"></script>\n    ${modules}\n    ${sheet}\n  </head>`,
    );
    const ordered = fillPage('deck', shell, twoSlides(), PUBLISHED);
    const order = [
      '<title>',
      sheet,
      'as="font"',
      'name="description"',
      './a.js',
      'id="second"',
      modules,
      '</body>',
    ];
    const places = order.map((tag) => ordered.indexOf(tag));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(ordered.split(sheet)).toHaveLength(2);
  });

  test('keeps a dollar in title and slides as it is', () => {
    expect(page).toContain('The first says $&#x26; and $1.');
    expect(page).toContain('<title>Costs &amp; &quot;benefits&quot; of $&amp; in a title</title>');
  });

  test('names only relative addresses besides its public one', () => {
    expect(page).toContain('<link rel="canonical" href="https://example.org/talk/">');
    expect(page).toContain('<link rel="alternate" type="application/pdf" href="a-talk.pdf">');
    expect(page).toContain('href="assets/f.woff2" as="font" type="font/woff2" crossorigin');
    expect(page).toContain('src="images/first.svg"');
  });

  test('carries the facts of the talk on its root', () => {
    expect(page).toContain('data-start="2024-06-10T14:00:00+02:00"');
    expect(page).toContain('data-spoken="5" data-questions="2"');
  });

  test('does not offer a PDF that was not printed', () => {
    expect(fillPage('deck', SHELL, twoSlides(), { ...PUBLISHED, pdf: false })).not.toContain('.pdf');
  });
});

describe('what stands behind the talk', () => {
  const second = { id: 'second', visibility: 'backup' } as const;
  const deck = twoSlides(
    { html: '<section id="first"><a href="#ref-x">x</a> <a href="#own">o</a><i id="own"></i></section>' },
    { ...second, html: '<section id="second"><a href="#first">f</a><i id="ref-x"></i></section>' },
  );

  test('has a page of its own, and links lead from one to the other', () => {
    const page = fillPage('deck', SHELL, deck, PUBLISHED);
    expect(page).not.toContain('id="second"');
    expect(page).toContain('<a href="behind/#ref-x">x</a> <a href="#own">o</a>');
    expect(page).toMatch(/<nav class="behind" [^>]*><a href="behind\/">Behind the talk: .+<\/a><\/nav>/);
    const behind = fillPage('behind', SHELL, deck, PUBLISHED);
    expect(behind).toContain('<section id="second"><a href="../#first">f</a>');
    expect(behind).not.toContain('id="first"');
  });

  test('stays in a deck that is to be whole', () => {
    const page = fillPage('deck', SHELL, deck, { ...PUBLISHED, whole: true });
    expect(page).toContain('<a href="#ref-x">');
    expect(page).toContain('<section id="second"');
    expect(page).not.toContain('behind');
  });

  test('is nothing where the talk goes to the end, or where all of it is in reserve', () => {
    const reserve = twoSlides({ visibility: 'backup' }, second);
    for (const one of [twoSlides(), reserve]) {
      const page = fillPage('deck', SHELL, one, PUBLISHED);
      expect(page).toContain('id="second"');
      expect(page).not.toContain('behind');
    }
  });
});

describe('the pages one level down', () => {
  test('lead back to the root for images, icon and PDF', () => {
    for (const name of ['speaker', 'read'] as const) {
      const page = fillPage(name, SHELL, twoSlides(), PUBLISHED);
      expect(page).toContain('src="../images/first.svg"');
      expect(page).toContain('href="../favicon.svg"');
      expect(page).toContain('href="../a-talk.pdf"');
    }
  });

  test('hold cues only where they are asked for', () => {
    const own = fillPage('speaker', SHELL, twoSlides(), { ...PUBLISHED, cues: true });
    const published = fillPage('speaker', SHELL, twoSlides(), PUBLISHED);
    expect(own).toContain('Cue of the first');
    expect(published).not.toContain('Cue of');
    expect(published).toContain('Said on the first.');
    expect(fillPage('read', SHELL, twoSlides(), { ...PUBLISHED, cues: true })).not.toContain('Cue of');
  });

  test('leave an image path alone that is only text', () => {
    const code = '<p>&lt;img src="images/a.svg"></p>';
    const page = fillPage(
      'speaker',
      SHELL,
      twoSlides({ html: `<section id="first">${code}</section>` }),
      PUBLISHED,
    );
    expect(page).toContain(code);
  });
});
