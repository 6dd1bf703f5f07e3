// The five recorded answers of code/refund.ts and what the code decides about each, computed whenever the talk is
// built. Columns come with the lines of the code beside which they stand: steps 1, 2 and 3.

import { Canvas, NARROW } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';
import { answers, decide, orders } from '../code/refund.ts';

/** Where the columns begin; the third holds the longest decision. */
const columns = [0, 218, 426, 690, 900];
const stepOf = (index: number) => Math.min(index + 1, 3);

export default function FiveAnswers() {
  return (
    <Canvas height={72}>
      <path class="axis" d="M0 1H1152" />
      {answers.map(({ said, text }, index) => (
        <g data-step={stepOf(index)}>
          <Label x={columns[index] ?? 0} y={31} lines={said} tone="muted" />
          <Label x={columns[index] ?? 0} y={63} lines={decide(text, orders)} strong />
        </g>
      ))}
    </Canvas>
  );
}

export function narrow() {
  const pitch = 84;
  return (
    <Canvas width={NARROW} height={answers.length * pitch}>
      {answers.map(({ said, text }, index) => (
        <>
          <path class={index > 0 ? 'grid' : 'axis'} d={`M0 ${index * pitch + 1}H${NARROW}`} />
          <Label x={0} y={index * pitch + 33} lines={said} tone="muted" />
          <Label x={0} y={index * pitch + 68} lines={decide(text, orders)} size="body" strong />
        </>
      ))}
    </Canvas>
  );
}
