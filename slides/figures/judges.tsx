// A judge model as an annotator. Left: how often it agrees with people, and people with people (rows of the table).
// Then two simulated judges of five systems: one that errs alike on all, and one that favours a single system.

import { scaleLinear } from 'd3-scale';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { wilson } from '../code/harness.ts';
import { biasedBoard, fairBoard, type Placed } from '../code/leaderboard.ts';

const y = scaleLinear([0.36, 1], [390, 62]);
const share = scaleLinear([0.75, 0.9], [20, 290]);
const truths = fairBoard.map(({ truth }) => truth);
const ends = { low: Math.min(...truths), high: Math.max(...truths) };
const stages = ['true', 'judged', 'corrected'];
const pitch = 132;
const percent = (value: number) => `${Math.round(value * 100)}%`;

export default function Judges({ rows }: FigureProps) {
  return (
    <Canvas height={460}>
      <Label x={0} y={24} lines="Agreement" size="body" strong />
      {needRows(rows).map((row, index) => (
        <text class="t-year" x={0} y={112 + index * 176}>
          {percent(numberOf(row, 'agreement'))}
        </text>
      ))}
      <g data-step="">
        {rows.map((row, index) => (
          <Agreement row={row} y={112 + index * 176} />
        ))}
      </g>
      <g data-step="" data-says={`A noisy judge, simulated. ${told(fairBoard)}`}>
        <Board x={440} head="A noisy judge" board={fairBoard} />
        <Label x={440 + pitch} y={58} lines="share of good answers" tone="muted" anchor="mid" />
        {[ends.high, ends.low].map((truth) => (
          <Label x={420} y={y(truth) + 8} lines={percent(truth)} tone="muted" anchor="end" />
        ))}
      </g>
      <g data-step="" data-says={`A judge that favours one system, simulated. ${told(biasedBoard)}`}>
        <Board x={832} head="A biased judge" board={biasedBoard} />
      </g>
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  return (
    <Canvas width={NARROW} height={1368}>
      <Label x={0} y={24} lines="Agreement" size="body" strong />
      {needRows(rows).map((row, index) => (
        <>
          <text class="t-year" x={0} y={112 + index * 176}>
            {percent(numberOf(row, 'agreement'))}
          </text>
          <Agreement row={row} y={112 + index * 176} />
        </>
      ))}
      {[fairBoard, biasedBoard].map((board, index) => (
        <g transform={`translate(0 ${404 + index * 492})`}>
          <path class="axis" d={`M0 -18H${NARROW}`} />
          <Board x={152} head={index === 0 ? 'A noisy judge' : 'A biased judge'} board={board} />
          <Label x={122 + pitch} y={58} lines="share of good answers" tone="muted" anchor="mid" />
          {[ends.high, ends.low].map((truth) => (
            <Label x={128} y={y(truth) + 8} lines={percent(truth)} tone="muted" anchor="end" />
          ))}
        </g>
      ))}
    </Canvas>
  );
}

/** Whose agreement the number above is, and its 95 % interval if all votes were independent. */
function Agreement({ row, y: at }: { row: Row; y: number }) {
  const value = numberOf(row, 'agreement');
  const votes = numberOf(row, 'votes');
  const { low, high } = wilson(Math.round(value * votes), votes);
  const side = row.side === 'left' ? 'left' : 'right';
  return (
    <>
      <Label x={0} y={at + 44} lines={textOf(row, 'pair')} size="body" />
      <path class={`l-${side}`} d={`M${round(share(low))} ${at + 74}H${round(share(high))}`} />
      <Mark x={share(value)} y={at + 74} side={side} />
      <Label
        x={share(high) + 16}
        y={at + 82}
        lines={`${Math.round(low * 100)}–${percent(high)}`}
        tone="muted"
      />
    </>
  );
}

/** For those who hear the figure. */
function told(board: readonly Placed[]): string {
  const lines = board.map(({ truth, report, correction, favoured }) =>
    [favoured ? 'the favourite' : 'a system', ...[truth, report, correction].map(percent)].join(' '),
  );
  return `True share of good answers, as judged, and corrected: ${lines.join('; ')}`;
}

/** True share of good answers, what the judge reports, and the report corrected: one line a system. */
function Board({ x, head, board }: { x: number; head: string; board: readonly Placed[] }) {
  return (
    <>
      <Label x={x + pitch} y={24} lines={head} size="body" anchor="mid" strong />
      {stages.map((stage, index) => (
        <Label x={x + index * pitch} y={426} lines={stage} tone="muted" anchor="mid" />
      ))}
      <Label x={x + pitch} y={456} lines="Simulated" tone="muted" anchor="mid" />
      {board.map(({ truth, report, correction, favoured }) => {
        const points = [truth, report, correction].map(
          (value, index) => [x + index * pitch, y(value)] as const,
        );
        const path = `M${points.map(([left, top]) => `${round(left)} ${round(top)}`).join('L')}`;
        return (
          <>
            {favoured ? <Series side="right" points={points} /> : <path class="ghost" d={path} />}
            {favoured && (
              <Label
                x={x + pitch - 22}
                y={y(report) - 6}
                lines="the favourite"
                tone="right"
                anchor="end"
                strong
              />
            )}
            {points.map(([left, top]) =>
              favoured ? <Mark x={left} y={top} side="right" /> : <Mark x={left} y={top} size={16} />,
            )}
          </>
        );
      })}
    </>
  );
}
