// What a model says about itself against how often it is right: the counted model of this talk, guessing words of a
// section that it has not read. Steps: hardly smoothed; smoothed as usual, with the marks of before (open); then two
// published errors that moved in opposite directions. Live: the discount, which moves confidence while accuracy nearly
// stands still, and a temperature, which cannot change an answer at all.

import { scaleLinear, scaleSqrt } from 'd3-scale';
import { Arrow } from '#figures/arrow.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import type { FigureState, Live, LiveProps } from '#figures/live.ts';
import { Mark, type Side } from '#figures/mark.tsx';
import { needRows } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';
import { measureConfidence, type Confidence } from '../code/confidence.ts';
import { splitRows } from '../code/talk-text.ts';

interface State extends FigureState {
  discount: number;
  temperature: number;
}

/** One for each discount with each temperature. */
type Model = readonly Confidence[];

type Props = LiveProps<State, Model>;

const DISCOUNTS = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const TEMPERATURES = [0.5, 1, 2];
const rough: State = { discount: 0.05, temperature: 1 };

export const live: Live<State, Model> = {
  prepared: [rough, { discount: 0.75, temperature: 1 }],
  printed: 1,
  controls: {
    discount: { kind: 'range', label: 'Discount', min: 0.05, max: 0.95, step: 0.1 },
    temperature: {
      kind: 'choice',
      label: 'Temperature',
      values: TEMPERATURES.map((value) => ({ value, label: String(value) })),
    },
  },
  *work({ rows }) {
    const knobs = { discounts: DISCOUNTS, temperatures: TEMPERATURES, every: 2 };
    return yield* measureConfidence(splitRows(needRows(rows)), knobs);
  },
  table({ state, model }) {
    const { bins, error, accuracy } = confidenceOf(state, model);
    return {
      caption: `Discount ${state.discount}, temperature ${state.temperature}: calibration error ${exact(error)}, accuracy ${exact(accuracy)}.`,
      head: ['Mean confidence in the bin', 'Right', 'Answers'],
      rows: bins.map(({ confidence, accuracy, count }) => [exact(confidence), exact(accuracy), count]),
    };
  },
  say({ state, model }) {
    const { sure, accuracy, error } = confidenceOf(state, model);
    return `Discount ${state.discount}, temperature ${state.temperature}: on average ${percent(sure)} sure and ${percent(accuracy)} right, calibration error ${percent(error)}.`;
  },
};

const size = scaleSqrt([0, 400], [10, 36]);
const percent = (value: number) => `${Math.round(value * 100)}%`;
const exact = (value: number) => `${(value * 100).toFixed(1)}%`;

export default function Calibration({ state, model, options, width }: Props) {
  const isWide = width > 800;
  const now = confidenceOf(state, model);
  const before = confidenceOf(rough, model);
  const after = confidenceOf(live.prepared[1] ?? rough, model);
  const said = `Smoothed. Calibration error ${percent(before.error)} before, ${percent(after.error)} after; accuracy ${percent(before.accuracy)} and ${percent(after.accuracy)}`;
  const diagram = isWide ? { x: 84, y: 16, side: 310 } : { x: 96, y: 16, side: 280 };
  const numbers = isWide ? { x: 440, y: 86, right: 786 } : { x: 0, y: 412, right: 500 };
  const published = isWide ? { x: 830, y: 26, to: 1106 } : { x: 0, y: 664, to: 460 };
  const changes = changesOf(options);
  return (
    <Canvas width={width} height={isWide ? 396 : 1034}>
      <Frame {...diagram} />
      <Step says={said}>
        <Bins {...diagram} of={before} open />
        <Numbers {...numbers} right={numbers.right - 84} of={before} discount={rough.discount} before />
      </Step>
      <Bins {...diagram} of={now} />
      <Numbers {...numbers} of={now} discount={state.discount} />
      {changes.map((change, index) => (
        <Step>
          {index === 0 && (
            <Label x={published.x} y={published.y} lines="calibration error, published" tone="muted" />
          )}
          <Published change={change} x={published.x} y={published.y + 96 + index * 138} to={published.to} />
          {index === changes.length - 1 && options['quotation'] && (
            <Label
              x={published.x}
              y={published.y + 96 + index * 138 + 94}
              lines={wrap(`“${options['quotation']}”`, 28)}
            />
          )}
        </Step>
      ))}
    </Canvas>
  );
}

