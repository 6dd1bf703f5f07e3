// Measured effects on work as a forest plot, from task to firm to economy. In: rows of scope, what, effect,
// words, and low and high where a 95% interval or a bound is known. A press a scope after the first, and one
// for the mark of what is new. Filled marks are time saved, open ones other quantities.

import { scaleLinear } from 'd3-scale';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const pitch = 45;
const head = 36;
const names = 152;
const effect = scaleLinear([-30, 89], [588, 896]);

export default function MeasuredGains({ rows }: FigureProps) {
  const placed = needRows(rows).map((row, index) => ({ row, y: head + index * pitch + pitch / 2 }));
  const scopes = [...new Set(placed.map(({ row }) => textOf(row, 'scope')))];
  const end = head + rows.length * pitch;
  const zero = round(effect(0));
  return (
    <Canvas height={end + 60}>
      <Label x={zero - 12} y={20} lines="worse" tone="muted" anchor="end" />
      <Label x={zero + 12} y={20} lines="better" tone="muted" />
      <path class="axis" d={`M${zero} ${head - 6}V${end}`} />
      {scopes.map((scope, index) => (
        <Step when={index > 0}>
          <Scope name={scope} rows={placed.filter(({ row }) => textOf(row, 'scope') === scope)} />
        </Step>
      ))}
      <g data-step="" data-says="New: “The hottest new programming language is English”">
        <use href="#mark-new" x={0} y={end + 14} width={126} height={42} />
        <text class="t-saying" x={146} y={end + 48}>
          “The hottest new programming language is English”
        </text>
      </g>
    </Canvas>
  );
}

function Scope({ name, rows }: { name: string; rows: readonly { row: Row; y: number }[] }) {
  const first = rows[0]?.y ?? 0;
  return (
    <>
      <path class="grid" d={`M0 ${first - pitch / 2}H1152`} />
      <Label x={0} y={first + 10} lines={name} size="body" strong />
      {rows.map(({ row, y }) => (
        <Effect row={row} y={y} />
      ))}
    </>
  );
}

function Effect({ row, y }: { row: Row; y: number }) {
  const value = numberOf(row, 'effect');
  const x = round(effect(value));
  const end = Math.max(x + 8, row.high ? effect(Number(row.high)) : 0, effect(0));
  return (
    <>
      <Label x={names} y={y + 10} lines={textOf(row, 'what')} size="body" />
      {row.low && row.high && (
        <path
          class="l-right"
          d={`M${round(effect(Number(row.low)))} ${y}H${round(effect(Number(row.high)))}`}
        />
      )}
      <Mark x={x} y={y} side="right" open={textOf(row, 'measure') !== 'time saved'} size={16} />
      <Label x={end + 14} y={y + 10} lines={textOf(row, 'words')} size="body" strong={value < 0} />
    </>
  );
}
