// What the speaker's page knows of the talk. In: the page as the build wrote it (a template of slides, the
// scripts, the sections, facts on <html>). Out: plain lists that the console works with.

import type { Slot } from './schedule.ts';

export interface Slide {
  id: string;
  section: string;
  /** Presses inside the slide. */
  steps: number;
  /** Planned seconds; 0 on backup and appendix slides, which are not in the plan. */
  seconds: number;
  /** Page label, as on the slide. */
  folio: string;
  headline: string;
  main: boolean;
  backup: boolean;
  /** 1 must be shown, 3 goes first when time is short. */
  priority: number;
  /** Begins the talk or a section. */
  isOpener: boolean;
  element: Element;
  /** What is said before the first press, after it, after the second … */
  parts: Element[];
  /** Words of each part. */
  words: number[];
  /** Seconds that it took in the last runs, the newest last. */
  measured: number[];
  cues: Element | null;
}

export interface Section {
  id: string;
  title: string;
  /** Planned seconds of its main slides. */
  seconds: number;
}

export interface Talk {
  title: string;
  slides: Slide[];
  sections: Section[];
  slot: Slot;
  /** False in a published build, which holds no cues at all. */
  hasCues: boolean;
  /** When the runs began that the speaker has saved; none in a published build either. */
  runs: string[];
}

export function readTalk(page: Document): Talk {
  const template = page.querySelector<HTMLTemplateElement>('template#slides');
  const scripts = new Map(
    [...page.querySelectorAll<HTMLElement>('#scripts > article')].map((article) => [
      article.dataset['slide'] ?? '',
      article,
    ]),
  );
  const slides = [...(template?.content.querySelectorAll('section.slide') ?? [])].map((section) =>
    readSlide(section, scripts.get(section.id)),
  );
  const sections = [...page.querySelectorAll<HTMLElement>('#sections > li')].map((line) => {
    const id = line.dataset['section'] ?? '';
    return {
      id,
      title: line.textContent.trim(),
      seconds: sum(slides.filter((slide) => slide.section === id)),
    };
  });
  const facts = page.querySelector<HTMLElement>('#scripts');
  return {
    title: page.documentElement.dataset['title'] ?? '',
    slides,
    sections,
    slot: readSlot(page.documentElement, sum(slides)),
    hasCues: facts?.dataset['cues'] !== undefined,
    runs: words(facts?.dataset['runs']),
  };
}

function readSlot({ dataset }: HTMLElement, planned: number): Slot {
  const start = Date.parse(dataset['start'] ?? '');
  return {
    start: Number.isNaN(start) ? null : start,
    spoken: count(dataset['spoken'] ?? null) * 60 || planned,
    questions: count(dataset['questions'] ?? null) * 60,
  };
}

function readSlide(section: Element, script: HTMLElement | undefined): Slide {
  const visibility = section.getAttribute('data-visibility');
  const main = visibility === 'main';
  const parts = [...(script?.querySelectorAll(':scope > .part') ?? [])];
  return {
    id: section.id,
    section: section.getAttribute('data-section') ?? '',
    steps: count(section.getAttribute('data-steps')),
    seconds: main ? count(section.getAttribute('data-seconds')) : 0,
    folio: section.getAttribute('data-folio') ?? '',
    headline: script?.querySelector(':scope > h3')?.textContent.trim() ?? '',
    main,
    backup: visibility === 'backup',
    priority: count(section.getAttribute('data-priority')) || 2,
    isOpener: ['cover', 'opener'].includes(section.getAttribute('data-layout') ?? ''),
    element: section,
    parts,
    words: parts.map((part) => words(part.textContent).length),
    measured: words(script?.dataset['seconds']).map(Number),
    cues: script?.querySelector(':scope > .cues') ?? null,
  };
}

function words(text = ''): string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}

function sum(slides: Slide[]): number {
  return slides.reduce((seconds, slide) => seconds + slide.seconds, 0);
}

function count(value: string | null): number {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? number : 0;
}
