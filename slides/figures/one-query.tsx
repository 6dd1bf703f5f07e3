// A question to the talk's own sentences, answered as search and RAG answer it: BM25 finds candidates, a second stage
// reads the first k of them word by word, and the best go into a prompt. How well that works, by k, is measured on a
// hundred questions whose answer is known. An edit reaches the prompt, but not the index that ranks the passage.
//
// Rows are what the talk says (`data=said`). A question that is empty, or has no word of the talk, finds nothing, and
// the model is asked without a passage; a long one is drawn as far as there is room, and answered whole.

import { scaleLinear, scaleLog } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureState, Live, LiveProps, NumberTable } from '#figures/live.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { idf, termsOf } from '../code/bm25.ts';
import { cut, excerpt, linesOf, widthOf } from '../code/excerpt.ts';
import {
  answer,
  type Answer,
  collect,
  type Collection,
  measure,
  passagesOf,
  type Quality,
  questionsOn,
  reader,
} from '../code/retrieval.ts';

interface State extends FigureState {
  query: string;
  /** Which of the depths, from 0. */
  depth: number;
  show: string;
  /** The best passage has been withdrawn, and the index is as it was. */
  edited: boolean;
}

interface Model extends Collection {
  quality: readonly Quality[];
}

type Props = LiveProps<State, Model>;

/** Passages that the second stage reads; the last choice is all. */
const few = [1, 5, 10, 20, 50];
const listed = 5;
const sent = 3;
const withdrawn = 'This sentence was withdrawn.';
const instruction = 'Answer from these passages only.';
/** The largest that a phone makes of a small label, see src/theme/flow-phone.css. */
const SMALL = 30;
const first: State = {
  query: 'What if the vendor changes the model under you?',
  depth: few.indexOf(20),
  show: 'bm25',
  edited: false,
};
const percent = (share: number) => `${share < 0.1 ? (share * 100).toFixed(1) : Math.round(share * 100)}%`;

export default function OneQuery(props: Props) {
  const { state, width } = props;
  const View = state.show === 'curve' ? Curve : state.show === 'prompt' ? Prompt : Hits;
  return (
    <Canvas width={width} height={isWide(width) ? 380 : 590}>
      <View {...props} />
      <Step says={sentence({ ...state, show: 'rerank' }, props)}>
        {state.show === 'rerank' && <OrderCounts {...props} />}
      </Step>
      <Step says={sentence({ ...state, show: 'curve' }, props)}>
        {state.show === 'curve' && <TheRest {...props} />}
      </Step>
      <Step says={sentence({ ...state, show: 'prompt', edited: false }, props)}>
        {state.show === 'prompt' && <WordCount {...props} />}
      </Step>
      <Step says={sentence({ ...state, show: 'prompt', edited: true }, props)}>{null}</Step>
    </Canvas>
  );
}

/** The passages found, the best first: as BM25 scores them, or as the second stage orders the first k. */
function Hits({ state, model, width }: Props) {
  const { worth, found, k } = look(state, model);
  const wide = isWide(width);
  const isSecond = state.show === 'rerank';
  const list = isSecond ? found.second : found.first;
  const y = (place: number) => (wide ? 122 + 52 * place : 190 + 72 * place);
  const x = wide ? 84 : 62;
  const tail = wide ? 132 : 0;
  const best = found.firstScores[found.first[0] ?? -1] ?? 1;
  // Words that are almost everywhere score almost nothing, and are not picked out.
  const least = Math.max(...worth.values()) / 3;
  const worthOf = (token: string) =>
    Math.max(
      0,
      ...termsOf(token)
        .map((word) => worth.get(word) ?? 0)
        .filter((value) => value >= least),
    );
  return (
    <>
      <Question state={state} model={model} width={width} />
      {list.slice(0, listed).map((passage, place) => {
        const isRead = place < k;
        const { text } = model.passages[passage] ?? { text: '' };
        const before = found.first.indexOf(passage);
        const from = Math.min(before, listed - 0.1);
        return (
          <>
            {isSecond && isRead && (
              <path class="l-left" d={`M12 ${round(y(from) - 11)}L${x - 16} ${round(y(place) - 11)}`} />
            )}
            {(!isSecond || place < found.first.length) && (
              <Mark x={12} y={y(place) - 11} side="left" open={!isRead} />
            )}
            {excerpt(
              text,
              { room: width - x - tail, size: wide ? 30 : SMALL, lines: wide ? 1 : 2 },
              worthOf,
            ).map((line, row) => (
              <text class={sizeClass(wide, !isRead)} x={x} y={y(place) + 30 * row}>
                {line.map((piece) =>
                  piece.isMet ? <tspan class="t-strong">{piece.text}</tspan> : piece.text,
                )}
              </text>
            ))}
            {wide && !isSecond && (
              <rect
                class="d-left"
                x={width - 102}
                y={y(place) - 17}
                width={round((100 * (found.firstScores[passage] ?? 0)) / best)}
                height={12}
              />
            )}
            {wide && isSecond && before !== place && (
              <Label x={width} y={y(place)} lines={`was ${before + 1}`} tone="muted" anchor="end" />
            )}
          </>
        );
      })}
      <Label x={x} y={y(listed) - (wide ? 12 : 4)} lines={handedOn(state, model)} tone="muted" />
    </>
  );
}

