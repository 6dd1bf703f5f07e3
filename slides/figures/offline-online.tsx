// One correlation with its interval, on the whole axis that a correlation has. In: one row of correlation, low, high.

import { scaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const x = scaleLinear([-1, 1], [24, 1128]);
const line = 96;
const ground = 142;
const signed = (value: number) => String(value).replace('-', '−');

export default function OfflineOnline({ rows }: FigureProps) {
  const [row] = needRows(rows);
  if (!row) return null;
  const [value, low, high] = [numberOf(row, 'correlation'), numberOf(row, 'low'), numberOf(row, 'high')];
  return (
    <Canvas height={222}>
      <path class="ref" d={`M${x(0)} ${line - 24}V${ground}`} />
      <path class="l-left" d={`M${round(x(low))} ${line}H${round(x(high))}`} />
      <Mark x={x(value)} y={line} side="left" size={26} />
      <Label x={x(value)} y={line - 34} lines={signed(value)} size="lead" anchor="mid" strong />
      <Label x={x(low)} y={line - 30} lines={signed(low)} size="body" anchor="mid" />
      <Label x={x(high)} y={line - 30} lines={signed(high)} size="body" anchor="mid" />
      <XAxis at={ground} place={x} from={-1} to={1} ticks={[-1, 0, 1]} words={signed} />
      <Label x={x(-1) + 36} y={ground + 38} lines="gains offline, loses online" tone="muted" />
      <Label x={x(1) - 36} y={ground + 38} lines="gains offline, gains online" tone="muted" anchor="end" />
      <Label x={x(0)} y={ground + 72} lines="correlation of the gains" tone="muted" anchor="mid" />
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const [row] = needRows(rows);
  if (!row) return null;
  const along = scaleLinear([-1, 1], [24, 536]);
  const [value, low, high] = [numberOf(row, 'correlation'), numberOf(row, 'low'), numberOf(row, 'high')];
  return (
    <Canvas width={NARROW} height={276}>
      <path class="ref" d={`M${along(0)} ${line - 24}V${ground}`} />
      <path class="l-left" d={`M${round(along(low))} ${line}H${round(along(high))}`} />
      <Mark x={along(value)} y={line} side="left" size={26} />
      <Label x={along(value)} y={line - 34} lines={signed(value)} size="lead" anchor="mid" strong />
      <Label x={along(low)} y={line - 30} lines={signed(low)} size="body" anchor="mid" />
      <Label x={along(high)} y={line - 30} lines={signed(high)} size="body" anchor="mid" />
      <XAxis at={ground} place={along} from={-1} to={1} ticks={[-1, 0, 1]} words={signed} />
      <Label x={0} y={ground + 70} lines={['gains offline,', 'loses online']} tone="muted" />
      <Label
        x={NARROW}
        y={ground + 70}
        lines={['gains offline,', 'gains online']}
        tone="muted"
        anchor="end"
      />
      <Label x={along(0)} y={ground + 130} lines="correlation of the gains" tone="muted" anchor="mid" />
    </Canvas>
  );
}
