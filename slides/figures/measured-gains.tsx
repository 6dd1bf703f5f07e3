// Measured effects on work as a forest plot, from task to firm to economy. In: rows of scope, what, effect,
// words, and low and high where a 95% interval or a bound is known. A press a scope after the first, and one
// for the mark of what is new. Filled marks are time saved, open ones other quantities.

import { scaleLinear } from 'd3-scale';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';

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

export function narrow({ rows }: FigureProps) {
  const along = scaleLinear([-30, 89], [8, 552]);
  const lines = needRows(rows).map((row, index) => ({ row, scope: textOf(row, 'scope'), index }));
  const headed = lines.filter(({ scope, index }) => scope !== lines[index - 1]?.scope);
  const placed = lines.map((line) => ({
    ...line,
    y: 40 + line.index * 120 + headed.filter(({ index }) => index <= line.index).length * 52,
  }));
  const end = (placed.at(-1)?.y ?? 0) + 100;
  const zero = round(along(0));
  return (
    <Canvas width={NARROW} height={end + 226}>
      <Label x={zero - 12} y={20} lines="worse" tone="muted" anchor="end" />
      <Label x={zero + 12} y={20} lines="better" tone="muted" />
      {headed.map(({ scope, index }) => {
        const y = (placed[index]?.y ?? 0) - 52;
        return (
          <>
            <path class="axis" d={`M0 ${y}H${NARROW}`} />
            <Label x={0} y={y + 36} lines={scope} size="body" strong />
          </>
        );
      })}
      {placed.map(({ row, y }) => {
        const value = numberOf(row, 'effect');
        return (
          <>
            <Label x={0} y={y + 24} lines={textOf(row, 'what')} size="body" />
            <Label x={0} y={y + 56} lines={textOf(row, 'words')} strong={value < 0} />
            <path class="axis" d={`M${zero} ${y + 66}v32`} />
            {row.low && row.high && (
              <path
                class="l-right"
                d={`M${round(along(Number(row.low)))} ${y + 82}H${round(along(Number(row.high)))}`}
              />
            )}
            <Mark
              x={along(value)}
              y={y + 82}
              side="right"
              open={textOf(row, 'measure') !== 'time saved'}
              size={16}
            />
          </>
        );
      })}
      <use href="#mark-new" x={0} y={end + 30} width={126} height={42} />
      {wrap('“The hottest new programming language is English”', 26).map((line, index) => (
        <text class="t-saying" x={0} y={end + 114 + index * 46}>
          {line}
        </text>
      ))}
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