/** What is asked, what its words are worth, and which stage answers. */
function Question({ state, model, width }: Omit<Props, 'rows' | 'options'>) {
  const { query, worth, found } = look(state, model);
  const wide = isWide(width);
  const stage = state.show === 'rerank' ? 'Stage 2: word by word' : 'Stage 1: BM25';
  const known = [...worth].filter(([, value]) => value > 0).sort(([, one], [, other]) => other - one);
  const unknown = [...worth].filter(([, value]) => value === 0).map(([word]) => word);
  const told =
    query.length === 0
      ? 'No word is asked for, so nothing is found.'
      : found.first.length === 0
        ? 'No passage has any of these words, so nothing is found.'
        : [
            `Rare words count more: ${known.map(([word, value]) => `${word} ${value.toFixed(1)}`).join(', ')}`,
            ...(unknown.length > 0 ? [`in no passage: ${unknown.join(', ')}`] : []),
          ].join('; ');
  return (
    <>
      <Label
        x={wide ? width : 0}
        y={wide ? 32 : 24}
        lines={stage}
        tone="left"
        anchor={wide ? 'end' : 'start'}
      />
      <Label
        x={0}
        y={wide ? 32 : 66}
        lines={cut(quoted(state.query), wide ? width - 300 : width, 30)}
        size="body"
        strong
      />
      <Label
        x={0}
        y={wide ? 70 : 104}
        lines={linesOf(told, width, wide ? 24 : SMALL, wide ? 1 : 2)}
        tone="muted"
      />
    </>
  );
}

