// A live figure is a figure with a state: its module exports `live` beside the drawing. The state is small and
// plain, because it stands in addresses and messages; everything shown is computed from it, so that the same state
// is the same picture on stage, in the console, in the reading edition and in print.
//
//   interface State extends FigureState { order: number }
//   export default function Reach({ state, model, width }: LiveProps<State, Model>) { return <Canvas …>; }
//   export const live: Live<State, Model> = {
//     prepared: [{ order: 1 }, { order: 3 }],
//     controls: { order: { kind: 'range', label: 'Words of memory', min: 1, max: 5, step: 1 } },
//     *work({ rows }) { … yield; … return model; },
//     table: ({ state, model }) => ({ head: ['order', 'perplexity'], rows: [[1, 155]] }),
//     say: ({ state, model }) => 'With 3 words of memory perplexity is 43.',
//   };

import type { FigureProps } from './figure.ts';

export type FigureState = Readonly<Record<string, number | string | boolean>>;

export interface LiveProps<State extends FigureState, Model = null> extends FigureProps {
  state: State;
  /** What `work` returned; null without it. */
  model: Model;
  /** Units across: 1152 on stage and paper, 560 where the figure is narrow, as on a phone. */
  width: number;
}

export interface Live<State extends FigureState, Model = null> {
  /** The state at each step of the slide; the first stands before the first press, the last stays to the end. */
  prepared: readonly [State, ...State[]];
  /** Which of them is drawn where no script runs: on paper, in the page as it is sent. The first, if not said. */
  printed?: number;
  /** What the reader may change, in the order of the controls. Whatever has no control changes only by steps. */
  controls: Controls<State>;
  /** What takes long, once for all states. Yields every few milliseconds, so that a page stays responsive. */
  work?(props: FigureProps): Generator<void, Model>;
  /** The numbers behind the picture. */
  table(props: LiveProps<State, Model>): NumberTable;
  /** What the picture shows now, in one sentence: announced after each change by the reader. */
  say(props: LiveProps<State, Model>): string;
}

export type Controls<State extends FigureState> = {
  readonly [Name in keyof State]?: ControlOf<State[Name]>;
};

export type ControlOf<Value> = Value extends boolean
  ? Switch
  : Value extends number
    ? Range | Press | Choice
    : Text | Choice;
export type Control = Range | Press | Choice | Switch | Text;

/** A number on a slider. */
export interface Range {
  kind: 'range';
  label: string;
  min: number;
  max: number;
  step: number;
  /** How a value is written; as it is, if not said. */
  words?(value: number): string;
}

/** A button that counts: "Draw again" raises a seed. Begins anew after `max`. */
export interface Press {
  kind: 'press';
  label: string;
  max: number;
}

/** One of a few. */
export interface Choice {
  kind: 'choice';
  label: string;
  values: readonly { value: number | string; label: string }[];
}

export interface Switch {
  kind: 'switch';
  label: string;
}

/** A line to write in. */
export interface Text {
  kind: 'text';
  label: string;
  /** Characters. */
  longest: number;
}

/** Numbers are written as they are: round them to what they mean. */
export interface NumberTable {
  caption?: string;
  head: readonly string[];
  rows: readonly (readonly (number | string)[])[];
}
