// Months from launch to an estimated hundred million monthly users, as bars; the shortest is the point.

import { scaleLinear } from 'd3-scale';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const start = 190;
const head = 56;
const pitch = 70;
const bar = 44;

export default function Adoption({ rows }: FigureProps) {
  const months = needRows(rows).map((row) => numberOf(row, 'months'));
  const length = scaleLinear([0, Math.max(...months)], [0, 780]);
  return (
    <Canvas height={head + rows.length * pitch - (pitch - bar)}>
      <Label x={start} y={24} lines="Months to an estimated 100 million monthly users" tone="muted" />
      <path class="axis" d={`M${start - 1} ${head - 12}V${head + rows.length * pitch - (pitch - bar)}`} />
      {rows.map((row, index) => {
        const y = head + index * pitch;
        const value = numberOf(row, 'months');
        const least = value === Math.min(...months);
        return (
          <>
            <Label x={0} y={y + 32} lines={textOf(row, 'service')} size="body" strong={least} />
            <rect class={least ? 'ink' : 'bar'} x={start} y={y} width={round(length(value))} height={bar} />
            <Label
              x={round(start + length(value) + 20)}
              y={y + 32}
              lines={textOf(row, 'words')}
              size="body"
              strong={least}
            />
          </>
        );
      })}
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const months = needRows(rows).map((row) => numberOf(row, 'months'));
  const length = scaleLinear([0, Math.max(...months)], [0, 390]);
  return (
    <Canvas width={NARROW} height={rows.length * 108 + 82}>
      <Label x={0} y={24} lines={['Months to an estimated', '100 million monthly users']} tone="muted" />
      {rows.map((row, index) => {
        const y = 112 + index * 108;
        const value = numberOf(row, 'months');
        const least = value === Math.min(...months);
        const end = round(length(value));
        return (
          <>
            <Label x={0} y={y} lines={textOf(row, 'service')} size="body" strong={least} />
            <rect class={least ? 'ink' : 'bar'} x={0} y={y + 14} width={end} height={bar} />
            <Label x={end + 16} y={y + 46} lines={textOf(row, 'words')} size="body" strong={least} />
          </>
        );
      })}
    </Canvas>
  );
}