/** Recall of stage one and quality after both, by what stage two reads. */
function Curve({ state, model: { quality, passages }, width }: Props) {
  const wide = isWide(width);
  const { x, y, ground } = scales(quality, width);
  const here = quality[state.depth];
  const last = quality.at(-1);
  if (!here || !last) return null;
  const isLate = state.depth > 3;
  // Both lines begin in one point, from where they rise.
  const isFirst = here.mrr === here.recall;
  const names = wide
    ? [
        {
          at: [880, y(last.recall) + 2],
          lines: ['recall@k,', 'stage one by itself'],
          anchor: 'start' as const,
        },
        { at: [880, y(last.mrr) + 2], lines: ['MRR,', 'after both stages'], anchor: 'start' as const },
      ]
    : [
        { at: [x(1), 24], lines: ['recall@k, stage one by itself'], anchor: 'start' as const },
        { at: [width, y(last.mrr) + 84], lines: ['MRR, both stages'], anchor: 'end' as const },
      ];
  return (
    <>
      <YAxis at={64} place={y} from={y.domain()[0] ?? 0} to={1} ticks={ticksOf(y)} words={String} />
      <XAxis at={ground} place={x} from={1} to={last.k} ticks={quality.map(({ k }) => k)} />
      <Label
        x={x(1) - 8}
        y={ground + 76}
        lines={wide ? 'passages that stage two reads for a question: k' : 'passages read for a question: k'}
        tone="muted"
      />
      <path class="ref" d={`M${round(x(here.k))} ${ground - 4}V${round(y(here.recall))}`} />
      {[({ recall }: Quality) => recall, ({ mrr }: Quality) => mrr].map((of, isSecond) => (
        <>
          <Series side="left" points={quality.map((one) => [x(one.k), y(of(one))] as const)} />
          {quality.map((one) => (
            <Mark
              x={x(one.k)}
              y={y(of(one))}
              side="left"
              open={isSecond === 1}
              size={one === here ? 26 : 16}
            />
          ))}
        </>
      ))}
      {names.map(({ at: [left = 0, top = 0], lines, anchor }) => (
        <>
          {anchor === 'end' && <Cover right={left} y={top} text={lines.join('')} />}
          <Label x={left} y={top} lines={lines} tone="left" anchor={anchor} />
        </>
      ))}
      <Label
        x={x(here.k) + (!isFirst ? 12 : wide ? -8 : 18)}
        y={y(here.recall) + (!isFirst ? -22 : wide ? -36 : 38)}
        lines={here.recall.toFixed(2)}
        size="body"
        anchor={isFirst ? 'start' : 'end'}
        strong
      />
      {!isFirst && (
        <Label
          x={x(here.k) + (isLate ? -10 : 10)}
          y={y(here.mrr) + 44}
          lines={here.mrr.toFixed(2)}
          size="body"
          anchor={isLate ? 'end' : 'start'}
          strong
        />
      )}
      <Label
        x={x(here.k) + (isLate ? -16 : 16)}
        y={ground - 18}
        lines={`${here.k} of ${passages.length}: ${percent(here.cost)}`}
        size="body"
        anchor={isLate ? 'end' : 'start'}
        strong
      />
    </>
  );
}

/** What reading all the rest would still bring. */
function TheRest({ state, model: { quality }, width }: Props) {
  const { x, y } = scales(quality, width);
  const here = quality[state.depth];
  const last = quality.at(-1);
  if (!here || !last || here === last) return null;
  const text = `reading all: ${signed(last.mrr - here.mrr)}`;
  return (
    <>
      <Cover right={x(last.k) - 14} y={y(last.mrr) - 20} text={text} />
      <Label x={x(last.k) - 14} y={y(last.mrr) - 20} lines={text} anchor="end" />
    </>
  );
}

/** So that no line goes through a label that ends here. */
function Cover({ right, y, text }: { right: number; y: number; text: string }) {
  const width = widthOf(text, 24) + 4;
  return <rect class="cover" x={round(right - width)} y={round(y - 22)} width={round(width)} height={30} />;
}

/** What the model gets to read: an instruction, the best passages as they are now, the question. */
function Prompt({ state, model, width }: Props) {
  const wide = isWide(width);
  const size = wide ? 30 : SMALL;
  const pitch = wide ? 38 : 30;
  const inset = wide ? 44 : 28;
  const room = width - 2 * inset - 36;
  const height = wide ? 376 : 586;
  const { parts, was } = promptOf(state, model);
  const blocks = parts.map((text, place) =>
    place === 0 && was !== null
      ? [text, ...(wide ? [''] : ['', ''])]
      : linesOf(text, room, size, wide ? 2 : 4),
  );
  const top = (place: number) =>
    (wide ? 100 : 126) + blocks.slice(0, place).reduce((sum, lines) => sum + lines.length * pitch + 12, 0);
  const asked = linesOf(`Question: ${state.query.trim() || 'none'}`, width - 2 * inset, size, wide ? 1 : 2);
  return (
    <>
      <rect class="box-right" x={2} y={2} width={width - 4} height={height} rx={44} />
      <Label x={inset} y={wide ? 50 : 48} lines={instruction} size={wide ? 'body' : 'label'} />
      {blocks.map((lines, place) => (
        <>
          <Mark x={inset + 10} y={top(place) - size / 3} side="left" />
          <Label x={inset + 36} y={top(place)} lines={lines} size={wide ? 'body' : 'label'} />
        </>
      ))}
      {blocks.length === 0 && <Label x={inset} y={top(0)} lines="(No passage was found.)" tone="muted" />}
      {was !== null && (
        <>
          <Label x={inset + 36} y={top(0) + pitch} lines={STILL} tone="muted" />
          <Label
            x={inset + 36 + (wide ? widthOf(STILL, 24) : 0)}
            y={top(0) + pitch * (wide ? 1 : 2)}
            lines={cut(was, room - (wide ? widthOf(STILL, 24) + 12 : 0), wide ? 24 : SMALL)}
            tone="muted"
            struck
          />
        </>
      )}
      <Label
        x={inset}
        y={height - 24 - (asked.length - 1) * pitch}
        lines={asked}
        size={wide ? 'body' : 'label'}
        strong
      />
    </>
  );
}

