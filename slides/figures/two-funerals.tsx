// One model, withdrawn in two places: a line for each place from the notice to the day it went off, or to the day
// of the talk where it was promised for longer, and the days between, counted. In: rows of place, from, to, state
// (off or promised), and the name of the model as an option.

import { scaleTime } from 'd3-scale';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const first = 92;
const pitch = 100;
const msPerDay = 24 * 60 * 60 * 1000;

export default function TwoFunerals({ rows, options }: FigureProps) {
  const places = needRows(rows);
  const days = places.flatMap((row) => [dateOf(row, 'from'), dateOf(row, 'to')]);
  const notice = new Date(Math.min(...days.map(Number)));
  const last = new Date(Math.max(...days.map(Number)));
  const x = scaleTime([notice, last], [236, 1116]);
  return (
    <Canvas height={first + (places.length - 1) * pitch + 52}>
      <Label x={0} y={24} lines={options.model ?? ''} tone="muted" />
      <Label x={236} y={24} lines={`${day.format(notice)}, the notice`} tone="muted" />
      {places.map((row, index) => (
        <Step when={index > 0}>
          <Place
            row={row}
            y={first + index * pitch}
            from={x(dateOf(row, 'from'))}
            to={x(dateOf(row, 'to'))}
          />
        </Step>
      ))}
    </Canvas>
  );
}

export function narrow({ rows, options }: FigureProps) {
  const days = needRows(rows).flatMap((row) => [dateOf(row, 'from'), dateOf(row, 'to')]);
  const notice = new Date(Math.min(...days.map(Number)));
  const x = scaleTime([notice, new Date(Math.max(...days.map(Number)))], [12, 546]);
  return (
    <Canvas width={NARROW} height={76 + rows.length * 172}>
      <Label x={0} y={24} lines={options.model ?? ''} tone="muted" />
      <Label x={0} y={54} lines={`${day.format(notice)}, the notice`} tone="muted" />
      {rows.map((row, index) => {
        const y = 110 + index * 172;
        const [from, to] = [x(dateOf(row, 'from')), x(dateOf(row, 'to'))];
        const isOff = textOf(row, 'state') === 'off';
        const date = day.format(dateOf(row, 'to'));
        return (
          <>
            <Label x={0} y={y} lines={textOf(row, 'place')} size="body" strong />
            <Label x={NARROW} y={y} lines={lasted(row)} size="body" anchor="end" strong />
            <path class="l-right" d={`M${round(from)} ${y + 34}H${round(to)}`} />
            <Mark x={from} y={y + 34} side="right" />
            <Mark x={to} y={y + 34} side="right" open={!isOff} size={24} />
            <Label
              x={0}
              y={y + 80}
              lines={isOff ? `off, ${date}` : ['older deployments: promised', `beyond today, ${date}`]}
            />
          </>
        );
      })}
    </Canvas>
  );
}

function Place({ row, y, from, to }: { row: Row; y: number; from: number; to: number }) {
  const date = day.format(dateOf(row, 'to'));
  const isOff = textOf(row, 'state') === 'off';
  return (
    <>
      <Label x={0} y={y + 11} lines={textOf(row, 'place')} size="body" strong />
      <path class="l-right" d={`M${round(from)} ${y}H${round(to)}`} />
      <Mark x={from} y={y} side="right" />
      <Mark x={to} y={y} side="right" open={!isOff} size={24} />
      <Label x={from + 20} y={y - 16} lines={lasted(row)} size="body" strong />
      {isOff ? (
        <Label x={to + 26} y={y + 11} lines={`off, ${date}`} size="body" strong />
      ) : (
        <Label
          x={to + 12}
          y={y + 46}
          lines={`older deployments: promised beyond today, ${date}`}
          anchor="end"
        />
      )}
    </>
  );
}

function lasted(row: Row): string {
  const days = Math.round((Number(dateOf(row, 'to')) - Number(dateOf(row, 'from'))) / msPerDay);
  return `${days} days${textOf(row, 'state') === 'off' ? '' : ', so far'}`;
}

function dateOf(row: Row, column: string): Date {
  return new Date(`${textOf(row, column)}T00:00:00Z`);
}
