// Differences on two scales that hype joins: upwards how much one matters, rightwards how far the old question
// loses its meaning. Four named dots, then one without a name. The places are a judgement, and the picture says so.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label, wrap } from '#figures/text.tsx';

const left = 20;
const ground = 420;
const x = (share: number) => round(left + share * 1112);
const y = (share: number) => round(ground - share * 340);

/** Name, how far the question loses its meaning, how much it matters. */
const dots: readonly [string, number, number][] = [
  ['Grading means reading', 0.22, 0.94],
  ['Someone else trains it', 0.27, 0.72],
  ['Answers are open text', 0.15, 0.5],
  ['Two runs differ', 0.06, 0.28],
];

export default function ImportantNotFundamental() {
  return (
    <Canvas height={470}>
      <Label x={0} y={26} lines="↑ how much it matters in practice" size="body" />
      <path class="axis" d={`M${left} 50V${ground}H1132`} />
      <Label x={1132} y={460} lines="how far the old question loses its meaning →" size="body" anchor="end" />
      <Label x={left} y={458} lines="Our judgement" tone="muted" />
      <Step>
        {dots.map(([name, far, much]) => (
          <>
            <Mark x={x(far)} y={y(much)} size={28} />
            <Label x={x(far) + 28} y={y(much) + 11} lines={name} size="body" strong />
          </>
        ))}
      </Step>
      <g data-step="" data-says="One more dot, without a name: high up, and far to the right.">
        <Mark x={x(0.94)} y={y(0.88)} size={36} open />
        <Label x={x(0.94) - 32} y={y(0.88) + 13} lines="?" size="lead" anchor="end" strong />
      </g>
    </Canvas>
  );
}

export function narrow() {
  const ground = 700;
  const across = (share: number) => round(left + share * 530);
  const up = (share: number) => round(ground - share * 620);
  return (
    <Canvas width={NARROW} height={784}>
      <Label x={0} y={26} lines="↑ how much it matters in practice" size="body" />
      <path class="axis" d={`M${left} 50V${ground}H${NARROW}`} />
      {dots.map(([name, far, much]) => (
        <>
          <Mark x={across(far)} y={up(much)} size={28} />
          <Label x={across(far) + 28} y={up(much) + 11} lines={wrap(name, 16)} size="body" strong />
        </>
      ))}
      <Mark x={across(0.94)} y={up(0.88)} size={36} open />
      <Label x={across(0.94) - 32} y={up(0.88) + 13} lines="?" size="lead" anchor="end" strong />
      <Label
        x={NARROW}
        y={ground + 36}
        lines={['how far the old question', 'loses its meaning →']}
        anchor="end"
      />
      <Label x={left} y={ground + 76} lines="Our judgement" tone="muted" />
    </Canvas>
  );
}