function WordCount({ state, model, width }: Props) {
  const { parts } = promptOf(state, model);
  const count = [instruction, ...parts, state.query].flatMap(termsOf).length;
  return isWide(width) ? (
    <Label
      x={width - 44}
      y={50}
      lines={`all that the model reads: ${count} words`}
      tone="muted"
      anchor="end"
    />
  ) : (
    <Label x={28} y={80} lines={`all that the model reads: ${count} words`} tone="muted" />
  );
}

function OrderCounts({ state, model, width }: Props) {
  if (look(state, model).found.first.length === 0) return null;
  const wide = isWide(width);
  return (
    <Label
      x={wide ? width : 0}
      y={wide ? 370 : 580}
      lines="Now order and closeness count."
      anchor={wide ? 'end' : 'start'}
      strong
    />
  );
}

export const live: Live<State, Model> = {
  prepared: [
    first,
    { ...first, show: 'rerank' },
    { ...first, show: 'curve' },
    { ...first, show: 'prompt' },
    { ...first, show: 'prompt', edited: true },
  ],
  printed: 2,
  controls: {
    query: { kind: 'text', label: 'Ask', longest: 200 },
    depth: {
      kind: 'range',
      label: 'k',
      min: 0,
      max: few.length,
      step: 1,
      words: (depth) => String(few[depth] ?? 'all'),
    },
    show: {
      kind: 'choice',
      label: 'Show',
      values: [
        { value: 'bm25', label: 'BM25' },
        { value: 'rerank', label: 'Stage two' },
        { value: 'curve', label: 'Curve' },
        { value: 'prompt', label: 'Prompt' },
      ],
    },
    edited: { kind: 'switch', label: 'Stale index' },
  },
  *work({ rows }) {
    const said = needRows(rows).map((row) => ({
      slide: textOf(row, 'slide'),
      headline: textOf(row, 'headline'),
      visibility: textOf(row, 'visibility'),
      text: textOf(row, 'text'),
    }));
    const collection = yield* collect(passagesOf(said));
    const depths = [...few, collection.passages.length];
    return { ...collection, quality: yield* measure(collection, questionsOn(collection, 1), depths) };
  },
  table: tableOf,
  say: (props) => sentence(props.state, props),
};

function tableOf({ state, model }: Props): NumberTable {
  if (state.show === 'curve')
    return {
      head: ['k', 'Share read', 'Recall@k', 'MRR'],
      rows: model.quality.map(({ k, cost, recall, mrr }) => [
        k,
        percent(cost),
        recall.toFixed(2),
        mrr.toFixed(3),
      ]),
    };
  if (state.show === 'prompt') {
    const { parts, was } = promptOf(state, model);
    const passages = parts.map((text, place) => [`Passage ${place + 1}`, text]);
    const index = was === null ? [] : [['Passage 1 in the index', was]];
    return {
      head: ['Part', 'Text'],
      rows: [['Instruction', instruction], ...passages, ...index, ['Question', state.query]],
    };
  }
  const { query, found } = look(state, model);
  const read = reader(model, query);
  return {
    head: ['Place', 'BM25', 'Stage two', 'Slide', 'Passage'],
    rows: (state.show === 'rerank' ? found.second : found.first)
      .slice(0, 10)
      .map((passage, place) => [
        place + 1,
        (found.firstScores[passage] ?? 0).toFixed(1),
        read(passage).toFixed(1),
        model.passages[passage]?.slide ?? '',
        model.passages[passage]?.text ?? '',
      ]),
  };
}