interface Square {
  x: number;
  y: number;
  side: number;
}

/** The axes, and the dotted line on which a model keeps its word. */
function Frame({ x, y, side }: Square) {
  return (
    <>
      <path class="axis" d={`M${x} ${y}V${y + side}H${x + side}`} />
      <path class="ref" d={`M${x} ${y + side}L${x + side} ${y}`} />
      <Label x={x - 14} y={y + 18} lines={['100%', 'right']} tone="muted" anchor="end" />
      <Label x={x + side} y={y + side + 34} lines="100% sure" tone="muted" anchor="end" />
    </>
  );
}

/** Large marks stand for many answers. */
function Bins({ x, y, side, of: { bins }, open = false }: Square & { of: Confidence; open?: boolean }) {
  const across = scaleLinear([0, 1], [x, x + side]);
  const up = scaleLinear([0, 1], [y + side, y]);
  return (
    <>
      {bins.map(({ confidence, accuracy, count }) => (
        <Mark
          x={across(confidence)}
          y={up(accuracy)}
          side="left"
          size={Math.round((size(count) * side) / 310)}
          open={open}
        />
      ))}
    </>
  );
}

interface NumbersProps {
  x: number;
  y: number;
  right: number;
  of: Confidence;
  discount: number;
  /** The column of what was, without the names of the rows. */
  before?: boolean;
}

function Numbers({ x, y, right, of: { sure, accuracy, error }, discount, before = false }: NumbersProps) {
  const rows = [
    ['discount', String(discount)],
    ['mean confidence', percent(sure)],
    ['accuracy', percent(accuracy)],
    ['calibration error', percent(error)],
  ] as const;
  return (
    <>
      <Mark x={right - 26} y={y - 50} side="left" open={before} />
      {rows.map(([name, value], index) => (
        <>
          {!before && <Label x={x} y={y + index * 60} lines={name} strong={index === 3} />}
          <Label
            x={right}
            y={y + index * 60}
            lines={value}
            size={before ? 'label' : 'body'}
            anchor="end"
            tone={before ? 'muted' : 'ink'}
            strong={!before && index > 0}
          />
        </>
      ))}
    </>
  );
}

interface Change {
  what: string;
  side: Side;
  before: number;
  after: number;
}

/** An error before and after: an arrow from the open mark to the filled one. */
function Published({ change, x, y, to }: { change: Change; x: number; y: number; to: number }) {
  const { what, side, before, after } = change;
  const place = scaleLinear([0, 17], [x + 12, to]);
  const direction = Math.sign(after - before);
  return (
    <>
      <Label x={x} y={y - 34} lines={what} />
      <Arrow from={[place(before), y]} to={[place(after) - direction * 12, y]} />
      <Mark x={place(before)} y={y} side={side} open />
      <Mark x={place(after)} y={y} side={side} />
      <Label x={place(before)} y={y + 46} lines={`${before}%`} anchor="mid" />
      <Label x={place(after)} y={y + 46} lines={`${after}%`} size="body" anchor="mid" strong />
    </>
  );
}

/** The options `left` and `right`: "ResNet-110, one temperature: 16.53 to 1.26", errors in per cent. */
function changesOf(options: FigureProps['options']): Change[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const words = options[side];
    if (!words) return [];
    const [, what = '', before, after] = /^(.+): ([\d.]+) to ([\d.]+)$/.exec(words) ?? [];
    if (!what) throw new Error(`"${words}" is not written as "what: 16.53 to 1.26".`);
    return [{ what, side, before: Number(before), after: Number(after) }];
  });
}

function confidenceOf({ discount, temperature }: State, model: Model): Confidence {
  const found = model.find((one) => one.discount === discount && one.temperature === temperature);
  return found ?? { discount, temperature, sure: 0, accuracy: 0, error: 0, bins: [] };
}
