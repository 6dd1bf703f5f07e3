// Classes of failure on the spine, one incident before language models on the left, one with them on the right.
// In: rows of class, before, before_what, with, with_what. The right column comes with a press.

import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { needRows, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const head = 38;
const pitch = 69;
const spine = 568;
const right = 706;

export default function FailureClasses({ rows }: FigureProps) {
  const classes = needRows(rows);
  return (
    <Canvas height={head + classes.length * pitch}>
      <Mark x={9} y={16} side="left" size={18} />
      <Label x={28} y={24} lines="Before language models" tone="left" />
      <Label x={spine} y={24} lines="chosen, not sampled" tone="muted" anchor="mid" />
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
        <Label x={right + 28} y={24} lines="With language models" tone="right" />
        {classes.map((row, index) => (
          <Incident row={row} column="with" x={right} y={head + index * pitch} />
        ))}
      </Step>
    </Canvas>
  );
}

function Incident({ row, column, x, y }: { row: Row; column: 'before' | 'with'; x: number; y: number }) {
  return (
    <>
      <Label x={x} y={y + 31} lines={textOf(row, column)} size="body" strong />
      <Label x={x} y={y + 59} lines={textOf(row, `${column}_what`)} />
    </>
  );
}

/** The double rule, open where the name of the class stands on it. */
function Spine({ y }: { y: number }) {
  const piece = (x: number) => `M${x} ${y}v14M${x} ${y + 55}v14`;
  return <path class="axis" d={piece(spine - 3) + piece(spine + 3)} />;
}
