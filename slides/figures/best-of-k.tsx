// Prompts of equal worth, simulated: their scores as bars about the truth; then the best of them, what chance alone
// expects of the best, and the same prompt on fresh examples. Live: how many prompts, how many examples, another draw.

import { format } from 'd3-format';
import { scaleLinear } from 'd3-scale';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureState, Live, LiveProps, NumberTable } from '#figures/live.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import {
  approximateBest,
  crown,
  type Draw,
  expectedBest,
  simulate,
  standardError,
  type Trial,
} from '../code/best-of-k.ts';

interface State extends FigureState {
  tries: number;
  /** Which of the sizes. */
  size: number;
  /** Seed. */
  draw: number;
}

type Props = LiveProps<State>;

const share = 0.7;
const counts = [1, 2, 5, 10, 20, 50, 100];
const sizes = [20, 50, 100, 200, 500, 1000];
const twenty = { tries: 20, size: sizes.indexOf(100), draw: 1 };

const percent = (value: number, digits = 0) => `${(value * 100).toFixed(digits)}%`;
/** As many digits as the score of so many examples has. */
const score = (value: number, { examples }: Trial) => percent(value, examples > 100 ? 1 : 0);
const count = format(',');
const prompts = (tries: number) => (tries === 1 ? 'one prompt' : `${tries} prompts`);

export default function BestOfK({ state, width }: Props) {
  const trial = trialOf(state);
  const draw = drawOf(state);
  const { scores, at, best, fresh } = draw;
  const isWide = width >= 1000;
  const { left, end, top, bottom, words } = isWide ? wide : narrow;

  // The axis stands still from a hundred examples on, so that the scores draw together before one's eyes.
  const reach = 3.4 * standardError(share, Math.min(trial.examples, 100));
  const up = scaleLinear([share - reach, share + reach], [bottom, top]).clamp(true);
  const y = (value: number) => round(up(value));
  const ticks = [-2, -1, 0, 1, 2].map((step) => share + (step * (reach > 0.3 ? 20 : 10)) / 100);
  const pitch = Math.min((end - left) / 20, (end - left) / trial.tries);
  const breadth = pitch * 0.8;
  const x = (index: number) => left + index * pitch;
  const line = (value: number) => `M${round(x(at) + breadth)} ${y(value)}H${end}`;
  const bar = (index: number, kind: string) => {
    const [head, truth] = [y(scores[index] ?? share), y(share)];
    // A score of exactly the truth is a thin line.
    return (
      <rect
        class={kind}
        x={round(x(index))}
        y={round(Math.min(head, truth) - 1)}
        width={round(breadth)}
        height={round(Math.abs(head - truth) + 2)}
      />
    );
  };
  const places = isWide ? apart(y(best), y(fresh)) : null;
  return (
    <Canvas width={width} height={isWide ? 372 : 560}>
      {ticks
        .filter((tick) => Math.abs(tick - share) < reach && tick <= 1)
        .map((tick) => (
          <Label x={left - 20} y={y(tick) + 8} lines={percent(tick)} tone="muted" anchor="end" />
        ))}
      <path class="axis" d={`M${left - 10} ${y(share)}H${end}`} />
      {scores.map((_, index) => bar(index, 'bar'))}
      <Label x={words.about[0]} y={words.about[1]} lines={about(trial, isWide)} tone="muted" />
      <Step says={`${prompts(trial.tries)}, equally good, on chance alone: ${range(draw, trial)}.`}>
        <Label
          x={words.range[0]}
          y={words.range[1]}
          lines={`Score${trial.tries === 1 ? '' : 's'} ${range(draw, trial)}`}
        />
      </Step>
      <Step>
        {bar(at, 'ink')}
        <path class="brace" d={line(best) + (places ? `L${end + 18} ${places.best}` : '')} />
        {!places && <rect class="ink" x={5} y={10} width={20} height={20} />}
        <Label
          x={words.best[0]}
          y={places ? places.best + 10 : words.best[1]}
          lines={`Best of ${trial.tries}: ${score(best, trial)}`}
          size="body"
          strong
        />
        <Label
          x={words.best[0]}
          y={places ? places.best + 44 : words.best[1] + 34}
          lines={`chance alone expects ${percent(expectedBest(trial), 1)}`}
        />
      </Step>
      <Step>
        <path class="brace" d={line(fresh) + (places ? `L${end + 18} ${places.fresh}` : '')} />
        <Mark x={x(at) + breadth / 2} y={y(fresh)} size={26} open />
        {!places && <Mark x={15} y={words.fresh[1] - 10} size={26} open />}
        <Label
          x={words.fresh[0]}
          y={places ? places.fresh + 10 : words.fresh[1]}
          lines={`Same, fresh: ${score(fresh, trial)}`}
          size="body"
          strong
        />
      </Step>
    </Canvas>
  );
}

