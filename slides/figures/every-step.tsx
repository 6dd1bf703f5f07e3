// A run of steps that must all succeed: for some chances of one step, the chance of the whole run, large.
// Options: steps=20 chances="0.9 0.95".

import { Canvas } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { chain } from '../code/price-of-silence.ts';

const start = 236;
const pitch = 236;

export default function EveryStep({ options }: FigureProps) {
  const steps = Number(options.steps);
  const chances = (options.chances ?? '').split(' ').map(Number);
  if (!Number.isInteger(steps) || chances.some((chance) => !(chance > 0 && chance < 1)))
    throw new Error('it needs steps=20 and chances="0.9 0.95": a whole number, and chances below 1.');
  return (
    <Canvas height={138}>
      <Label x={0} y={32} lines="One step" tone="muted" />
      <Label x={0} y={106} lines={`All ${steps} steps`} size="body" strong />
      <path class="axis" d="M0 52H1152" />
      {chances.map((chance, index) => {
        const x = start + index * pitch;
        return (
          <>
            <Label x={x} y={32} lines={percent(chance, 1)} size="body" />
            <text class="t-year" x={round(x)} y={116}>
              {percent(chain(chance, steps), 0)}
            </text>
          </>
        );
      })}
    </Canvas>
  );
}

/** 0.995 → "99.5%", 0.9 → "90%". */
function percent(share: number, digits: number): string {
  return `${Number((share * 100).toFixed(digits))}%`;
}
