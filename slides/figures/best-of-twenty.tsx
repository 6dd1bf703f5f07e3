// Twenty prompts of equal worth, simulated: each on a hundred examples, as bars about the truth; then the best of
// them, what chance alone expects of the best, and the same prompt on fresh examples. See code/sampling.ts.

import { scaleLinear } from 'd3-scale';
import { Canvas, Step } from '#figures/canvas.tsx';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { expectedBest, simulate } from '../code/sampling.ts';

const trial = { tries: 20, examples: 100, share: 0.7 };
const seed = 1;
const { scores, best, at, fresh } = simulate(trial, seed);
const expected = expectedBest(trial);

const y = scaleLinear([0.6, 0.785], [410, 16]);
const truth = round(y(trial.share));
const first = 110;
const pitch = 35;
const end = first + trial.tries * pitch + 6;
const words = end + 14;
const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)}%`;

export default function BestOfTwenty() {
  return (
    <Canvas height={466}>
      {[0.65, 0.7, 0.75].map((share) => (
        <Label x={90} y={y(share) + 8} lines={percent(share)} tone="muted" anchor="end" />
      ))}
      <path class="axis" d={`M${first - 10} ${truth}H${end}`} />
      <Label x={words} y={truth - 8} lines={`True for all: ${percent(trial.share)}`} tone="muted" />
      <Label
        x={first}
        y={456}
        lines={`Simulated: ${trial.tries} prompts, ${trial.examples} examples each, seed ${seed}`}
        tone="muted"
      />
      <Bar index={0} />
      <g
        data-step=""
        data-says={`All ${trial.tries}: scores from ${percent(Math.min(...scores))} to ${percent(best)}.`}
      >
        {scores.map((_, index) => index > 0 && <Bar index={index} />)}
      </g>
      <Step>
        <Bar index={at} best />
        <path class="brace" d={`M${first + at * pitch + 34} ${round(y(best))}H${end}`} />
        <Label x={words} y={y(best) + 10} lines={`Best of twenty: ${percent(best)}`} size="body" strong />
        <Label x={words} y={y(best) + 46} lines={`chance alone expects ${percent(expected, 1)}`} />
      </Step>
      <Step>
        <path class="brace" d={`M${first + at * pitch + 34} ${round(y(fresh))}H${end}`} />
        <Mark x={first + at * pitch + 14} y={y(fresh)} size={26} open />
        <Label x={words} y={y(fresh) + 42} lines={`Same, fresh: ${percent(fresh)}`} size="body" strong />
      </Step>
    </Canvas>
  );
}

/** From the truth to the score; a score of exactly the truth is a thin line. */
function Bar({ index, best }: { index: number; best?: boolean }) {
  const top = round(y(scores[index] ?? trial.share));
  return (
    <rect
      class={best ? 'ink' : 'bar'}
      x={first + index * pitch}
      y={Math.min(top, truth) - 1}
      width={28}
      height={round(Math.abs(top - truth) + 2)}
    />
  );
}
