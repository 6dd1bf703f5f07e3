// A judge model as an annotator. Left: how often it agrees with people, and people with people (rows of the table).
// Then two simulated judges of five systems: one that errs alike on all, and one that favours a single system.

import { scaleLinear } from 'd3-scale';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { wilson } from '../code/harness.ts';
import { biasedBoard, fairBoard } from '../code/leaderboard.ts';
import type { Judged } from '../code/judge.ts';

const y = scaleLinear([0.36, 1], [390, 62]);
const share = scaleLinear([0.75, 0.9], [20, 290]);
const stages = ['true', 'judged', 'corrected'];
const pitch = 132;

export default function Judges({ rows }: FigureProps) {
  return (
    <Canvas height={460}>
      {needRows(rows).map((row, index) => (
        <Agreement row={row} y={120 + index * 180} />
      ))}
      <Step>
        {rows.map((row, index) => (
          <Label x={0} y={182 + index * 180} lines={textOf(row, 'pair')} size="body" />
        ))}
      </Step>
      <Step>
        <Board x={440} head="A noisy judge" board={fairBoard} />
        <Label x={440 + pitch} y={58} lines="share of good answers" tone="muted" anchor="mid" />
        <Label x={440 + pitch} y={456} lines="Simulated" tone="muted" anchor="mid" />
      </Step>
      <Step>
        <Board x={832} head="A biased judge" board={biasedBoard} />
        <Label x={832 + pitch} y={456} lines="Simulated" tone="muted" anchor="mid" />
      </Step>
    </Canvas>
  );
}

/** A large number, and its 95 % interval if all votes were independent. */
function Agreement({ row, y: at }: { row: Row; y: number }) {
  const value = numberOf(row, 'agreement');
  const votes = numberOf(row, 'votes');
  const { low, high } = wilson(Math.round(value * votes), votes);
  const side = row.side === 'left' ? 'left' : 'right';
  return (
    <>
      <text class="t-year" x={0} y={at - 14}>
        {`${Math.round(value * 100)}%`}
      </text>
      <path class={`l-${side}`} d={`M${round(share(low))} ${at + 14}H${round(share(high))}`} />
      <Mark x={share(value)} y={at + 14} side={side} />
      <Label
        x={share(high) + 16}
        y={at + 22}
        lines={`${Math.round(low * 100)}–${Math.round(high * 100)}%`}
        tone="muted"
      />
    </>
  );
}

/** True share of good answers, what the judge reports, and the report corrected: one line a system. */
function Board({
  x,
  head,
  board,
}: {
  x: number;
  head: string;
  board: readonly (Judged & { favoured: boolean })[];
}) {
  return (
    <>
      <Label x={x + pitch} y={24} lines={head} size="body" anchor="mid" strong />
      {stages.map((stage, index) => (
        <Label x={x + index * pitch} y={426} lines={stage} tone="muted" anchor="mid" />
      ))}
      {board.map(({ truth, report, correction, favoured }) => {
        const points = [truth, report, correction].map(
          (value, index) => [x + index * pitch, y(value)] as const,
        );
        const path = `M${points.map(([left, top]) => `${round(left)} ${round(top)}`).join('L')}`;
        return (
          <>
            {favoured ? <Series side="right" points={points} /> : <path class="ghost" d={path} />}
            {points.map(([left, top]) =>
              favoured ? <Mark x={left} y={top} side="right" /> : <Mark x={left} y={top} size={16} />,
            )}
          </>
        );
      })}
    </>
  );
}
