// The lines of preflight as a list. In: lines, which of the clicker's keys were seen, what a line's button does. Out: a list
// that is written in place, so that a button keeps the focus; a total above it, an answer below.

import { element } from '../page/element.ts';
import { write } from './parts.ts';
import type { Key, Line, State } from './checks.ts';

interface Lines {
  total: HTMLElement;
  list: HTMLElement;
  answer: HTMLElement;
  show(lines: readonly Line[], seen: ReadonlySet<Key>): void;
  say(words: string): void;
}

interface Row {
  row: HTMLElement;
  sign: SVGPathElement;
  state: HTMLElement;
  says: HTMLElement;
  todo: HTMLElement;
}

/** Drawn, for it is not the colour alone that tells; and in words, for who hears it. */
const SIGNS: Record<State, { path: string; word: string }> = {
  good: { path: 'M5 12.5 10 17.5 19 7', word: 'In order' },
  wait: { path: 'M5 12h.1M12 12h.1M19 12h.1', word: 'Not known yet' },
  bad: { path: 'M12 4v11M12 19.5v.1', word: 'To do' },
};
const CLICKER: readonly (readonly [Key, string])[] = [
  ['next', 'PageDown'],
  ['back', 'PageUp'],
  ['blank', 'B'],
];

export function createLines(actions: Readonly<Record<string, () => void>>): Lines {
  const total = element('p', { class: 'total', role: 'status' });
  const list = element('ul');
  const answer = element('p', { class: 'answer', role: 'status' });
  const keys = new Map(CLICKER.map(([key, shown]) => [key, element('kbd', {}, shown)]));
  const rows = new Map<string, Row>();

  function add({ id, name }: Line): Row {
    const { svg, sign } = drawSign();
    const [state, says, todo] = [element('span', { class: 'hide' }), element('span'), element('b')];
    const caps = id === 'clicker' ? [...keys.values()].flatMap((key) => [key, ' ']) : [];
    const words = element('p', {}, ...caps, says, ' ', todo);
    const row = element('li', { id: `check-${id}` }, svg, element('h3', {}, name), state, words);
    const act = actions[id];
    if (act) {
      const button = element('button', { type: 'button' });
      button.addEventListener('click', act);
      row.append(button);
    }
    list.append(row);
    return { row, sign, state, says, todo };
  }
  return {
    total,
    list,
    answer,
    show(lines, seen) {
      for (const line of lines) {
        const shown = rows.get(line.id) ?? add(line);
        rows.set(line.id, shown);
        shown.row.dataset['state'] = line.state;
        shown.sign.setAttribute('d', SIGNS[line.state].path);
        write(shown.state, `${SIGNS[line.state].word}:`);
        write(shown.says, line.says);
        write(shown.todo, line.todo);
        const button = shown.row.querySelector('button');
        if (!button) continue;
        button.hidden = !line.offer;
        if (line.offer) write(button, line.offer);
      }
      for (const [key, cap] of keys) cap.classList.toggle('seen', seen.has(key));
      write(total, inWords(lines));
    },
    say: (words) => write(answer, words),
  };
}

function drawSign(): { svg: SVGSVGElement; sign: SVGPathElement } {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const sign = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(sign);
  return { svg, sign };
}

function inWords(lines: readonly Line[]): string {
  const count = (state: State): number => lines.filter((line) => line.state === state).length;
  if (count('good') === lines.length) return 'All is in order.';
  const parts = [`${count('good')} of ${lines.length} in order`];
  if (count('bad') > 0) parts.push(`${count('bad')} to do`);
  if (count('wait') > 0) parts.push(`${count('wait')} not known yet`);
  return `${parts.join(', ')}.`;
}
