// Two systems, 80 per cent right and a few points better, and how far their scores and the difference can be believed
// at a given size; below, the sizes that tell them apart, as bars that fill. Live: size, difference, whether both
// answer the same examples, on how many they disagree, and chance.

import { format } from 'd3-format';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureState, Live, LiveProps, NumberTable } from '#figures/live.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { type Score, wilson } from '../code/harness.ts';
import { pairedSize, unpairedSize } from '../code/sample-size.ts';
import {
  differenceOf,
  expectedExam,
  mcnemar,
  type Sat,
  simulateExam,
  type Truth,
} from '../code/two-systems.ts';

interface State extends FigureState {
  /** Which of the sizes. */
  size: number;
  /** Points between the two. */
  gap: number;
  /** Both answer the same examples. */
  paired: boolean;
  /** Per cent of the examples where one is right and the other wrong. */
  disagreement: number;
  /** Seed; 0 is the exam without luck. */
  draw: number;
}

type Props = LiveProps<State>;

/** Round numbers, and what the slide needs: 865, 1,737 and 2,626 for three points. */
const sizes = [20, 50, 100, 200, 500, 865, 1000, 1737, 2000, 2626, 5000, 10000, 25000];
const at = (size: number) => sizes.indexOf(size);
const first: State = { size: at(20), gap: 3, paired: false, disagreement: 10, draw: 0 };

