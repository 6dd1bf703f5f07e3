// Change in the time that tasks take: what was believed (open) above what the clock said (filled, with its
// interval). Left of the line is faster.

import { scaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const pitch = 72;
const first = 62;
const x = scaleLinear([-40, 40], [470, 1030]);

export default function Speed({ rows }: FigureProps) {
  const ground = first + needRows(rows).length * pitch - 22;
  return (
    <Canvas height={ground + 48}>
      <Label x={x(-40)} y={20} lines="faster with AI" tone="muted" />
      <Label x={x(40)} y={20} lines="slower" tone="muted" anchor="end" />
      <path class="axis" d={`M${x(0)} 0V${ground}`} />
      {rows.map((row, index) => (
        <Line row={row} y={first + index * pitch} />
      ))}
      <XAxis at={ground} place={x} from={-40} to={40} ticks={[-40, -20, 0, 20, 40]} words={signed} />
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const pitch = 122;
  const along = scaleLinear([-40, 40], [40, 440]);
  const ground = 40 + needRows(rows).length * pitch;
  return (
    <Canvas width={NARROW} height={ground + 48}>
      <Label x={0} y={20} lines="faster with AI" tone="muted" />
      <Label x={480} y={20} lines="slower" tone="muted" anchor="end" />
      {rows.map((row, index) => {
        const top = 34 + index * pitch;
        const y = top + 90;
        const change = numberOf(row, 'change');
        const [low, high] = row.low ? [numberOf(row, 'low'), numberOf(row, 'high')] : [change, change];
        return (
          <>
            <path class="grid" d={`M0 ${top}H${NARROW}`} />
            <Label x={0} y={top + 32} lines={textOf(row, 'what')} size="body" strong />
            <Label x={0} y={top + 60} lines={textOf(row, 'who')} tone="muted" />
            <path class="axis" d={`M${along(0)} ${y - 16}v32`} />
            <path class="flow" d={`M${round(along(low))} ${y}H${round(along(high))}`} />
            <Mark x={along(change)} y={y} open={textOf(row, 'kind') === 'belief'} size={24} />
            <Label x={NARROW} y={y + 11} lines={signed(change)} size="body" anchor="end" strong />
          </>
        );
      })}
      <XAxis at={ground} place={along} from={-40} to={40} ticks={[-40, -20, 0, 20, 40]} words={signed} />
    </Canvas>
  );
}

function Line({ row, y }: { row: Row; y: number }) {
  const change = numberOf(row, 'change');
  const interval = row.low
    ? `M${round(x(numberOf(row, 'low')))} ${y}H${round(x(numberOf(row, 'high')))}`
    : '';
  return (
    <>
      <Label x={0} y={y - 2} lines={textOf(row, 'what')} size="body" strong />
      <Label x={0} y={y + 26} lines={textOf(row, 'who')} tone="muted" />
      <path class="flow" d={interval} />
      <Mark x={x(change)} y={y} open={textOf(row, 'kind') === 'belief'} size={24} />
      <Label x={1152} y={y + 11} lines={signed(change)} size="body" anchor="end" strong />
    </>
  );
}

/** -24 → "−24%", 19 → "+19%". */
function signed(value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return `${sign}${Math.abs(value)}%`;
}
