// Two alarms, and what they do not say. Left, simulated: two samples, the second moved by a shift, in tenths of the
// first; PSI and KS, each against its limit. Right, published: "Is this number prime?" in March and June, what is right
// against the share of primes in the test, and two clocks that stand still and trade places.
// In: rows of class, questions, and the right answers of march and june.

import { scaleLinear } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas } from '#figures/canvas.tsx';
import type { Row } from '#figures/figure.ts';
import type { FigureState, Live, LiveProps, NumberTable } from '#figures/live.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { accuracyAt, type ByClass } from '../code/drift.ts';
import {
  criticalKs,
  decileEdges,
  ks,
  ksOfShift,
  psi,
  PSI_ALARM,
  psiOfShift,
  shares,
  twoSamples,
} from '../code/two-samples.ts';

interface State extends FigureState {
  /** Of the second sample, in standard deviations. */
  shift: number;
  draw: number;
  /** Per cent of the test that are prime. */
  primes: number;
}

type Props = LiveProps<State>;

const size = 500;
const ksAlarm = criticalKs(size, size);
/** Always right on one class, never on the other. */
const alwaysYes: ByClass = { prime: 1, composite: 0 };
const alwaysNo: ByClass = { prime: 0, composite: 1 };
const percent = (share: number) => `${Math.round(share * 100)}%`;
const exact = (share: number) => `${(share * 100).toFixed(1)}%`;

export default function Drift(props: Props) {
  const isWide = props.width >= 1000;
  return (
    <Canvas width={props.width} height={isWide ? 408 : 1044}>
      <Alarms {...props} right={isWide ? 430 : props.width - 16} />
      {isWide ? <path class="grid" d="M448 0V408" /> : <path class="grid" d={`M0 430H${props.width}`} />}
      <Primes {...props} at={isWide ? wide : narrow} />
    </Canvas>
  );
}

export const live: Live<State> = {
  prepared: [
    { shift: 0.6, draw: 0, primes: 100 },
    { shift: 0.6, draw: 0, primes: 100 },
    { shift: 0.6, draw: 0, primes: 100 },
    { shift: 0.6, draw: 0, primes: 50 },
    { shift: 0.6, draw: 0, primes: 0 },
    { shift: 0.6, draw: 0, primes: 50 },
  ],
  printed: 5,
  controls: {
    shift: { kind: 'range', label: 'Shift', min: 0, max: 1, step: 0.05, words: (shift) => shift.toFixed(2) },
    draw: { kind: 'press', label: 'Draw again', max: 99 },
    primes: {
      kind: 'range',
      label: 'Share of primes',
      min: 0,
      max: 100,
      step: 5,
      words: (primes) => `${primes}%`,
    },
  },
  table: numbers,
  say,
};

interface Found {
  /** Shares of the second sample in the tenths of the first. */
  tenths: number[];
  psi: number;
  ks: number;
}

/** The last pair: drawing, table and announcement ask for the same one, and the other slider does not change it. */
let last: { of: string; found: Found } | null = null;

function compare({ shift, draw }: State): Found {
  const of = `${shift} ${draw}`;
  if (last?.of === of) return last.found;
  const { then, now } = twoSamples(size, shift, draw);
  const edges = decileEdges(then);
  const tenths = shares(now, edges);
  const found = { tenths, psi: psi(shares(then, edges), tenths), ks: ks(then, now) };
  last = { of, found };
  return found;
}

function Alarms({ state, right }: Props & { right: number }) {
  const { tenths, ...found } = compare(state);
  const up = scaleLinear([0, 0.5], [216, 44]);
  const across = scaleLinear([0, 10], [0, right - 74]);
  // In units of the alarm, up to five times; what is more is drawn as five.
  const times = scaleLinear([0, 5], [148, right]).clamp(true);
  return (
    <>
      <Label x={0} y={22} lines={`${size} now, in tenths of ${size} then`} tone="left" />
      {tenths.map((share, tenth) => (
        <Bar from={[across(tenth) + 3, up(share)]} to={[across(tenth + 1) - 3, up(0)]} />
      ))}
      <path class="ref" d={`M0 ${round(up(0.1))}H${right - 64}`} />
      <Label x={right - 52} y={up(0.1) + 8} lines="then" />
      <Label x={0} y={252} lines="lowest" tone="muted" />
      <Label x={right - 74} y={252} lines="highest" tone="muted" anchor="end" />
      <Label x={0} y={309} lines={`PSI ${found.psi.toFixed(2)}`} size="body" strong />
      <Label x={0} y={355} lines={`KS ${found.ks.toFixed(2)}`} size="body" strong />
      <Bar from={[times(0), 285]} to={[times(found.psi / PSI_ALARM), 311]} />
      <Bar from={[times(0), 331]} to={[times(found.ks / ksAlarm), 357]} />
      <path class="ref" d={`M${round(times(1))} 273V369`} />
      <Label x={times(0)} y={396} lines={`alarm: ${PSI_ALARM}, ${ksAlarm.toFixed(2)}`} />
      <Label x={0} y={396} lines="Simulated" tone="muted" />
    </>
  );
}

