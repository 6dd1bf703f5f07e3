// A true picture of a slide at a step: a copy of its <section>, with as much shown as after so many presses.
// In: the section in the template, the presses, a prefix that keeps the copy's ids apart from other copies.
// Out: an element that is only looked at; the theme scales it.

import { showCodeStates } from '../page/code-state.ts';

export function still(section: Element, step: number, prefix: string): Element {
  const copy = document.importNode(section, true);
  showSteps(copy, step);
  showCodeStates(copy);
  renameIds(copy, prefix);
  return copy;
}

/** Fragments that share an index appear with one press. */
function showSteps(slide: Element, step: number): void {
  const fragments = [...slide.querySelectorAll('.fragment')];
  const order = [...new Set(fragments.map(indexOf))].sort((a, b) => a - b);
  for (const fragment of fragments) {
    const press = order.indexOf(indexOf(fragment)) + 1;
    fragment.classList.toggle('visible', press <= step);
    fragment.classList.toggle('current-fragment', press === step);
  }
}

function indexOf(fragment: Element): number {
  return Number(fragment.getAttribute('data-fragment-index'));
}

/** Renames the ids and whatever in the copy points at them: `url(#…)` in drawings, `#…`, lists of ids. */
function renameIds(copy: Element, prefix: string): void {
  const elements = [copy, ...copy.querySelectorAll('*')];
  const names = new Set(elements.map(({ id }) => id).filter(Boolean));
  for (const element of elements) {
    for (const attribute of element.attributes) {
      const value = renamed(attribute.name, attribute.value, names, prefix);
      if (value !== attribute.value) attribute.value = value;
    }
  }
}

function renamed(attribute: string, value: string, names: ReadonlySet<string>, prefix: string): string {
  if (attribute === 'id') return value ? prefix + value : value;
  if (attribute === 'aria-labelledby' || attribute === 'aria-describedby') {
    const ids = value.split(' ');
    return ids.every((id) => names.has(id)) ? ids.map((id) => prefix + id).join(' ') : value;
  }
  return value.replace(/^#(.+)$|url\(#([^)]+)\)/g, (whole: string, link?: string, target?: string) => {
    const id = link ?? target ?? '';
    if (!names.has(id)) return whole;
    return link === undefined ? `url(#${prefix}${id})` : `#${prefix}${id}`;
  });
}
