// What a reader has changed in a figure, as it stands in an address and in messages: `{ order: '5' }`. In: such
// words, from anywhere and of any kind. Out: a state that the figure can draw, always.

import type { Control, FigureState, Live } from './live.ts';

/** Name of a control → its value in words; only what differs from the prepared state. */
export type Play = Readonly<Record<string, string>>;

type Described<State extends FigureState> = Pick<Live<State>, 'prepared' | 'controls'>;

/** The prepared state of a step, or the last one before it. */
export function prepared<State extends FigureState>(live: Described<State>, step: number): State {
  return live.prepared[Math.min(step, live.prepared.length - 1)] ?? live.prepared[0];
}

/** A value beyond the control's ends is the nearest; what makes no sense, or has no control, changes nothing. */
export function stateOf<State extends FigureState>(live: Described<State>, step: number, play: Play): State {
  const state: Record<string, number | string | boolean> = { ...prepared(live, step) };
  for (const [name, control] of controlsOf(live)) {
    const words = Object.hasOwn(play, name) ? play[name] : undefined;
    const value = words === undefined ? undefined : valueOf(control, words);
    if (value !== undefined) state[name] = value;
  }
  return state as State;
}

/** The play that leads from the prepared state of a step to this one. */
export function playOf<State extends FigureState>(live: Described<State>, step: number, state: State): Play {
  const before: FigureState = prepared(live, step);
  return Object.fromEntries(
    controlsOf(live).flatMap(([name]) =>
      state[name] === before[name] ? [] : [[name, wordsOf(state[name] ?? '')]],
    ),
  );
}

export function controlsOf(live: { controls: object }): [string, Control][] {
  return Object.entries(live.controls as Record<string, Control>);
}

function valueOf(control: Control, words: string): number | string | boolean | undefined {
  switch (control.kind) {
    case 'range':
      return inRange(words, control);
    case 'press':
      return inRange(words, { min: 0, max: control.max, step: 1 });
    case 'choice':
      return control.values.find(({ value }) => String(value) === words)?.value;
    case 'switch':
      return words === 'on' ? true : words === 'off' ? false : undefined;
    case 'text':
      return words.replace(/\p{Cc}/gu, ' ').slice(0, control.longest);
  }
}

function inRange(words: string, { min, max, step }: { min: number; max: number; step: number }) {
  const asked = words.trim() === '' ? NaN : Number(words);
  if (Number.isNaN(asked)) return undefined;
  const within = Math.min(max, Math.max(min, asked));
  const steps = Math.round((within - min) / step);
  // Without the dust of floating point: 0.1 + 0.2 is to be 0.3.
  return Math.min(max, Number((min + steps * step).toPrecision(12)));
}

function wordsOf(value: number | string | boolean): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}