function Bar({ from: [x, y], to: [x2, y2] }: { from: Point; to: Point }) {
  // The outline of four belongs to the bar.
  return (
    <rect
      class="d-left"
      x={round(x + 2)}
      y={round(y + 2)}
      width={round(Math.max(0, x2 - x - 4))}
      height={round(Math.max(0, y2 - y - 4))}
    />
  );
}

/** Where the right panel stands: ends of its axes, its heading, the names of the months, and what the test is. */
interface Place {
  across: Point;
  up: Point;
  head: Point;
  lines: readonly string[];
  names: number;
  /** What the room must read is larger where there is room. */
  size: 'body' | 'label';
  test: Point;
  /** Where the label of the second clock ends, and how far above the first it stands. */
  no: Point;
}

const wide: Place = {
  across: [572, 908],
  up: [340, 64],
  head: [480, 22],
  lines: ['GPT-4, “Is this number prime?”, right answers'],
  names: 934,
  size: 'body',
  no: [0.89, 0],
  test: [934, 146],
};
const narrow: Place = {
  across: [124, 352],
  up: [826, 540],
  head: [0, 472],
  lines: ['GPT-4, “Is this number prime?”,', 'right answers'],
  names: 378,
  size: 'label',
  no: [0.7, 30],
  test: [0, 934],
};

/** Drawn from below to above, which is not the order of the steps: so these have numbers. */
function Primes({ rows, state, at }: Props & { at: Place }) {
  const march = byClass(rows, 'march');
  const june = byClass(rows, 'june');
  const across = scaleLinear([0, 1], at.across);
  const up = scaleLinear([0, 1], at.up);
  const point = (share: number, of: ByClass): Point => [across(share), up(accuracyAt(share, of))];
  const ground = at.up[0] + 14;
  const share = state.primes / 100;
  const [x, high] = point(share, march);
  const [, low] = point(share, june);
  const published = (share: number) => (
    <>
      <Dot at={point(share, march)} />
      <Dot at={point(share, june)} open />
    </>
  );
  return (
    <>
      <g
        data-step="4"
        data-says={`A line for each month. No primes: March ${exact(march.composite)}, June ${exact(june.composite)}`}
      >
        <Series side="right" points={[point(0, march), point(1, march)]} />
        <Series side="right" points={[point(0, june), point(1, june)]} />
        {published(0)}
      </g>
      <g
        data-step="3"
        data-says={`Half primes: March ${exact(accuracyAt(0.5, march))}, June ${exact(accuracyAt(0.5, june))}`}
      >
        {published(0.5)}
      </g>
      <g data-step="2" data-says="The first test: 500 numbers, all of them prime">
        <XAxis at={ground} place={across} from={0} to={1} ticks={[0, 0.5, 1]} words={mixes} />
        <Label x={at.test[0]} y={at.test[1]} lines={testOf(rows, state)} />
        {state.primes < 100 && (
          <Label
            x={at.test[0]}
            y={at.test[1] + 72}
            lines={[`March ${exact(accuracyAt(share, march))}`, `June ${exact(accuracyAt(share, june))}`]}
            size={at.size}
            strong
          />
        )}
      </g>
      <g
        data-step="1"
        data-says={`Is this number prime? GPT-4 in March ${exact(march.prime)}, in June ${exact(june.prime)}`}
      >
        <Label x={at.head[0]} y={at.head[1]} lines={at.lines} tone="right" />
        <YAxis at={at.across[0] - 24} place={up} ticks={[0, 0.5, 1]} words={percent} />
        <Label
          x={at.names}
          y={up(march.prime) + 9}
          lines={`March ${exact(march.prime)}`}
          size={at.size}
          strong
        />
        <Label
          x={at.names}
          y={up(june.prime) + 9}
          lines={`June ${exact(june.prime)}`}
          size={at.size}
          strong
        />
        {published(1)}
        <path class="ref" d={`M${round(x)} ${round(high)}V${round(low)}`} />
        <Dot at={[x, high]} size={28} />
        <Dot at={[x, low]} size={28} open />
      </g>
      <g data-step="5" data-says="Two clocks that stand still: June lies on the one that always says no">
        <Clock from={point(0, alwaysYes)} to={point(1, alwaysYes)} />
        <Clock from={point(0, alwaysNo)} to={point(1, alwaysNo)} />
        <Label x={across(0.13)} y={up(0.01)} lines="always yes" />
        <Label x={across(at.no[0])} y={up(0.01) - at.no[1]} lines="always no" anchor="end" />
        <Mark x={x} y={up(accuracyAt(share, alwaysYes))} size={18} open />
        <Mark x={x} y={up(accuracyAt(share, alwaysNo))} size={18} open />
      </g>
    </>
  );
}

