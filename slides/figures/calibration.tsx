// What a model says about itself against how often it is right: the counted model of this talk with hardly any
// smoothing and with the usual amount; then two published errors that moved in opposite directions (rows).

import { scaleLinear, scaleSqrt } from 'd3-scale';
import { Arrow } from '#figures/arrow.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';
import { confidences, type Confidence } from '../code/confidence.ts';

const side = 250;
const top = 48;
const size = scaleSqrt([0, 800], [8, 40]);
const error = scaleLinear([0, 17], [790, 1120]);
const percent = (value: number) => `${Math.round(value * 100)}%`;

export default function Calibration({ rows }: FigureProps) {
  const [rough, smooth] = confidences;
  return (
    <Canvas height={460}>
      {rough && <Diagram x={84} head="hardly smoothed" of={rough} first />}
      <Step>{smooth && <Diagram x={430} head="smoothed" of={smooth} />}</Step>
      {needRows(rows).map((row, index) => (
        <Step>
          {index === 0 && <Label x={error(0)} y={24} lines="calibration error, published" tone="muted" />}
          <Change row={row} y={118 + index * 150} />
          {row.quotation && <Label x={error(0)} y={388} lines={wrap(row.quotation, 28)} />}
        </Step>
      ))}
    </Canvas>
  );
}

/** Marks on the dotted line keep their word; large marks stand for many answers. */
function Diagram({
  x,
  head,
  of,
  first = false,
}: {
  x: number;
  head: string;
  of: Confidence;
  first?: boolean;
}) {
  const across = scaleLinear([0, 1], [x, x + side]);
  const up = scaleLinear([0, 1], [top + side, top]);
  return (
    <>
      <Label x={x} y={24} lines={head} size="body" strong />
      <path class="axis" d={`M${x} ${top}V${top + side}H${x + side}`} />
      <path class="ref" d={`M${x} ${top + side}L${x + side} ${top}`} />
      {first && <Label x={x - 14} y={top + 18} lines={['100%', 'right']} tone="muted" anchor="end" />}
      <Label x={x + side} y={top + side + 34} lines="100% sure" tone="muted" anchor="end" />
      {of.bins.map(({ confidence, accuracy, count }) => (
        <Mark x={across(confidence)} y={up(accuracy)} side="left" size={Math.round(size(count))} />
      ))}
      <Label x={x} y={top + side + 92} lines={`calibration error ${percent(of.error)}`} size="body" strong />
      <Label x={x} y={top + side + 134} lines={`accuracy ${percent(of.accuracy)}`} size="body" />
    </>
  );
}

/** An error before and after: an arrow from the open mark to the filled one. */
function Change({ row, y }: { row: Row; y: number }) {
  const [before, after] = [numberOf(row, 'before'), numberOf(row, 'after')];
  const kind = row.side === 'left' ? 'left' : 'right';
  const direction = Math.sign(after - before);
  return (
    <>
      <Label x={error(0)} y={y - 34} lines={`${textOf(row, 'model')}, ${textOf(row, 'change')}`} />
      <Arrow from={[error(before), y]} to={[error(after) - direction * 12, y]} />
      <Mark x={error(before)} y={y} side={kind} open />
      <Mark x={error(after)} y={y} side={kind} />
      <Label x={error(before)} y={y + 46} lines={`${before}%`} anchor="mid" />
      <Label x={error(after)} y={y + 46} lines={`${after}%`} size="body" anchor="mid" strong />
    </>
  );
}
