// Two systems, 80 and 83 per cent right, and how far each score can be believed at 20, at 200 and at the size that
// tells them apart; below, that size as a bar, and the smaller one when both answer the same examples.

import { scaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { wilson } from '../code/harness.ts';
import { pairedSize, unpairedSize } from '../code/sampling.ts';

const one = 0.8;
const other = 0.83;
const unpaired = Math.ceil(unpairedSize(one, other));
const paired = Math.ceil(pairedSize(other - one, 0.1));

/** Right answers of both at each size; at 20 they stand for 80 and 85 per cent, since 83 per cent of 20 is no number. */
const rows = [20, 200, unpaired].map((size) => ({
  size,
  right: [Math.round(one * size), Math.ceil(other * size - 0.5)] as const,
}));

/** Written at the ends of the intervals. */
const words = [
  ['16 of 20', '17 of 20'],
  ['160 of 200', '166 of 200'],
  ['80%', '83%'],
];

const x = scaleLinear([0.5, 1], [330, 1040]);
const percent = (share: number) => `${Math.round(share * 100)}%`;
const count = (value: number) => value.toLocaleString('en');
const length = (size: number) => round((size / unpaired) * 560);

export default function HowManyExamples() {
  return (
    <Canvas height={416}>
      {rows.map(({ size, right }, index) => (
        <Step when={index > 0}>
          <Label
            x={0}
            y={48 + index * 72}
            lines={`${count(size)} examples${size === unpaired ? ' each' : ''}`}
            size="body"
            strong
          />
          <Interval right={right[0]} total={size} y={24 + index * 72} words={words[index]?.[0] ?? ''} open />
          <Interval right={right[1]} total={size} y={54 + index * 72} words={words[index]?.[1] ?? ''} />
        </Step>
      ))}
      <XAxis at={230} place={x} from={0.5} to={1} ticks={[0.5, 0.8, 1]} words={percent} />
      <Step>
        <path class="axis" d="M0 294H1152" />
        <Size y={314} size={unpaired} words="each, on separate examples" />
        <Size y={370} size={paired} words="for both, on the same examples" strong />
      </Step>
    </Canvas>
  );
}

interface IntervalProps {
  right: number;
  total: number;
  y: number;
  words: string;
  open?: boolean;
}

function Interval({ right, total, y, words, open }: IntervalProps) {
  const { share, low, high } = wilson(right, total);
  return (
    <>
      <path class="brace" d={`M${round(x(low))} ${y}H${round(x(high))}`} />
      <Mark x={x(share)} y={y} size={22} {...(open ? { open } : {})} />
      <Label x={x(high) + 16} y={y + 8} lines={words} tone="muted" />
    </>
  );
}

function Size({ y, size, words, strong }: { y: number; size: number; words: string; strong?: boolean }) {
  return (
    <>
      <rect class={strong ? 'ink' : 'bar'} x={0} y={y} width={length(size)} height={38} />
      <Label
        x={length(size) + 18}
        y={y + 30}
        lines={`${count(size)} ${words}`}
        size="body"
        strong={strong ?? false}
      />
    </>
  );
}