type Point = readonly [number, number];

/** March is filled, June open; what the test is now is larger than what is published. */
function Dot({ at: [x, y], size = 18, open = false }: { at: Point; size?: number; open?: boolean }) {
  return <Mark x={x} y={y} side="right" size={size} open={open} />;
}

function Clock({ from, to }: { from: Point; to: Point }) {
  return <path class="ref" d={`M${from.map(round).join(' ')}L${to.map(round).join(' ')}`} />;
}

function mixes(share: number): string {
  return share === 0 ? 'no primes' : share === 1 ? 'only primes' : 'half';
}

/** The two published tests and the one that they leave over by name, all others by their share. */
function testOf(rows: readonly Row[], { primes }: State): string[] {
  const [prime, composite] = [
    numberOf(rowOf(rows, 'prime'), 'questions'),
    numberOf(rowOf(rows, 'composite'), 'questions'),
  ];
  if (primes === 100) return [`${prime} numbers,`, 'all of them prime'];
  if (primes === 0) return [`${composite} numbers,`, 'none of them prime'];
  if (primes === 50) return [`${(prime + composite).toLocaleString('en')} numbers,`, 'half of them prime'];
  return ['A test with', `${primes}% primes`];
}

function byClass(rows: readonly Row[], month: string): ByClass {
  const share = (name: string) =>
    numberOf(rowOf(rows, name), month) / numberOf(rowOf(rows, name), 'questions');
  return { prime: share('prime'), composite: share('composite') };
}

function rowOf(rows: readonly Row[], name: string): Row {
  const row = needRows(rows).find((one) => one.class === name);
  if (!row) throw new Error(`no row is of the class "${name}".`);
  return row;
}

function numbers({ rows, state }: Props): NumberTable {
  const found = compare(state);
  const share = state.primes / 100;
  const right = (what: string, of: ByClass, words: (share: number) => string) => [
    `${what}: right`,
    words(accuracyAt(share, of)),
    `${words(of.prime)} on primes, ${words(of.composite)} on the others`,
  ];
  return {
    caption: `Shift ${state.shift.toFixed(2)}; ${state.primes}% primes`,
    head: ['What', 'Here', 'To compare'],
    rows: [
      [
        'PSI',
        found.psi.toFixed(3),
        `${psiOfShift(state.shift).toFixed(3)} in endless samples; alarm at ${PSI_ALARM}`,
      ],
      [
        'KS',
        found.ks.toFixed(3),
        `${ksOfShift(state.shift).toFixed(3)} in endless samples; alarm at ${ksAlarm.toFixed(3)}`,
      ],
      right('March', byClass(rows, 'march'), exact),
      right('June', byClass(rows, 'june'), exact),
      right('Always “yes”', alwaysYes, percent),
      right('Always “no”', alwaysNo, percent),
    ],
  };
}

function say({ rows, state }: Props): string {
  const found = compare(state);
  const share = state.primes / 100;
  const rings = (value: number, alarm: number) => (value >= alarm ? 'alarm' : 'no alarm');
  const right = (of: ByClass) => percent(accuracyAt(share, of));
  return (
    `PSI ${found.psi.toFixed(2)}, ${rings(found.psi, PSI_ALARM)}; KS ${found.ks.toFixed(2)}, ${rings(found.ks, ksAlarm)}; ` +
    `with ${state.primes}% primes March has ${right(byClass(rows, 'march'))} right, June ${right(byClass(rows, 'june'))}, ` +
    `always yes ${right(alwaysYes)}, always no ${right(alwaysNo)}.`
  );
}
