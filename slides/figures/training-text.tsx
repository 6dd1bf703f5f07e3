// Text that models were trained on, by year, on a logarithmic axis: first those that count, then those that
// learn. Open marks are words, filled ones tokens.

import { scaleLinear, scaleLog } from 'd3-scale';
import { Reference, XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark, Series } from '#figures/mark.tsx';
import type { Side } from '#figures/mark.tsx';
import { amount, round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import type { Anchor } from '#figures/text.tsx';

const ground = 408;
const x = scaleLinear([2003, 2024], [160, 1010]);
const y = scaleLog([1e7, 1.5e13], [380, 54]);

/** Where each name stands, seen from its mark. */
const names: Record<string, { dx: number; dy: number; anchor?: Anchor; text?: string }> = {
  'Buck et al.': { dx: 22, dy: 30, text: 'Buck et al., 2014' },
  word2vec: { dx: -18, dy: -12, anchor: 'end' },
  BERT: { dx: 20, dy: 16 },
  'GPT-3': { dx: 20, dy: 22 },
  Chinchilla: { dx: 16, dy: 36 },
  'Llama 2': { dx: 20, dy: 10 },
  'Llama 3': { dx: -22, dy: -6, anchor: 'end', text: 'Llama 3, over 15 trillion' },
};

export default function TrainingText({ rows }: FigureProps) {
  const counted = needRows(rows).filter((row) => row.kind === 'counted');
  const neural = rows.filter((row) => row.kind === 'neural');
  const [first] = counted;
  if (!first) throw new Error('no row is of the kind "counted".');
  const most = numberOf(first, 'amount');
  const [startX, startY] = pointOf(first);
  return (
    <Canvas height={452}>
      <Label x={0} y={22} lines="Training text, read once" tone="muted" />
      <YAxis at={142} place={y} ticks={[1e7, 1e9, 1e11, 1e13]} />
      <XAxis at={ground} place={x} from={2003} to={2024} ticks={[2003, 2007, 2013, 2020, 2024]} />
      <Points rows={counted} side="left" />
      <Label x={startX - 9} y={startY - 50} lines="Counted n-grams" tone="left" />
      <Label x={startX - 9} y={startY - 20} lines={`Brants et al., up to ${amount(most)}`} />
      <Step>
        <Reference from={startX + 16} to={x(2023) - 16} y={startY} label="level in 2023" labelX={x(2018.2)} />
        <Points rows={neural} side="right" />
        <Label x={470} y={328} lines="Neural models" tone="right" />
        <Label x={470} y={358} lines="from Bengio et al., 14 million words" />
        <Label x={470} y={388} lines="open: words, filled: tokens" tone="muted" />
      </Step>
    </Canvas>
  );
}

function Points({ rows, side }: { rows: readonly Row[]; side: Side }) {
  return (
    <>
      <Series side={side} points={rows.map(pointOf)} />
      {rows.map((row) => {
        const [markX, markY] = pointOf(row);
        const name = names[textOf(row, 'system')];
        return (
          <>
            <Mark x={markX} y={markY} side={side} open={row.unit === 'words'} size={22} />
            {name && (
              <Label
                x={round(markX + name.dx)}
                y={round(markY + name.dy)}
                lines={name.text ?? textOf(row, 'system')}
                anchor={name.anchor ?? 'start'}
              />
            )}
          </>
        );
      })}
    </>
  );
}

function pointOf(row: Row): readonly [number, number] {
  return [round(x(numberOf(row, 'year'))), round(y(numberOf(row, 'amount')))];
}
