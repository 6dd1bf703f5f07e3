// The bar along the foot: the sections as wide as their planned time, filled as far as the talk has come,
// with one tick for where it is and one for where the clock says it should be.

import { ON_PLAN } from './pace.ts';
import type { Section } from './talk.ts';

interface PlanBar {
  /** Seconds of the plan: where one is, and where one should be (null before the start). */
  show(state: { section: string; you: number; planned: number | null; words: string }): void;
}

const SVG = 'http://www.w3.org/2000/svg' as const;
const GAP = 4;
const HEIGHT = 96;
const TOP = 34;
const BAR = 24;
/** Between a label and its tick. */
const LABEL = 8;
const YOU_ROOM = 180;
const PLAN_ROOM = 56;

interface Box {
  section: Section;
  number: number;
  x: number;
  width: number;
  /** Seconds of the plan before it. */
  from: number;
}

export function createPlanBar(svg: SVGSVGElement, sections: readonly Section[]): PlanBar {
  let last: Parameters<PlanBar['show']>[0] | null = null;
  let boxes: Box[] = [];
  new ResizeObserver(() => {
    boxes = layOut(sections, svg.clientWidth);
    svg.setAttribute('viewBox', `0 0 ${svg.clientWidth} ${HEIGHT}`);
    draw();
  }).observe(svg);

  function draw(): void {
    if (!last || boxes.length === 0) return;
    const { section, you, planned, words } = last;
    const here = xOf(boxes, you);
    const should = planned === null ? null : xOf(boxes, planned);
    const number = boxes.find((box) => box.section.id === section)?.number;
    svg.setAttribute('aria-label', `Section ${number ?? '–'} of ${boxes.length}; ${words}`);
    svg.replaceChildren(
      ...boxes.flatMap((box) => drawBox(box, here, box.section.id === section)),
      ...drawTicks(here, should, words, svg.clientWidth),
    );
    for (const text of svg.querySelectorAll<SVGTextElement>('text[data-room]')) shorten(text);
  }
  return {
    show(state) {
      const same = JSON.stringify(state) === JSON.stringify(last);
      last = state;
      if (!same) draw();
    },
  };
}

function layOut(sections: readonly Section[], width: number): Box[] {
  const counted = sections.map((section, index) => ({ section, number: index + 1 }));
  const timed = counted.filter(({ section }) => section.seconds > 0);
  const total = timed.reduce((sum, { section }) => sum + section.seconds, 0);
  const room = Math.max(0, width - GAP * (timed.length - 1));
  let from = 0;
  return timed.map(({ section, number }, index) => {
    const box = {
      section,
      number,
      from,
      x: (from / total) * room + GAP * index,
      width: (section.seconds / total) * room,
    };
    from += section.seconds;
    return box;
  });
}

function xOf(boxes: readonly Box[], seconds: number): number {
  const box = boxes.findLast(({ from }) => from <= seconds) ?? boxes[0];
  if (!box) return 0;
  return box.x + box.width * Math.max(0, Math.min(1, (seconds - box.from) / box.section.seconds));
}

function drawBox({ section, number, x, width }: Box, here: number, current: boolean): SVGElement[] {
  const past = Math.max(0, Math.min(width, here - x));
  const label = shape('text', {
    class: current ? 'current' : 'other',
    x,
    y: 86,
    'data-room': width,
  });
  label.textContent = `${number} ${section.title}`;
  return [
    shape('rect', { class: 'todo', x, y: TOP, width, height: BAR }),
    ...(past > 0 ? [shape('rect', { class: 'past', x, y: TOP, width: past, height: BAR })] : []),
    label,
  ];
}

/** Too long a title is cut at its first comma, or leaves its number. */
function shorten(text: SVGTextElement): void {
  const room = Number(text.getAttribute('data-room')) - LABEL;
  for (const cut of [/[,;:].*$/, /\s.*$/]) {
    if (text.getComputedTextLength() > room) text.textContent = text.textContent.replace(cut, '');
  }
}

/** Each label stands outside of both ticks; where that of `you` does not fit, the plan's says both. */
function drawTicks(here: number, should: number | null, words: string, width: number): SVGElement[] {
  const you = tick('you', here, TOP - 18);
  if (should === null) return [you];
  const plan = tick('plan', should, TOP - 12);
  const isFirst = here < should;
  const fits = isFirst ? here > YOU_ROOM : width - here > YOU_ROOM;
  if (!fits) {
    const both = words === ON_PLAN ? words : `plan (you are ${words})`;
    return [plan, you, label('plan', should, !isFirst, both)];
  }
  const isApart = Math.abs(here - should) > LABEL;
  const planFits = isFirst ? width - should > PLAN_ROOM : should > PLAN_ROOM;
  const labels = planFits && isApart ? [label('plan', should, !isFirst, 'plan')] : [];
  return [plan, you, label('you', here, isFirst, `you, ${words}`), ...labels];
}

function tick(name: string, x: number, top: number): SVGElement {
  const end = TOP + BAR + (TOP - top) / 2;
  return shape('path', { class: `tick ${name}`, d: `M${x.toFixed(1)} ${top}V${end}` });
}

function label(name: string, x: number, before: boolean, words: string): SVGElement {
  const text = shape('text', {
    class: before ? `${name} before` : name,
    x: before ? x - LABEL : x + LABEL,
    y: 24,
  });
  text.textContent = words;
  return text;
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  }
  return element;
}
