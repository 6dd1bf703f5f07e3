// A run of steps that must all succeed: for some chances of one step, the chance of the whole run, large.
// Options: steps=20 chances="0.9 0.95".

import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { chain } from '../code/price-of-silence.ts';

const start = 236;
const pitch = 236;

export default function EveryStep({ options }: FigureProps) {
  const { steps, chances } = readOptions(options);
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

export function narrow({ options }: FigureProps) {
  const { steps, chances } = readOptions(options);
  return (
    <Canvas width={NARROW} height={56 + chances.length * 84}>
      <Label x={0} y={28} lines="One step" tone="muted" />
      <Label x={200} y={28} lines={`All ${steps} steps`} strong />
      {chances.map((chance, index) => {
        const y = 44 + index * 84;
        return (
          <>
            <path class={index > 0 ? 'grid' : 'axis'} d={`M0 ${y}H${NARROW}`} />
            <Label x={0} y={y + 62} lines={percent(chance, 1)} size="body" />
            <text class="t-year" x={200} y={y + 66}>
              {percent(chain(chance, steps), 0)}
            </text>
          </>
        );
      })}
    </Canvas>
  );
}

function readOptions(options: FigureProps['options']): { steps: number; chances: number[] } {
  const steps = Number(options.steps);
  const chances = (options.chances ?? '').split(' ').map(Number);
  if (!Number.isInteger(steps) || chances.some((chance) => !(chance > 0 && chance < 1)))
    throw new Error('it needs steps=20 and chances="0.9 0.95": a whole number, and chances below 1.');
  return { steps, chances };
}

/** 0.995 → "99.5%", 0.9 → "90%". */
function percent(share: number, digits: number): string {
  return `${Number((share * 100).toFixed(digits))}%`;
}
