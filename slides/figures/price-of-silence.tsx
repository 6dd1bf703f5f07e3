// Left: from which probability on an answer pays, for two prices of an error. Right: what a chain of such
// answers is worth. Computed by code/price-of-silence.ts; two presses.

import { scaleLinear } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { chain, threshold } from '../code/price-of-silence.ts';

const width = 440;
const probability = scaleLinear([0, 1], [0, width]);
const steps = scaleLinear([1, 20], [690, 950]);
const success = scaleLinear([0, 1], [352, 62]);
const lengths = Array.from({ length: 20 }, (_, index) => index + 1);

export default function PriceOfSilence() {
  return (
    <Canvas height={424}>
      <Label x={0} y={28} lines="Answer if p > L / (L + G)" size="lead" strong />
      <Label x={0} y={68} lines="L: cost of a wrong answer. G: gain of a right one." tone="muted" />
      <Scale loss={4} y={142} />
      <Step>
        <Scale loss={9} y={310} />
      </Step>
      <Step>
        <Chain x={620} />
      </Step>
    </Canvas>
  );
}

export function narrow() {
  return (
    <Canvas width={NARROW} height={908}>
      <Label x={0} y={28} lines="Answer if p > L / (L + G)" size="lead" strong />
      <Label x={0} y={68} lines={['L: cost of a wrong answer.', 'G: gain of a right one.']} tone="muted" />
      <Scale loss={4} y={172} />
      <Scale loss={9} y={340} />
      <g transform="translate(-590 496)">
        <Chain x={590} />
      </g>
    </Canvas>
  );
}

/** From 0 to 1: silence up to the threshold, an answer beyond it. */
function Scale({ loss, y }: { loss: number; y: number }) {
  const edge = round(probability(threshold(loss, 1)));
  return (
    <>
      <Label x={0} y={y - 16} lines={`A wrong answer costs ${loss} times as much.`} size="body" />
      <rect class="box-plain" x={1.5} y={y} width={edge - 1.5} height={56} />
      <Label x={edge / 2} y={y + 38} lines="say nothing" size="body" tone="muted" anchor="mid" />
      <rect class="ink" x={edge} y={y} width={width - edge} height={56} />
      <Label x={width + 14} y={y + 38} lines="answer" size="body" />
      <path class="flow" d={`M${edge} ${y + 56}v14`} />
      <Label x={edge} y={y + 104} lines={threshold(loss, 1).toFixed(2)} size="lead" anchor="mid" strong />
    </>
  );
}

/** What a chain of answers is worth; its head begins at x. */
function Chain({ x }: { x: number }) {
  return (
    <>
      <text class="t-lead t-strong" x={x} y={28}>
        All n steps right: p
        <tspan class="t-body" dy={-12}>
          n
        </tspan>
      </text>
      <YAxis at={676} place={success} from={0} to={1} ticks={[0, 0.5, 1]} words={percent} />
      <XAxis at={366} place={steps} from={1} to={20} ticks={[1, 5, 10, 20]} />
      <Label x={round(steps(20)) + 34} y={404} lines="steps" tone="muted" />
      {[0.99, 0.95, 0.9].map((p) => (
        <Curve p={p} strong={p === 0.95} />
      ))}
    </>
  );
}

function Curve({ p, strong }: { p: number; strong: boolean }) {
  const points = lengths.map((n) => [round(steps(n)), round(success(chain(p, n)))] as const);
  const [x, y] = points.at(-1) ?? [0, 0];
  return (
    <>
      <path class={strong ? 'flow' : 'axis'} d={`M${points.map((point) => point.join(' ')).join('L')}`} />
      <Mark x={x} y={y} />
      <Label
        x={x + 20}
        y={y + 12}
        lines={percent(chain(p, 20))}
        size={strong ? 'lead' : 'body'}
        strong={strong}
      />
      <Label x={x + 106} y={y + 10} lines={`at ${p.toFixed(2)}`} tone="muted" />
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
