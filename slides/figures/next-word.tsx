// A language model without a neuron: counts of what this talk says write on, word by word. Steps: three sentences of a
// textbook; then the talk with one word of memory, beside Shannon's sentence, which was drawn from such counts by hand;
// with four words of memory it recites; with a high temperature it makes things up. Live: more words, other dice, the
// order, the temperature, another beginning, and how much of the backup answers is mixed in.

import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import type { FigureState, Live, LiveProps } from '#figures/live.ts';
import { round } from '#figures/number.ts';
import { needRows } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { DISCOUNT, endsSentence, isSign, learn, LONGEST, pageOf } from '../code/talk-writer.ts';
import type { Model, Page, Reading, Settings } from '../code/talk-writer.ts';
import { formsOf } from '../code/talk-text.ts';
import type { Written } from '../code/writing.ts';

interface State extends FigureState, Settings {}

const talk = {
  read: 'talk',
  begin: 'I would like',
  words: 20,
  seed: 56,
  temperature: 1,
  backup: 0,
};

export const live: Live<State, Model> = {
  prepared: [
    { ...talk, read: 'three sentences', begin: 'I am', words: 0, order: 3 },
    { ...talk, order: 2, words: 17 },
    { ...talk, order: 5 },
    { ...talk, order: 5, temperature: 2, words: 15 },
  ],
  printed: 1,
  controls: {
    words: { kind: 'press', label: 'Next word', max: 24 },
    seed: { kind: 'press', label: 'Another sentence', max: 99 },
    order: { kind: 'range', label: 'Order', min: 1, max: LONGEST, step: 1 },
    temperature: {
      kind: 'range',
      label: 'Temperature',
      min: 0.1,
      max: 2,
      step: 0.1,
    },
    backup: {
      kind: 'range',
      label: 'Backup answers',
      min: 0,
      max: 100,
      step: 10,
      words: (value) => `${value}%`,
    },
    begin: { kind: 'text', label: 'Begin', longest: 40 },
  },
  *work({ rows }: FigureProps) {
    return yield* learn(needRows(rows));
  },
  table({ state, model }) {
    const { candidates } = pageOf(state, model);
    return {
      caption: `Interpolated Kneser-Ney, discount ${state.read === 'talk' ? DISCOUNT : 0}; mixed, then the temperature.`,
      head: [
        'Next word',
        'Share',
        state.read === 'talk' ? 'Script alone' : 'Sentences alone',
        'Backup alone',
      ],
      rows: candidates.map(({ word, share, own, backup }) => [
        nameOf(word, model),
        ...[share, own, backup].map((each) => Number(each.toFixed(4))),
      ]),
    };
  },
  say({ state, model }) {
    const { context, candidates } = pageOf(state, model);
    const [first] = candidates;
    const likely = first ? `${nameOf(first.word, model)}, ${percent(first.share)}` : 'nothing';
    return `“${textOf(shown(context, state, model)).trim()} …”; most likely next: ${likely}.`;
  },
};

export default function NextWord({ state, model, width }: LiveProps<State, Model>) {
  const page = pageOf(state, model);
  const isWide = width > 1000;
  const lines = isWide ? 2 : 5;
  const lead = isWide ? 54 : 60;
  const top = 40 + lines * lead;
  const notes = isWide ? { x: 640, y: top } : { x: 0, y: top + 272 };
  return (
    <Canvas width={width} height={notes.y + (isWide ? 222 : 226)}>
      <Sentence
        words={shown(page.context, state, model)}
        from={page.looksFrom - 1}
        width={width}
        lines={lines}
        lead={lead}
      />
      <Candidates page={page} state={state} model={model} y={top} full={isWide ? 240 : 216} />
      <Notes page={page} state={state} model={model} {...notes} />
    </Canvas>
  );
}

