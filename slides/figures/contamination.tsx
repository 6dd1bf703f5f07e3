// What reading the exam beforehand is worth: perplexity of five models made of counts on one section of this talk,
// trained on the other sections (filled), and on those and the exam itself (open). Computed whenever the talk is built.

import { scaleLinear, scaleLog } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas } from '#figures/canvas.tsx';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { contamination } from '../code/contamination.ts';

const ground = 376;
const runs = contamination.map(({ order }) => order);
const most = Math.max(...contamination.map(({ unread }) => unread));
const x = scaleLinear([1, runs.length], [230, 820]);
const y = scaleLog([1, most], [ground - 16, 24]);
const last = contamination.at(-1);
const told = contamination.map(({ order, read }) => `${order}: ${read.toFixed(1)}`).join(', ');
const rewards = [1, runs.length].map((order) => `${reward(order)}% for runs of ${order}`).join(', ');

export default function Contamination() {
  return (
    <Canvas height={456}>
      <YAxis at={90} place={y} ticks={[1, 3, 10, 30, 100].filter((tick) => tick <= most)} words={String} />
      <XAxis at={ground} place={x} from={1} to={runs.length} ticks={runs} />
      <Label x={108} y={y(30) + 9} lines={['perplexity,', 'lower is better']} tone="muted" />
      <Label x={x(1) - 8} y={ground + 76} lines="words in the longest run it has counted" tone="muted" />
      <Line of={({ unread }) => unread} />
      <Label x={856} y={y(last?.unread ?? 1) + 10} lines="exam unread" size="body" strong />
      <g data-step="" data-says={`Exam read. Perplexity by length of run: ${told}`}>
        <Line of={({ read }) => read} open />
        <Label x={856} y={y(last?.read ?? 1) + 10} lines="exam read" size="body" strong />
      </g>
      <g data-step="" data-says={`Cheating takes off ${rewards} of perplexity`}>
        <Reward order={1} dx={-20} />
        <Reward order={runs.length} dx={-16} />
      </g>
    </Canvas>
  );
}

function Line({ of, open = false }: { of: (row: (typeof contamination)[number]) => number; open?: boolean }) {
  const points = contamination.map((row) => [x(row.order), y(of(row))] as const);
  return (
    <>
      <Series side="left" points={points} />
      {points.map(([markX, markY]) => (
        <Mark x={markX} y={markY} side="left" open={open} size={22} />
      ))}
    </>
  );
}

/** How much perplexity falls by cheating, written beside a dotted line between the two marks. */
function Reward({ order, dx }: { order: number; dx: number }) {
  const row = contamination.find((one) => one.order === order);
  if (!row) return null;
  const [top, bottom] = [y(row.unread), y(row.read)];
  return (
    <>
      {bottom - top > 40 && (
        <path class="ref" d={`M${round(x(order))} ${round(top + 14)}V${round(bottom - 14)}`} />
      )}
      <Label
        x={x(order) + dx}
        y={(top + bottom) / 2 + 13}
        lines={`−${reward(order)}%`}
        size="lead"
        anchor="end"
        strong
      />
    </>
  );
}

function reward(order: number): number {
  const row = contamination.find((one) => one.order === order);
  return row ? Math.round((1 - row.read / row.unread) * 100) : 0;
}
