// What came after the talk, in three lanes along time. Filled marks were read, open ones are known at second
// hand; `row` in the table says which of a lane's two lines a name stands on, `anchor` the side of its mark.

import { scaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { decimalYear } from '../code/decimal-year.ts';

const lanes = [
  { name: 'held', words: ['Held', 'up'] },
  { name: 'both', words: ['Both', 'ways'] },
  { name: 'against', words: ['Against', 'us'] },
];
const height = 134;
const from = decimalYear('2024-06-10');
const to = decimalYear('2026-11-23');
const x = scaleLinear([from, to], [150, 1096]);

export default function TwoYearsOn({ rows }: FigureProps) {
  const ground = lanes.length * height + 6;
  return (
    <Canvas height={ground + 44}>
      {lanes.map(({ name, words }, index) => {
        const top = index * height;
        return (
          <>
            <Label x={0} y={top + 58} lines={words} size="body" strong />
            <path class="grid" d={`M0 ${top + height - 8}H1152`} />
            {needRows(rows)
              .filter((row) => row.lane === name)
              .map((row) => (
                <Event row={row} y={top + (numberOf(row, 'row') === 1 ? 34 : 90)} />
              ))}
          </>
        );
      })}
      <XAxis at={ground} place={x} from={from} to={to} ticks={[from, 2025, 2026, to]} words={wordsOf} />
    </Canvas>
  );
}

/** A line each, in order of time. */
export function narrow({ rows }: FigureProps) {
  const pitch = 44;
  let y = 0;
  return (
    <Canvas width={NARROW} height={lanes.length * 66 + needRows(rows).length * pitch}>
      {lanes.map(({ name, words }) => {
        const events = rows
          .filter((row) => row.lane === name)
          .sort((a, b) => textOf(a, 'date').localeCompare(textOf(b, 'date')));
        const top = y;
        y += 66 + events.length * pitch;
        return (
          <>
            {top > 0 && <path class="grid" d={`M0 ${top - 6}H${NARROW}`} />}
            <Label x={0} y={top + 34} lines={words.join(' ')} size="body" strong />
            {events.map((row, index) => {
              const at = top + 78 + index * pitch;
              return (
                <>
                  <Label x={0} y={at} lines={dayOf(textOf(row, 'date'))} tone="muted" />
                  <Mark x={206} y={at - 8} open={textOf(row, 'checked') === 'second'} size={20} />
                  <Label x={230} y={at} lines={textOf(row, 'what')} size="body" />
                </>
              );
            })}
          </>
        );
      })}
    </Canvas>
  );
}

/** 2024-07-25 → "25 July 2024". */
function dayOf(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

function Event({ row, y }: { row: Row; y: number }) {
  const at = round(x(decimalYear(textOf(row, 'date'))));
  const before = textOf(row, 'anchor') === 'end';
  return (
    <>
      <Mark x={at} y={y} open={textOf(row, 'checked') === 'second'} size={20} />
      <Label
        x={before ? at - 17 : at + 17}
        y={y + 8}
        lines={textOf(row, 'what')}
        anchor={before ? 'end' : 'start'}
      />
    </>
  );
}

function wordsOf(year: number): string {
  if (year === from) return '10 June 2024';
  return year === to ? 'Nov 2026' : String(year);
}
