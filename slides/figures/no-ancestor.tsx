// Two failures of language models on the same spine as the classes, and in place of an ancestor the nearest relative:
// an outlined slot. In: rows of class (two lines at |), before, before_what, with, with_what. A press for each row.

import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { needRows, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';

const tops = [38, 222, 432] as const;
const spine = 568;
const right = 706;

export default function NoAncestor({ rows }: FigureProps) {
  const failures = needRows(rows);
  return (
    <Canvas height={tops[2]}>
      <Mark x={9} y={16} side="left" size={18} open />
      <Label x={28} y={24} lines="The nearest relative" tone="left" />
      <Mark x={right + 9} y={16} side="right" size={18} />
      <Label x={right + 28} y={24} lines="With an LLM" tone="right" />
      <path class="grid" d={`M0 ${tops[0]}H1152M0 ${tops[1]}H1152`} />
      {failures.map((row, index) => (
        <Failure row={row} y={tops[index] ?? 0} end={tops[index + 1] ?? 0} />
      ))}
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const pitch = 448;
  return (
    <Canvas width={NARROW} height={needRows(rows).length * pitch}>
      {rows.map((row, index) => {
        const y = index * pitch;
        return (
          <>
            {index > 0 && <path class="axis" d={`M0 ${y}H${NARROW}`} />}
            <Label x={0} y={y + 38} lines={textOf(row, 'class').replace('|', ' ')} size="body" strong />
            <Mark x={9} y={y + 76} side="right" size={18} />
            <Label x={28} y={y + 84} lines="With an LLM" tone="right" />
            <Label x={0} y={y + 118} lines={textOf(row, 'with')} tone="muted" />
            <Label x={0} y={y + 156} lines={wrap(textOf(row, 'with_what'), 34)} size="body" />
            <Mark x={9} y={y + 280} side="left" size={18} open />
            <Label x={28} y={y + 288} lines="The nearest relative" tone="left" />
            <rect class="box-plain" x={1.5} y={y + 308} width={NARROW - 3} height={104} />
            <Label x={24} y={y + 352} lines={textOf(row, 'before')} size="body" />
            <Label x={24} y={y + 388} lines={textOf(row, 'before_what')} tone="muted" />
          </>
        );
      })}
    </Canvas>
  );
}

function Failure({ row, y, end }: { row: Row; y: number; end: number }) {
  const name = textOf(row, 'class').split('|');
  const said = [textOf(row, 'with'), textOf(row, 'with_what')].join(' ');
  const piece = (x: number) => `M${x} ${y}v30M${x} ${y + 128}V${end}`;
  return (
    <g
      data-step=""
      data-says={`${name.join(' ')}. ${said}. Nearest: ${textOf(row, 'before')}, ${textOf(row, 'before_what')}.`}
    >
      <path class="axis" d={piece(spine - 3) + piece(spine + 3)} />
      <Label x={spine} y={y + 70} lines={name} size="body" anchor="mid" strong />
      <rect class="box-plain" x={1.5} y={y + 24} width={432} height={104} />
      <Label x={24} y={y + 68} lines={textOf(row, 'before')} size="body" />
      <Label x={24} y={y + 104} lines={textOf(row, 'before_what')} tone="muted" />
      <Label x={right} y={y + 50} lines={textOf(row, 'with')} tone="muted" />
      <Label x={right} y={y + 92} lines={wrap(textOf(row, 'with_what'), 31)} size="body" />
    </g>
  );
}
