// A live figure whole: its drawing, its controls, what is announced, and its numbers as a table. Drawn at build and
// again, to the letter, in the browser, which then brings it to life.

import type { VNode } from 'preact';
import { WIDE } from './canvas.tsx';
import { ControlStrip } from './control-strip.tsx';
import type { FigureProps } from './figure.ts';
import type { FigureState, Live, LiveProps, NumberTable } from './live.ts';

/** What a module of a live figure exports. Which state and model it works with is its own affair. */
export interface LiveModule<State extends FigureState = FigureState, Model = unknown> {
  default(props: LiveProps<State, Model>): VNode;
  live: Live<State, Model>;
}

interface LiveFigureProps<State extends FigureState, Model> {
  module: LiveModule<State, Model>;
  given: FigureProps;
  state: State;
  model: Model;
  width?: number;
  /** The reader has changed the state: what is announced. Empty after a step, which the stage announces. */
  isPlayed?: boolean;
  onPlay?(state: State): void;
}

export function LiveFigure<State extends FigureState, Model>({
  module: { default: View, live },
  given,
  state,
  model,
  width = WIDE,
  isPlayed = false,
  onPlay = () => undefined,
}: LiveFigureProps<State, Model>) {
  const props: LiveProps<State, Model> = { ...given, state, model, width };
  return (
    <>
      <View {...props} />
      <ControlStrip live={live} state={state} onPlay={onPlay} />
      <p class="hide" role="status">
        {isPlayed ? live.say(props) : ''}
      </p>
      <Numbers of={live.table(props)} />
    </>
  );
}

function Numbers({ of: { caption, head, rows } }: { of: NumberTable }) {
  return (
    <details class="numbers">
      <summary>Numbers</summary>
      <div class="numbers-scroll" tabIndex={0} role="group" aria-label="Numbers">
        <table>
          {caption && <caption>{caption}</caption>}
          <thead>
            <tr>
              {head.map((cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {row.map((cell, index) =>
                  index === 0 ? <th scope="row">{String(cell)}</th> : <td>{String(cell)}</td>,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