/** What was written, its last lines if it is long; what the models still look at is underlined. */
function Sentence({
  words,
  from,
  width,
  lines: most,
  lead,
}: {
  words: readonly string[];
  from: number;
  width: number;
  lines: number;
  lead: number;
}) {
  const all = breakLines([...words, '…'], width - 52);
  const isCut = all.length > most;
  // The first letter of an italic line reaches to its left.
  const x = width < 1000 ? 8 : 0;
  return (
    <>
      {all.slice(-most).map((line, index) => (
        <Line line={line} from={from} x={x} y={38 + index * lead} isCut={isCut && index === 0} />
      ))}
    </>
  );
}

function Line({
  line,
  from,
  x,
  y,
  isCut,
}: {
  line: readonly Placed[];
  from: number;
  x: number;
  y: number;
  isCut: boolean;
}) {
  const isSeen = ({ word, at }: Placed) => at >= from && word !== '…';
  const textFor = (some: readonly Placed[]) => textOf(some.map(({ word }) => word));
  const before = line.filter(({ at }) => at < from);
  const seen = line.filter(isSeen);
  const behind = line.filter((one) => !isSeen(one) && !before.includes(one));
  const gap = (left: readonly Placed[], right: readonly Placed[]) =>
    left.length > 0 && right[0] && !isSign(right[0].word) ? ' ' : '';
  return (
    <text class="t-saying" x={x} y={y}>
      {(isCut ? '… ' : '') + textFor(before) + gap(before, seen)}
      {seen.length > 0 && <tspan class="t-under">{textFor(seen)}</tspan>}
      {gap([...before, ...seen], behind) + textFor(behind)}
    </text>
  );
}

/** The likeliest words, each with a bar as long as its share (`full` for all), and all others together. */
function Candidates({
  page,
  state,
  model,
  y,
  full,
}: {
  page: Page;
  state: State;
  model: Model;
  y: number;
  full: number;
}) {
  const { candidates, rest } = page;
  const rows = candidates.map(({ word, share }) => ({
    name: nameOf(word, model),
    isWord: !isSign(word),
    share,
    kind: 'bar',
  }));
  if (rest.share >= 0.0005) {
    const name = `${rest.words.toLocaleString('en')} others`;
    rows.push({ name, isWord: false, share: rest.share, kind: 'ghost' });
  }
  return (
    <>
      <Label x={0} y={y} lines={fit(after(page, state, model), 580)} tone="muted" />
      {rows.map(({ name, share, kind, isWord }, index) => {
        const baseline = y + 38 + index * 35;
        const long = Math.max(2, round(share * full));
        return (
          <>
            <Label
              x={0}
              y={baseline}
              lines={name}
              size="body"
              strong={isWord}
              tone={isWord ? 'ink' : 'muted'}
            />
            <rect class={kind} x={232} y={baseline - 23} width={long} height={26} />
            <Label x={round(246 + long)} y={baseline - 2} lines={percent(share)} />
          </>
        );
      })}
    </>
  );
}

function after({ context, looksFrom, times }: Page, state: State, model: Model): string {
  const { order, begin } = state;
  if (order === 1) return 'Next, whatever came before';
  const seen = context.slice(looksFrom);
  const last = context.at(-1) ?? '';
  if (seen.length === 0) return `Next; it has never read “${shown(context, state, model).at(-1) ?? ''}”`;
  const words = seen.filter((word, index) => index > 0 || !isSign(word));
  const often = ['never', 'once', 'twice'][times] ?? `${times.toLocaleString('en')} times`;
  if (words.length > 0) return `After “${textOf(words.map((word) => formOf(word, model)))}”, read ${often}`;
  if (context.length > 1) return `After ${nameOf(last, model)}, read ${often}`;
  return begin.trim() === '' ? 'At the start of a sentence' : 'At the start: no word that it can read';
}

