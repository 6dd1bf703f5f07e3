// Text that models were trained on, by year, on a logarithmic axis: first those that count, then those that
// learn. Open marks are words, filled ones tokens.

import { scaleLinear, scaleLog } from 'd3-scale';
import { Reference, XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
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

type Names = Readonly<Record<string, { dx: number; dy: number; anchor?: Anchor; text?: string }>>;

/** Where each name stands, seen from its mark. */
const names: Names = {
  'Buck et al.': { dx: 22, dy: 30, text: 'Buck et al., 2014' },
  word2vec: { dx: -18, dy: -12, anchor: 'end' },
  BERT: { dx: 20, dy: 16 },
  'GPT-3': { dx: 20, dy: 22 },
  Chinchilla: { dx: 16, dy: 36 },
  'Llama 2': { dx: 20, dy: 10 },
  'Llama 3': { dx: -22, dy: -6, anchor: 'end', text: 'Llama 3, over 15 trillion' },
};

const narrowNames: Names = {
  'Buck et al.': { dx: -16, dy: 34, anchor: 'end', text: 'Buck et al.' },
  word2vec: { dx: -18, dy: -6, anchor: 'end' },
  BERT: { dx: 16, dy: 26 },
  'GPT-3': { dx: 18, dy: 24 },
  Chinchilla: { dx: -16, dy: -19, anchor: 'end' },
  'Llama 2': { dx: 18, dy: 16 },
  'Llama 3': { dx: 66, dy: -22, anchor: 'end', text: 'Llama 3, over 15 trillion' },
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

export function narrow({ rows }: FigureProps) {
  const [left, right, top, foot] = [200, 440, 150, 640];
  const across = scaleLinear([2003, 2024], [left, right]);
  const up = scaleLog([1e7, 1.5e13], [foot, top]);
  const at = (row: Row) =>
    [round(across(numberOf(row, 'year'))), round(up(numberOf(row, 'amount')))] as const;
  const counted = needRows(rows).filter((row) => row.kind === 'counted');
  const [first] = counted;
  if (!first) throw new Error('no row is of the kind "counted".');
  const most = numberOf(first, 'amount');
  return (
    <Canvas width={NARROW} height={814}>
      <Label x={0} y={22} lines="Training text, read once" tone="muted" />
      <Label x={0} y={64} lines="Counted n-grams" tone="left" />
      <Label x={0} y={94} lines={`Brants et al., up to ${amount(most)}`} />
      <YAxis at={182} place={up} ticks={[1e7, 1e9, 1e11, 1e13]} />
      <XAxis at={foot + 26} place={across} from={2003} to={2024} ticks={[2003, 2013, 2020]} />
      <Points rows={rows.filter((row) => row.kind === 'neural')} side="right" at={at} named={narrowNames} />
      <Points rows={counted} side="left" at={at} named={narrowNames} />
      <Label x={0} y={foot + 106} lines="Neural models" tone="right" />
      <Label x={0} y={foot + 138} lines="from Bengio et al., 14 million words" />
      <Label x={0} y={foot + 170} lines="open: words, filled: tokens" tone="muted" />
    </Canvas>
  );
}

interface PointsProps {
  rows: readonly Row[];
  side: Side;
  at?: (row: Row) => readonly [number, number];
  named?: Names;
}

function Points({ rows, side, at = pointOf, named = names }: PointsProps) {
  return (
    <>
      <Series side={side} points={rows.map(at)} />
      {rows.map((row) => {
        const [markX, markY] = at(row);
        const name = named[textOf(row, 'system')];
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
