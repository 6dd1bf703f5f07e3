// Classes of failure on the spine, an incident without an LLM on the left, one with an LLM on the right.
// In: rows of class, before, before_what, with, with_what. Two presses: the right column, and how they were chosen.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { needRows, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const head = 38;
const pitch = 71;
const spine = 568;
const right = 706;

export default function FailureClasses({ rows }: FigureProps) {
  const classes = needRows(rows);
  return (
    <Canvas height={head + classes.length * pitch}>
      <Mark x={9} y={16} side="left" size={18} />
      <Label x={28} y={24} lines="Without an LLM" tone="left" />
      {classes.map((row, index) => {
        const y = head + index * pitch;
        return (
          <>
            <path class="grid" d={`M0 ${y}H1152`} />
            <Spine y={y} />
            <Label x={spine} y={y + 44} lines={textOf(row, 'class')} size="body" anchor="mid" strong />
            <Incident row={row} column="before" x={0} y={y} />
          </>
        );
      })}
      <Step>
        <Mark x={right + 9} y={16} side="right" size={18} />
        <Label x={right + 28} y={24} lines="With an LLM" tone="right" />
        {classes.map((row, index) => (
          <Incident row={row} column="with" x={right} y={head + index * pitch} />
        ))}
      </Step>
      <Step>
        <Label x={spine} y={24} lines="Chosen, not sampled" anchor="mid" strong />
      </Step>
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const pitch = 212;
  return (
    <Canvas width={NARROW} height={36 + needRows(rows).length * pitch}>
      <Mark x={9} y={16} side="left" size={18} />
      <Label x={28} y={24} lines="Without an LLM" tone="left" />
      <Mark x={NARROW - 192} y={16} side="right" size={18} />
      <Label x={NARROW - 173} y={24} lines="With an LLM" tone="right" />
      {rows.map((row, index) => {
        const y = 40 + index * pitch;
        return (
          <>
            <path class="axis" d={`M0 ${y}H${NARROW}`} />
            <Label x={0} y={y + 38} lines={textOf(row, 'class')} size="body" strong />
            <Mark x={9} y={y + 68} side="left" size={18} />
            <Incident row={row} column="before" x={34} y={y + 46} />
            <Mark x={9} y={y + 142} side="right" size={18} />
            <Incident row={row} column="with" x={34} y={y + 120} />
          </>
        );
      })}
    </Canvas>
  );
}

function Incident({ row, column, x, y }: { row: Row; column: 'before' | 'with'; x: number; y: number }) {
  return (
    <>
      <Label x={x} y={y + 31} lines={textOf(row, column)} size="body" />
      <Label x={x} y={y + 59} lines={textOf(row, `${column}_what`)} tone="muted" />
    </>
  );
}

/** The double rule, open where the name of the class stands on it. */
function Spine({ y }: { y: number }) {
  const piece = (x: number) => `M${x} ${y}v14M${x} ${y + 55}v14`;
  return <path class="axis" d={piece(spine - 3) + piece(spine + 3)} />;
}
