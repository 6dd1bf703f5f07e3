// "Is this number prime?" in March and June: what is right against the share of primes in the test. First the alarm,
// at a hundred per cent; then the balanced test, then every test in between, and two clocks that stand still.
// In: rows of class, questions, and the right answers of march and june.

import { scaleLinear } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { accuracyAt } from '../code/drift.ts';

const ground = 392;
const across = scaleLinear([0, 1], [130, 830]);
const up = scaleLinear([0, 1], [ground - 14, 26]);
const x = (share: number) => round(across(share));
const y = (share: number) => round(up(share));
const percent = (value: number) => `${Math.round(value * 100)}%`;
const exact = (value: number) => `${(value * 100).toFixed(1)}%`;

interface ByClass {
  prime: number;
  composite: number;
}

export default function Primality({ rows }: FigureProps) {
  const march = byClass(rows, 'march');
  const june = byClass(rows, 'june');
  return (
    <Canvas height={466}>
      <YAxis at={92} place={up} ticks={[0, 0.5, 1]} words={percent} />
      <Label x={862} y={y(march.prime) + 10} lines={`March ${exact(march.prime)}`} size="body" strong />
      <Label x={862} y={y(june.prime) + 10} lines={`June ${exact(june.prime)}`} size="body" strong />
      <Label x={862} y={y(0.82)} lines={['GPT-4, asked', '“Is this number prime?”']} tone="muted" />
      <path class="ref" d={`M${x(1)} ${y(march.prime) + 18}V${y(june.prime) - 18}`} />
      <Points share={1} march={march} june={june} />
      <g data-step="" data-says="The first test: 500 numbers, all of them prime">
        <XAxis at={ground} place={across} from={0} to={1} ticks={[0, 0.5, 1]} words={percent} />
        <Label x={x(0) - 12} y={ground + 72} lines="share of primes in the test" tone="muted" />
        <Label x={862} y={y(0.5)} lines={['The first test:', '500 numbers,', 'all of them prime']} />
      </g>
      <g
        data-step=""
        data-says={`Half primes: March ${percent(accuracyAt(0.5, march))}, June ${percent(accuracyAt(0.5, june))}`}
      >
        <path
          class="ref"
          d={`M${x(0.5)} ${y(accuracyAt(0.5, march)) + 18}V${y(accuracyAt(0.5, june)) - 18}`}
        />
        <Points share={0.5} march={march} june={june} />
        <Label
          x={x(0.5)}
          y={y(accuracyAt(0.5, march)) - 24}
          lines={percent(accuracyAt(0.5, march))}
          size="body"
          anchor="mid"
          strong
        />
        <Label
          x={x(0.5) + 46}
          y={y(accuracyAt(0.5, june)) + 10}
          lines={percent(accuracyAt(0.5, june))}
          size="body"
          strong
        />
      </g>
      <g
        data-step=""
        data-says={`A line for each month. No primes: March ${exact(march.composite)}, June ${exact(june.composite)}`}
      >
        <Points share={0} march={march} june={june} />
        <Series
          side="right"
          points={[0, 1].map((share) => [x(share), y(accuracyAt(share, march))] as const)}
        />
        <Series
          side="right"
          points={[0, 1].map((share) => [x(share), y(accuracyAt(share, june))] as const)}
        />
        <Points share={0} march={march} june={june} />
        <Points share={0.5} march={march} june={june} />
        <Points share={1} march={march} june={june} />
        <Label x={x(0) + 22} y={y(march.composite) + 34} lines={exact(march.composite)} />
        <Label x={x(0) + 22} y={y(june.composite) + 2} lines={exact(june.composite)} />
      </g>
      <g data-step="" data-says="Two clocks: June lies on the one that always says no">
        <path class="ref" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}M${x(0)} ${y(1)}L${x(1)} ${y(0)}`} />
        <Label x={x(0.16)} y={y(0.02)} lines="always “yes”" />
        <Label x={x(0.965)} y={y(0.29)} lines="always “no”" anchor="end" />
      </g>
    </Canvas>
  );
}

/** March is filled, June open. */
function Points({ share, march, june }: { share: number; march: ByClass; june: ByClass }) {
  return (
    <>
      <Mark x={x(share)} y={y(accuracyAt(share, march))} side="right" size={24} />
      <Mark x={x(share)} y={y(accuracyAt(share, june))} side="right" size={24} open />
    </>
  );
}

function byClass(rows: readonly Row[], month: string): ByClass {
  const share = (name: string) => {
    const row = needRows(rows).find((one) => one.class === name);
    if (!row) throw new Error(`no row is of the class "${name}".`);
    return numberOf(row, month) / numberOf(row, 'questions');
  };
  return { prime: share('prime'), composite: share('composite') };
}