const count = format(',');
const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)}%`;
/** +3.0, −4.5, 0.0 */
function points(share: number, digits = 1): string {
  const size = (Math.abs(share) * 100).toFixed(digits);
  return `${Number(size) === 0 ? '' : share > 0 ? '+' : '−'}${size}`;
}

interface Exam {
  truth: Truth;
  size: number;
  sat: Sat;
  one: Score;
  other: Score;
  difference: Score;
  /** Sizes that show the difference four times out of five. */
  needed: { separate: number; same: number };
}

/** Drawing, numbers and sentence of a state share its exam. */
const exams = new WeakMap<State, Exam>();

function examOf(state: State): Exam {
  const known = exams.get(state) ?? sitExam(state);
  exams.set(state, known);
  return known;
}

function sitExam({ size: index, gap, paired, disagreement, draw }: State): Exam {
  const size = sizes[index] ?? NaN;
  const truth = { one: 0.8, other: 0.8 + gap / 100, disagreement: disagreement / 100 };
  const examples = paired ? 'same' : 'separate';
  const sat = draw === 0 ? expectedExam(truth, size, examples) : simulateExam(truth, size, examples, draw);
  return {
    truth,
    size,
    sat,
    one: wilson(sat.one, size),
    other: wilson(sat.other, size),
    difference: differenceOf(sat),
    needed: {
      separate: Math.ceil(unpairedSize(truth.one, truth.other)),
      same: Math.ceil(pairedSize(gap / 100, truth.disagreement)),
    },
  };
}

/** What the interval of the difference allows one to say. */
function verdictOf({ low, high }: Score): string {
  return low > 0 ? 'Seen' : high < 0 ? 'Seen, wrongly' : 'Not seen';
}

export default function HowManyExamples({ state, width }: Props) {
  const exam = examOf(state);
  const { truth, size, sat, one, other, difference, needed } = exam;
  const isWide = width >= 1000;
  const { plot, scores, apart, line, bars } = isWide ? wide : narrow;
  const x = scaleLinear([0.4, 1], plot).clamp(true);
  const dx = scaleLinear([-0.3, 0.3], plot).clamp(true);
  const length = scaleLinear([0, Math.max(needed.separate, needed.same)], [0, bars.most]);
  const answers = (name: string, right: number) => `${name}: ${count(right)} of ${count(size)}`;
  const kind = state.paired ? 'the same examples' : 'separate examples';
  return (
    <Canvas width={width} height={isWide ? 326 : 684}>
      <Label
        x={0}
        y={32}
        lines={`${count(size)} examples${state.paired ? '' : ' each'}`}
        size="body"
        strong
      />
      <Label
        x={0}
        y={66}
        lines={[
          `in truth ${percent(truth.one)} and ${percent(truth.other)}`,
          state.draw === 0 ? 'as expected, no luck' : `simulated, draw ${state.draw}`,
        ]}
        tone="muted"
      />
      <Interval of={one} x={x} y={scores.one} words={answers('A', sat.one)} above={!isWide} open />
      <Interval of={other} x={x} y={scores.other} words={answers('B', sat.other)} above={!isWide} />
      <XAxis at={scores.axis} place={x} from={0.4} to={1} ticks={[0.4, 0.6, 0.8, 1]} words={percent} />
      <Step says={`${verdictOf(difference)}: ${between(difference)} points, on ${kind}.`}>
        <path class="ref" d={`M${round(dx(0))} ${apart.y - 22}V${apart.axis}`} />
        <Label
          x={0}
          y={apart.words}
          lines={`${verdictOf(difference)}: ${points(difference.share)} points`}
          size="body"
          strong
        />
        <Label x={0} y={apart.words + 34} lines={`B − A, on ${kind}`} tone="muted" />
        <Interval of={difference} x={dx} y={apart.y} />
        <XAxis
          at={apart.axis}
          place={dx}
          from={-0.3}
          to={0.3}
          ticks={[-0.3, 0, 0.3]}
          words={isWide ? inPoints : (share) => points(share, 0)}
        />
      </Step>
      <Step>
        <path class="grid" d={`M0 ${line}H${width}`} />
        <Size
          y={bars.separate}
          needed={needed.separate}
          have={size}
          {...{ length, above: !isWide }}
          words="each, separate examples"
        />
      </Step>
      <Step>
        <Size
          y={bars.same}
          needed={needed.same}
          have={size}
          {...{ length, above: !isWide }}
          words="for both, the same ones"
        />
      </Step>
    </Canvas>
  );
}

export const live: Live<State> = {
  prepared: [
    first,
    { ...first, size: at(200) },
    { ...first, size: at(2626) },
    { ...first, size: at(865), paired: true },
  ],
  printed: 0,
  controls: {
    size: {
      kind: 'range',
      label: 'Examples',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      words: (size) => count(sizes[size] ?? NaN),
    },
    gap: {
      kind: 'choice',
      label: 'Points apart',
      values: [1, 2, 3, 5, 10].map((value) => ({ value, label: String(value) })),
    },
    paired: { kind: 'switch', label: 'Paired' },
    disagreement: {
      kind: 'choice',
      label: 'Disagree on',
      values: [10, 20, 30].map((value) => ({ value, label: `${value}%` })),
    },
    draw: { kind: 'press', label: 'Draw again', max: 99 },
  },
  table: numbers,
  say,
};

/** −30, 0, +30 points: once is enough. */
function inPoints(share: number): string {
  return share > 0 ? `${points(share, 0)} points` : points(share, 0);
}

/** +3.0, from −4.5 to +10.5 */
function between({ share, low, high }: Score): string {
  return `${points(share)}, from ${points(low)} to ${points(high)}`;
}

const wide = {
  plot: [360, 1000],
  scores: { one: 20, other: 48, axis: 74 },
  apart: { y: 158, axis: 184, words: 160 },
  line: 240,
  bars: { separate: 254, same: 294, most: 540 },
} as const;
const narrow = {
  plot: [36, 524],
  scores: { one: 166, other: 230, axis: 260 },
  apart: { y: 418, axis: 448, words: 346 },
  line: 508,
  bars: { separate: 520, same: 606, most: 552 },
} as const;

interface IntervalProps {
  of: Score;
  x: ScaleLinear<number, number>;
  y: number;
  words?: string;
  /** Words stand above the interval, not behind it. */
  above?: boolean;
  open?: boolean;
}

/** An end without a stroke across it lies beyond the axis. */
function Interval({ of: { share, low, high }, x, y, words, above = false, open = false }: IntervalProps) {
  const [least = low, most = high] = x.domain();
  const ends = [low, high].filter((end) => end >= least && end <= most);
  return (
    <>
      <path
        class="brace"
        d={`M${round(x(low))} ${y}H${round(x(high))}${ends.map((end) => `M${round(x(end))} ${y - 8}v16`).join('')}`}
      />
      <Mark x={x(share)} y={y} size={18} open={open} />
      {words && (
        <Label x={above ? x(least) : x(high) + 16} y={above ? y - 20 : y + 8} lines={words} tone="muted" />
      )}
    </>
  );
}

interface SizeProps {
  y: number;
  needed: number;
  have: number;
  words: string;
  /** Of a bar of so many examples. */
  length: (size: number) => number;
  above: boolean;
}

/** A bar as long as the examples needed, filled as far as there are any. */
function Size({ y, needed, have, words, length, above }: SizeProps) {
  const top = above ? y + 44 : y;
  return (
    <>
      <rect class="bar" x={0} y={top} width={round(length(needed))} height={32} />
      <rect class="ink" x={0} y={top} width={round(length(Math.min(needed, have)))} height={32} />
      <Label
        x={above ? 0 : length(needed) + 18}
        y={y + (above ? 30 : 26)}
        lines={`needs ${count(needed)} ${words}`}
        size="body"
        strong={have >= needed}
      />
    </>
  );
}

function numbers({ state }: Props): NumberTable {
  const { truth, size, sat, one, other, difference, needed } = examOf(state);
  const row = (name: string, right: number | string, { share, low, high }: Score) =>
    [name, right, percent(share, 1), percent(low, 1), percent(high, 1)] as const;
  const need = (words: string, value: number) => [words, count(value), '', '', ''] as const;
  const { pairs } = sat;
  return {
    caption: `${count(size)} examples, in truth ${percent(truth.one)} and ${percent(truth.other)} right; 95% intervals by Wilson (1927) and Newcombe (1998)`,
    head: ['', 'Examples', 'Share', 'from', 'to'],
    rows: [
      row('A is right', count(sat.one), one),
      row('B is right', count(sat.other), other),
      row('B − A', sat.other - sat.one, difference),
      ...(pairs
        ? [
            need('A alone is right', pairs.one),
            need('B alone is right', pairs.other),
            ['McNemar, exact, p', '', mcnemar(pairs.one, pairs.other).toFixed(4), '', ''],
          ]
        : []),
      need('Needed of each, on separate examples', needed.separate),
      need(`Needed of the same, disagreeing on ${state.disagreement}%`, needed.same),
    ],
  };
}

function say({ state }: Props): string {
  const { size, truth, difference } = examOf(state);
  const kind = state.paired ? 'examples, the same for both' : 'separate examples each';
  return `${verdictOf(difference)}: ${percent(truth.one)} against ${percent(truth.other)} on ${count(size)} ${kind}; the difference shown is ${between(difference)} points.`;
}