function Notes({
  page,
  state,
  model,
  x,
  y,
}: {
  page: Page;
  state: State;
  model: Model;
  x: number;
  y: number;
}) {
  const { written, copied, length } = page;
  const rarest = written.reduce<Written | null>(
    (low, one) => (low && low.share <= one.share ? low : one),
    null,
  );
  return (
    <>
      <Label x={x} y={y} lines="It has read" tone="muted" />
      <Label x={x} y={y + 36} lines={readings(state, model)} size="body" />
      <Step>
        <Label
          x={x}
          y={y + 182}
          lines={['Shannon, 1948: “The head and in frontal', 'attack on an English writer”']}
          tone="muted"
        />
      </Step>
      <Step>
        <Label x={x} y={y + 112} lines={`Copied in a row: ${copied} of ${length} words`} strong />
      </Step>
      <Step>
        <Label
          x={x}
          y={y + 144}
          lines={
            rarest
              ? `Boldest choice: “${nameOf(rarest.word, model)}”, ${percent(rarest.share)}`
              : 'Nothing chosen yet'
          }
          strong
        />
      </Step>
    </>
  );
}

/** In two lines. */
function readings({ read, backup }: State, { script, backup: answers }: Model): [string, string] {
  const words = ({ size }: Reading) => `${size.toLocaleString('en')} words`;
  if (backup === 100) return ['the backup answers,', words(answers)];
  if (read === 'talk' && backup === 0) return ['the script of this talk,', words(script)];
  if (backup === 0) return ['I am Sam. Sam I am.', 'I do not like green eggs and ham.'];
  const own = read === 'talk' ? 'script of this talk' : 'I am Sam. Sam I am. …';
  return [`${100 - backup}% ${own}`, `${backup}% backup answers`];
}

/** The words after the first full stop as they are written; those that somebody typed as they were typed. */
function shown(context: readonly string[], { begin }: State, model: Model): string[] {
  const typed = formsOf(begin);
  return context.slice(1).map((word, index) => {
    const form = index < typed.length ? (typed[index] ?? word).replace(/'/g, '’') : formOf(word, model);
    return endsSentence(context[index] ?? '') ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  });
}

function formOf(word: string, { forms }: Model): string {
  const [, stem = word, ending = ''] = /^(.+)('s)$/.exec(word) ?? [];
  return (forms.get(word) ?? (forms.get(stem) ?? stem) + ending).replace(/'/g, '’');
}

const signs: Readonly<Record<string, string>> = {
  '.': 'full stop',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '?': 'question mark',
  '!': 'exclamation',
};

/** Signs have names: alone, a full stop is too small to see. */
function nameOf(word: string, model: Model): string {
  return signs[word] ?? formOf(word, model);
}

/** Signs stand close to the word before them. */
function textOf(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 || isSign(word) ? word : ` ${word}`)).join('');
}

/** 0.523 → "52%", 0.0314 → "3.1%". */
function percent(share: number): string {
  const hundred = share * 100;
  if (hundred > 99.5 && hundred < 99.9999) return '> 99%';
  if (hundred < 0.01) return hundred === 0 ? '0%' : '< 0.01%';
  return `${Number(hundred.toPrecision(hundred < 1 ? 1 : hundred < 10 ? 2 : 3).replace(/(\d\d)\..*/, '$1'))}%`;
}

interface Placed {
  word: string;
  at: number;
}

/** Fills lines from the left, so that words stay where they are when another one follows. */
function breakLines(words: readonly string[], width: number): Placed[][] {
  const lines: Placed[][] = [[]];
  let used = 0;
  for (const [at, full] of words.entries()) {
    const word = fit(full, width, SAYING);
    const wide = widthOf(word, SAYING) + (isSign(word) ? 0 : SPACE);
    const line = lines.at(-1) ?? [];
    if (line.length > 0 && !isSign(word) && used + wide > width) {
      lines.push([{ word, at }]);
      used = wide;
    } else {
      line.push({ word, at });
      used += wide;
    }
  }
  return lines;
}

/** Sizes of type in the drawing. */
const LABEL = 24;
const SAYING = 40;
const SPACE = 10;

/** As much of a text as there is room for. */
function fit(text: string, width: number, size = LABEL): string {
  if (widthOf(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && widthOf(kept, size) > width - size) kept = kept.slice(0, -1);
  return `${kept}…`;
}

/** About: nobody can measure type where a page is built. */
function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += /[ijlt.,;:'’!]/.test(letter) ? 0.34 : /[mwMW]/.test(letter) ? 0.9 : 0.585;
  return ems * size;
}
