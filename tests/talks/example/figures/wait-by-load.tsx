// Mean time in the system by load: first up to 0.8, then the wall. Live: the load can be moved along the curve.

import { scaleLinear } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { Row } from '#figures/figure.ts';
import type { FigureState, Live, LiveProps } from '#figures/live.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

interface State extends FigureState {
  load: number;
}

/** Load and time of each row. */
type Model = readonly { load: number; time: number }[];

export default function WaitByLoad({ state, model, width }: LiveProps<State, Model>) {
  const x = scaleLinear([0, 0.95], [120, width - 152]);
  const y = scaleLinear([1, 20], [320, 24]);
  const points = model.map(({ load, time }) => [x(load), y(time)] as const);
  const bend = model.findIndex(({ load }) => load >= 0.8);
  const time = timeAt(state.load);
  return (
    <Canvas width={width} height={380}>
      <YAxis at={100} place={y} ticks={[1, 5, 20]} words={(time) => `${time} ×`} />
      <XAxis
        at={342}
        place={x}
        from={0}
        to={0.95}
        ticks={width < 1152 ? [0, 0.5, 0.95] : [0, 0.5, 0.8, 0.95]}
      />
      <Series side="left" points={points.slice(0, bend + 1)} />
      <Step>
        <Series side="left" points={points.slice(bend)} />
      </Step>
      <Mark x={x(state.load)} y={y(time)} side="left" />
      <Label
        x={x(state.load) + (state.load < 0.5 ? -10 : -20)}
        y={y(time) + (time > 15 ? 10 : -30)}
        lines={`${round(time)} times at ${state.load}`}
        anchor={state.load < 0.5 ? 'start' : 'end'}
        strong
      />
    </Canvas>
  );
}

export const live: Live<State, Model> = {
  prepared: [{ load: 0.5 }, { load: 0.95 }],
  printed: 1,
  controls: {
    load: { kind: 'range', label: 'Load', min: 0, max: 0.95, step: 0.05 },
  },
  *work({ rows }) {
    const model: { load: number; time: number }[] = [];
    for (const row of needRows(rows)) {
      model.push(pointOf(row));
      yield;
    }
    return model;
  },
  table: ({ state }) => ({ head: ['Load', 'Time'], rows: [[state.load, round(timeAt(state.load))]] }),
  say: ({ state }) => `At a load of ${state.load} a visit takes ${round(timeAt(state.load))} times as long.`,
};

/** In units of the time of service: one server, random arrivals. */
function timeAt(load: number): number {
  return 1 / (1 - load);
}

function pointOf(row: Row): Model[number] {
  return { load: numberOf(row, 'load'), time: numberOf(row, 'time') };
}
