// What reading the exam beforehand is worth: perplexity of five models made of counts on one section of this talk,
// trained on all the others (filled), and on those and the exam itself (open). Steps: honest, cheating, and what it
// takes off at each length of memory. Live: cheat or not, and which section is the exam.

import { scaleLinear, scaleLog } from 'd3-scale';
import { XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import type { Row as Said } from '#figures/figure.ts';
import type { FigureState, Live, LiveProps } from '#figures/live.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';
import { measureContamination, reward, type Row } from '../code/contamination.ts';
import { splitRows } from '../code/talk-text.ts';

interface State extends FigureState {
  /** The test set stands in the training text. */
  leaked: boolean;
  /** Number of the section that is the test set. */
  exam: number;
}

/** Results of each section, for runs of one word, two words … */
type Model = readonly (readonly Row[])[];

type Props = LiveProps<State, Model>;

const SECTIONS = 10;
const LONGEST = 5;

export const live: Live<State, Model> = {
  prepared: [
    { leaked: false, exam: 4 },
    { leaked: true, exam: 4 },
  ],
  printed: 1,
  controls: {
    leaked: { kind: 'switch', label: 'put the test set into the training set' },
    exam: {
      kind: 'choice',
      label: 'Test set',
      values: Array.from({ length: SECTIONS }, (_, index) => ({
        value: index + 1,
        label: `section ${index + 1}`,
      })),
    },
  },
  *work({ rows }) {
    const model: Row[][] = [];
    for (const section of sectionsOf(needRows(rows)).slice(0, SECTIONS)) {
      model.push(yield* measureContamination(splitRows(rows, section), LONGEST));
    }
    return model;
  },
  table(props) {
    return {
      caption: `Perplexity on section ${numberOf(props)} of this talk.`,
      head: ['Words in the longest run', 'Unread', 'Read before', 'Cheating takes off'],
      rows: resultsOf(props).map((row) => [
        row.order,
        Number(row.unread.toFixed(1)),
        Number(row.read.toFixed(1)),
        percent(row),
      ]),
    };
  },
  say(props) {
    const [first, last] = endsOf(props);
    const exam = `section ${numberOf(props)}`;
    return props.state.leaked
      ? `With ${exam} in the training text, perplexity on it falls by ${percent(first)} for single words and by ${percent(last)} for runs of ${last.order}, to ${last.read.toFixed(1)}.`
      : `Perplexity on ${exam}, unread: ${first.unread.toFixed(0)} for single words, ${last.unread.toFixed(0)} for runs of ${last.order}.`;
  },
};

export default function Contamination(props: Props) {
  const { state, model, width } = props;
  const isWide = width > 800;
  const [left, right, top, ground] = isWide ? [330, 890, 36, 282] : [104, 508, 84, 370];
  const rows = resultsOf(props);
  const [first, last] = endsOf(props);
  const most = Math.max(10, ...model.flat().map(({ unread }) => unread));
  const x = scaleLinear([1, last.order], [left, right]);
  const y = scaleLog([1, most], [ground - 20, top]);
  const told = rows.map(({ order, read }) => `${order}: ${read.toFixed(1)}`).join(', ');
  const rewards = [first, last].map((row) => `${percent(row)} for runs of ${row.order}`).join(', ');
  /** Baselines of the two rows below the axis: numbers, and their heads beside or above them. */
  const [runsAt, rewardsAt] = isWide ? [ground + 38, ground + 96] : [ground + 38, ground + 166];
  const heads = isWide ? [runsAt, rewardsAt] : [runsAt + 36, rewardsAt - 46];
  return (
    <Canvas width={width} height={isWide ? 392 : 556}>
      <Label
        x={0}
        y={isWide ? 44 : 24}
        lines={isWide ? ['perplexity,', 'lower is better'] : 'perplexity, lower is better'}
        tone="muted"
      />
      <YAxis
        at={left - 38}
        place={y}
        ticks={[1, 3, 10, 30, 100].filter((tick) => tick <= most)}
        words={String}
      />
      <XAxis at={ground} place={x} from={1} to={last.order} ticks={rows.map(({ order }) => order)} />
      <Label x={0} y={heads[0] ?? 0} lines="words in the longest run" tone="muted" />
      <Step says={`Test set in the training text. Perplexity by longest run: ${told}`}>
        {state.leaked && <Falls rows={rows} x={x} y={y} />}
      </Step>
      <Line points={rows.map(({ order, unread }) => [x(order), y(unread)])} />
      {state.leaked && <Line points={rows.map(({ order, read }) => [x(order), y(read)])} open />}
      {isWide ? (
        <Label x={right + 32} y={y(last.unread) + 10} lines="unread" size="body" strong />
      ) : (
        <Label x={right} y={y(last.unread) - 26} lines="unread" size="body" anchor="end" strong />
      )}
      {state.leaked && isWide && (
        <Label x={right + 32} y={y(last.read) + 10} lines="read before" size="body" strong />
      )}
      {state.leaked && !isWide && (
        <Label x={x(3.7)} y={ground - 24} lines="read before" size="body" anchor="end" strong />
      )}
      <Step says={`Cheating takes off ${rewards} of perplexity`}>
        {state.leaked && (
          <>
            <Label x={0} y={heads[1] ?? 0} lines="cheating takes off" tone="muted" />
            {rows.map((row) => (
              <Label
                x={x(row.order)}
                y={rewardsAt}
                lines={`−${percent(row)}`}
                size={isWide ? 'lead' : 'body'}
                anchor="mid"
                strong
              />
            ))}
          </>
        )}
      </Step>
    </Canvas>
  );
}

function Line({ points, open = false }: { points: readonly (readonly [number, number])[]; open?: boolean }) {
  return (
    <>
      <Series side="left" points={points} />
      {points.map(([x, y]) => (
        <Mark x={x} y={y} side="left" open={open} size={22} />
      ))}
    </>
  );
}

interface FallsProps {
  rows: readonly Row[];
  x(value: number): number;
  y(value: number): number;
}

/** From each mark to the one that it falls to, where there is room between them. */
function Falls({ rows, x, y }: FallsProps) {
  const far = rows.filter(({ unread, read }) => y(read) - y(unread) > 40);
  const lines = far.map(
    ({ order, unread, read }) => `M${round(x(order))} ${round(y(unread) + 16)}V${round(y(read) - 16)}`,
  );
  return <path class="ref" d={lines.join('')} />;
}

/** Sections that are given, in their order; those of only backup slides and appendix are for practice. */
function sectionsOf(rows: readonly Said[]): string[] {
  const main = rows.filter((row) => row['visibility'] === 'main');
  return [...new Set(main.map((row) => row['section'] ?? ''))];
}

/** Of the test set; a talk with fewer sections has the last one. */
function numberOf({ state, model }: Props): number {
  return Math.min(state.exam, model.length);
}

function resultsOf(props: Props): readonly Row[] {
  return props.model[numberOf(props) - 1] ?? [];
}

function endsOf(props: Props): [Row, Row] {
  const nothing: Row = { order: 1, unread: 1, read: 1 };
  const rows = resultsOf(props);
  return [rows[0] ?? nothing, rows.at(-1) ?? nothing];
}

function percent(row: Row): string {
  return `${Math.round(reward(row) * 100)}%`;
}
