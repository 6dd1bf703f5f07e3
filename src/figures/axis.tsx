// Axes are range frames: they begin and end with the data and are ticked only at values worth saying.
// No grid, no box. `at` is where the axis stands, `place` turns a value into a coordinate.
//
//   <XAxis at={434} place={x} from={2003} to={2024} ticks={[2003, 2007, 2024]} />

import { amount, round } from './number.ts';
import { Label } from './text.tsx';

interface AxisProps {
  at: number;
  place: (value: number) => number;
  ticks: readonly number[];
  /** Ends of the line; without them only ticks are drawn. */
  from?: number;
  to?: number;
  words?: (value: number) => string;
}

export function XAxis({ at, place, ticks, from, to, words = String }: AxisProps) {
  const line =
    from !== undefined && to !== undefined ? `M${round(place(from))} ${at}H${round(place(to))}` : '';
  return (
    <>
      <path class="axis" d={line + ticks.map((tick) => `M${round(place(tick))} ${at}v9`).join('')} />
      {ticks.map((tick) => (
        <Label x={round(place(tick))} y={at + 38} lines={words(tick)} tone="muted" anchor="mid" />
      ))}
    </>
  );
}

export function YAxis({ at, place, ticks, from, to, words = amount }: AxisProps) {
  const line =
    from !== undefined && to !== undefined ? `M${at} ${round(place(from))}V${round(place(to))}` : '';
  return (
    <>
      <path class="axis" d={line + ticks.map((tick) => `M${at} ${round(place(tick))}h-12`).join('')} />
      {ticks.map((tick) => (
        <Label x={at - 20} y={round(place(tick)) + 8} lines={words(tick)} tone="muted" anchor="end" />
      ))}
    </>
  );
}

/** A dotted line with the finding written on it. */
export function Reference({
  from,
  to,
  y,
  label,
  labelX,
}: {
  from: number;
  to: number;
  y: number;
  label: string;
  labelX: number;
}) {
  return (
    <>
      <path class="ref" d={`M${round(from)} ${round(y)}H${round(to)}`} />
      <Label x={round(labelX)} y={round(y) - 14} lines={label} anchor="mid" strong />
    </>
  );
}