function sentence(state: State, { model }: Props): string {
  const { found, k } = look(state, model);
  const count = model.passages.length;
  const text = (passage = -1) => `“${model.passages[passage]?.text ?? ''}”`;
  if (state.show === 'curve') {
    const here = model.quality[state.depth];
    const last = model.quality.at(-1);
    return here && last
      ? `Stage two reads ${here.k} of ${count} passages, ${percent(here.cost)}: recall ${percent(here.recall)}, mean reciprocal rank ${percent(here.mrr)}; reading all, ${percent(last.mrr)}.`
      : '';
  }
  const [first] = found.first;
  const [second] = found.second;
  if (first === undefined || second === undefined)
    return state.show === 'prompt' ? 'The prompt has no passage.' : 'Nothing is found.';
  if (state.show === 'prompt')
    return state.edited
      ? `The first passage was withdrawn, and the prompt says so; the index still ranks it first, as ${text(second)}`
      : `The prompt has ${promptOf(state, model).parts.length} passages; the first is ${text(second)}`;
  return state.show === 'rerank'
    ? `Stage two has read ${Math.min(k, found.first.length)} of ${count} passages; the first, before in place ${found.first.indexOf(second) + 1}, is ${text(second)}`
    : `BM25 finds ${found.first.length} of ${count} passages; the first is ${text(first)}`;
}

/** The passages as they go to the model, and what the index has in place of the first, if that was edited. */
function promptOf(state: State, model: Model): { parts: string[]; was: string | null } {
  const { found, k } = look(state, model);
  const parts = found.second
    .slice(0, Math.min(sent, k))
    .map((passage) => model.passages[passage]?.text ?? '');
  const [was] = parts;
  return state.edited && was !== undefined
    ? { parts: [withdrawn, ...parts.slice(1)], was }
    : { parts, was: null };
}

interface Look {
  query: readonly string[];
  k: number;
  found: Answer;
  /** Word of the query → its idf; 0 if no passage has it. */
  worth: ReadonlyMap<string, number>;
}

/** The last look at each model: a drawing, its table and its sentence need the same. */
const looks = new WeakMap<Model, { of: string; look: Look }>();

function look({ query: asked, depth }: State, model: Model): Look {
  const of = `${depth} ${asked}`;
  const kept = looks.get(model);
  if (kept?.of === of) return kept.look;
  const query = termsOf(asked);
  const k = few[depth] ?? model.passages.length;
  const worth = new Map(
    query.map((word) => [word, model.index.postings.has(word) ? idf(model.index, word) : 0]),
  );
  const now = { query, k, found: answer(model, query, k), worth };
  looks.set(model, { of, look: now });
  return now;
}

function handedOn(state: State, model: Model): string {
  const { found, k } = look(state, model);
  const read = Math.min(k, found.first.length);
  const count = model.passages.length;
  if (read === 0) return '';
  if (state.edited) return 'The index does not know of the edit.';
  return state.show === 'rerank'
    ? `It has read ${read} of ${count} passages: ${percent(read / count)}.`
    : `${read} of ${count} passages go on to stage two.`;
}

function scales(quality: readonly Quality[], width: number) {
  const wide = isWide(width);
  const ground = wide ? 298 : 500;
  const least = Math.min(...quality.map(({ mrr }) => mrr));
  const most = quality.at(-1)?.k ?? 1;
  return {
    ground,
    x: scaleLog([1, Math.max(2, most)], [94, wide ? 850 : width - 36]),
    y: scaleLinear([Math.max(0, Math.floor((least - 0.1) * 5) / 5), 1], [ground - 12, wide ? 52 : 66]),
  };
}

function ticksOf(y: { domain(): number[] }): number[] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick >= (y.domain()[0] ?? 0));
}

function quoted(query: string): string {
  return query.trim() === '' ? '“”' : `“${query.trim()}”`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

function isWide(width: number): boolean {
  return width > 800;
}

function sizeClass(wide: boolean, isMuted: boolean): string | undefined {
  return [wide && 't-body', isMuted && 't-2'].filter(Boolean).join(' ') || undefined;
}

const STILL = 'The index still ranks:';
