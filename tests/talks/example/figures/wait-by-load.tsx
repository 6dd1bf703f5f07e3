// Mean time in the system by load: first up to 0.8, then the wall.

import { scaleLinear } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { needRows, numberOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const x = scaleLinear([0, 0.95], [120, 1000]);
const y = scaleLinear([1, 20], [370, 30]);

export default function WaitByLoad({ rows }: FigureProps) {
  const points = needRows(rows).map(pointOf);
  const bend = rows.findIndex((row) => numberOf(row, 'load') >= 0.8);
  return (
    <Canvas height={430}>
      <YAxis at={100} place={y} ticks={[1, 5, 20]} words={(time) => `${time} ×`} />
      <XAxis at={392} place={x} from={0} to={0.95} ticks={[0, 0.5, 0.8, 0.95]} />
      <Series side="left" points={points.slice(0, bend + 1)} />
      <Label x={x(0.5) - 60} y={y(2) - 40} lines="twice at half load" />
      <Step>
        <Series side="left" points={points.slice(bend)} />
        <Mark x={x(0.95)} y={y(20)} side="left" />
        <Label x={x(0.95) - 30} y={y(20) + 10} lines="twenty times" anchor="end" strong />
      </Step>
    </Canvas>
  );
}

function pointOf(row: Row): readonly [number, number] {
  return [x(numberOf(row, 'load')), y(numberOf(row, 'time'))];
}