export const live: Live<State> = {
  prepared: [{ ...twenty, tries: 1 }, twenty, twenty, twenty],
  printed: 3,
  controls: {
    tries: {
      kind: 'choice',
      label: 'Prompts',
      values: counts.map((value) => ({ value, label: String(value) })),
    },
    size: {
      kind: 'range',
      label: 'Examples each',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      words: (size) => count(sizes[size] ?? NaN),
    },
    draw: { kind: 'press', label: 'Draw again', max: 99 },
  },
  table: numbers,
  say,
};

/** Scores of as many prompts as there may be; drawing, numbers and sentence of a state share them. */
const all = new WeakMap<State, readonly number[]>();

function drawOf(state: State, tries = state.tries): Draw {
  const trial = trialOf(state);
  const scores = all.get(state) ?? simulate({ ...trial, tries: Math.max(...counts) }, state.draw).scores;
  all.set(state, scores);
  return crown(scores.slice(0, tries), trial, state.draw);
}

function trialOf({ tries, size }: State): Trial {
  return { tries, examples: sizes[size] ?? NaN, share };
}

function range({ scores, best }: Draw, trial: Trial): string {
  if (scores.length === 1) return score(best, trial);
  return `${score(Math.min(...scores), trial)} to ${score(best, trial)}`;
}

function about({ tries, examples }: Trial, isWide: boolean): string[] {
  const first = `Simulated: ${prompts(tries)},`;
  const second = `in truth ${percent(share)} right, ${count(examples)} examples${tries === 1 ? '' : ' each'}`;
  return isWide ? [`${first} ${second}`] : [first, second];
}

/** Where words stand, and the ends of the bars' field. */
const wide = {
  left: 110,
  end: 800,
  top: 14,
  bottom: 318,
  words: { about: [110, 362], range: [828, 362], best: [828, 0], fresh: [828, 0] },
} as const;
const narrow = {
  left: 92,
  end: 556,
  top: 84,
  bottom: 388,
  words: { about: [0, 512], range: [0, 474], best: [42, 32], fresh: [42, 432] },
} as const;

/** Heights of the two labels at the right, beside their lines if there is room for both, the higher score above. */
function apart(best: number, fresh: number): { best: number; fresh: number } {
  if (fresh < best) {
    const low = clamp(best, 20 + 46, 270);
    return { best: low, fresh: round(Math.min(fresh, low - 46)) };
  }
  const high = clamp(best, 20, 310 - 80);
  return { best: high, fresh: round(clamp(fresh, high + 80, 310)) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function numbers({ state }: Props): NumberTable {
  const trial = trialOf(state);
  return {
    caption: `Prompts that are right in ${percent(share)} of cases, on ${count(trial.examples)} examples each, draw ${state.draw}`,
    head: [
      'Prompts',
      'Best of them, expected',
      'By the normal approximation',
      'Best in this draw',
      'Same, fresh',
    ],
    rows: counts.map((tries) => {
      const { best, fresh } = drawOf(state, tries);
      const shown = [expectedBest({ ...trial, tries }), approximateBest({ ...trial, tries }), best, fresh];
      return [tries, ...shown.map((value) => percent(value, 1))];
    }),
  };
}

function say({ state }: Props): string {
  const trial = trialOf(state);
  const { best, fresh } = drawOf(state);
  return `The best of ${prompts(trial.tries)} on ${count(trial.examples)} examples shows ${score(best, trial)}, where chance alone expects ${percent(expectedBest(trial), 1)}; on fresh examples the same prompt scores ${score(fresh, trial)}.`;
}
