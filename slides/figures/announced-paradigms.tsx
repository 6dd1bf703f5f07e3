// A timeline of announced paradigms: flags at their dates, with the exact words.

import { scaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { round } from '#figures/number.ts';
import { needRows, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';

const ground = 392;
const flag = 26;
const time = scaleLinear([2009.79, 2021.625], [30, 1106]);

/** Height of each flag's words, from the first announcement to the last, and the side they stand on. */
const rooms = [
  { y: 298, end: false },
  { y: 208, end: true },
  { y: 118, end: true },
  { y: 28, end: true },
];

export default function AnnouncedParadigms({ rows, options }: FigureProps) {
  return (
    <Canvas height={ground + 52}>
      <XAxis
        at={ground}
        place={time}
        from={2009.79}
        to={2021.625}
        ticks={[2009.79, 2017.54, 2021.58]}
        words={yearOf}
      />
      {needRows(rows).map((row, index) => (
        <Step when={options.steps === 'yes' && index > 0}>
          <Flag row={row} room={rooms[index] ?? { y: 28, end: true }} />
        </Step>
      ))}
    </Canvas>
  );
}

/** From the top down, one below the other: on a narrow axis the last two would stand on one spot. */
export function narrow({ rows }: FigureProps) {
  const pitch = 156;
  return (
    <Canvas width={NARROW} height={needRows(rows).length * pitch - 14}>
      <path class="axis" d={`M4 0V${rows.length * pitch - 34}`} />
      {rows.map((row, index) => {
        const y = index * pitch + 4;
        return (
          <>
            <path class="tip" d={`M4 ${y}l${flag} ${flag / 2}l${-flag} ${flag / 2}Z`} />
            <Label x={46} y={y + 24} lines={`${textOf(row, 'when')}, ${textOf(row, 'field')}`} tone="muted" />
            <Label x={46} y={y + 66} lines={wrap(textOf(row, 'words'), 31)} size="body" strong />
          </>
        );
      })}
    </Canvas>
  );
}

function Flag({ row, room: { y, end } }: { row: Row; room: { y: number; end: boolean } }) {
  const x = round(time(decimalYear(textOf(row, 'date'))));
  const side = end ? -1 : 1;
  const words = wrap(textOf(row, 'words'), 35);
  return (
    <>
      <path class="flow" d={`M${x} ${ground}V${y - 20}`} />
      <path class="tip" d={`M${x} ${y - 20}l${side * flag} ${flag / 2}l${-side * flag} ${flag / 2}Z`} />
      <Label x={x + side * 40} y={y + 3} lines={words} size="body" anchor={end ? 'end' : 'start'} strong />
      <Label
        x={x + side * 40}
        y={y + words.length * 38}
        lines={`${textOf(row, 'when')}, ${textOf(row, 'field')}`}
        tone="muted"
        anchor={end ? 'end' : 'start'}
      />
    </>
  );
}

/** 2021-07 → 2021.54: the middle of its month. */
function decimalYear(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year + (month - 0.5) / 12;
}

function yearOf(value: number): string {
  return String(Math.floor(value));
}
