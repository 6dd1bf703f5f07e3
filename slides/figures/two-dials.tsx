// Two numbers, both the largest found: what the format of a prompt can move, and what asking cheap models first can
// save. Each with a bar on a scale of a hundred; of the cost, the bar shows what is left to pay.
// In: rows of dial (format or routing), share, unit, first, second (two lines of words).

import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const width = 520;
const second = 632;
const bar = 260;

export default function TwoDials({ rows }: FigureProps) {
  const [format, routing] = needRows(rows);
  if (!format || !routing) throw new Error('it needs two rows: format and routing.');
  return (
    <Canvas height={406}>
      <Dial row={format} x={0} shown={numberOf(format, 'share')} end="100 points" />
      <Step>
        <Dial row={routing} x={second} shown={100 - numberOf(routing, 'share')} end="100% of the bill" />
      </Step>
      <Step>
        <Label x={second} y={396} lines="Faces, 2001: 10 of 6,061 features" size="body" strong />
      </Step>
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const [format, routing] = needRows(rows);
  if (!format || !routing) throw new Error('it needs two rows: format and routing.');
  return (
    <Canvas width={NARROW} height={840}>
      <Dial row={format} x={5} shown={numberOf(format, 'share')} end="100 points" />
      <g transform="translate(0 400)">
        <Dial row={routing} x={5} shown={100 - numberOf(routing, 'share')} end="100% of the bill" />
        <Label x={5} y={412} lines="Faces, 2001: 10 of 6,061 features" size="body" strong />
      </g>
    </Canvas>
  );
}

function Dial({ row, x, shown, end }: { row: Row; x: number; shown: number; end: string }) {
  const place = (share: number) => round(x + (share / 100) * width);
  return (
    <>
      <text class="t-year" transform={`translate(${x - 5} 132) scale(2.6)`}>
        {textOf(row, 'share') + (row.unit ?? '')}
      </text>
      <Label x={x} y={190} lines={[textOf(row, 'first'), textOf(row, 'second')]} size="body" />
      <rect class="ghost" x={x} y={bar} width={width} height={30} />
      <rect class="ink" x={x} y={bar} width={round((shown / 100) * width)} height={30} />
      <XAxis at={bar + 42} place={place} from={0} to={100} ticks={[0, 50, 100]} words={() => ''} />
      <Label x={x} y={bar + 80} lines="0" tone="muted" />
      <Label x={x + width} y={bar + 80} lines={end} tone="muted" anchor="end" />
    </>
  );
}
