// Five tests and a scale from no to yes: ruled and empty until the answers are known, then marked.
// ::figure{name=five-tests alt="…"}                                   one more question with each press
// ::figure{name=five-tests answers="no,no,no,partly,split" alt="…"}   an answer with each press

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { Label, wrap } from '#figures/text.tsx';

const questions = [
  'Do newcomers copy different worked problems?',
  'Were there results the old way could not explain?',
  'Did standards change, or old terms fail to translate?',
  'Can we no longer answer something that we could?',
  'Did the people and the textbooks change?',
];

const scale = [
  { name: 'No', x: 866 },
  { name: 'Partly', x: 982 },
  { name: 'Yes', x: 1098 },
];

/** On which columns an answer stands; opinions that differ are two open marks. */
const places: Record<string, number[]> = { no: [0], partly: [1], yes: [2], split: [0, 2] };

const spoken: Record<string, string> = {
  no: 'No.',
  partly: 'Partly.',
  yes: 'Yes.',
  split: 'Opinions differ: no, and yes.',
};

const head = 46;
/** Rows are lower when they are answered: the slide then has a line below them. */
const pitches = { asked: 84, answered: 70 };

export default function FiveTests({ options }: FigureProps) {
  const answers = options.answers?.split(',').map((answer) => answer.trim());
  const pitch = answers ? pitches.answered : pitches.asked;
  return (
    <Canvas height={head + questions.length * pitch + 2}>
      <Scale pitch={pitch} />
      {questions.map((question, index) => {
        const y = head + (index + 0.5) * pitch;
        const answer = answers && (answers[index] ?? '');
        return (
          <>
            <Step when={!answers && index > 0 && options.steps !== 'no'}>
              <Label x={0} y={y + 10} lines={String(index + 1)} size="body" tone="muted" />
              <Label x={44} y={y + 10} lines={question} size="body" />
            </Step>
            {answer !== undefined && (
              <g data-step="" data-says={`${question} ${spoken[answer] ?? ''}`}>
                {marked(answer, (column) => scale[column]?.x ?? 0, y)}
              </g>
            )}
          </>
        );
      })}
    </Canvas>
  );
}

export function narrow({ options }: FigureProps) {
  const answers = options.answers?.split(',').map((answer) => answer.trim());
  const pitch = 134;
  const columns = [372, 444, 520];
  const ground = head + questions.length * pitch;
  return (
    <Canvas width={NARROW} height={ground + 2}>
      <rect class="stripe" x={484} y={0} width={76} height={ground} />
      {scale.map(({ name }, column) => (
        <Label x={columns[column] ?? 0} y={30} lines={name} anchor="mid" strong />
      ))}
      <path class="axis" d={`M0 ${head}H${NARROW}`} />
      {questions.map((question, index) => {
        const top = head + index * pitch;
        const middle = top + pitch / 2;
        const lines = wrap(question, 21);
        return (
          <>
            <Label x={0} y={middle + 29 - lines.length * 19} lines={lines} size="body" />
            {columns.map((x) => (
              <path class="bar" d={diamond(x, middle, 6)} />
            ))}
            {answers && marked(answers[index] ?? '', (column) => columns[column] ?? 0, middle)}
            <path class="grid" d={`M0 ${top + pitch}H${NARROW}`} />
          </>
        );
      })}
    </Canvas>
  );
}

/** The sheet before anything is asked. Marks under yes would be a shift: the column is striped. */
function Scale({ pitch }: { pitch: number }) {
  const [yes] = scale.slice(-1);
  const ground = head + questions.length * pitch;
  const rows = questions.map((_, index) => head + index * pitch);
  return (
    <>
      <rect class="stripe" x={(yes?.x ?? 0) - 54} y={0} width={108} height={ground} />
      {scale.map(({ name, x }) => (
        <Label x={x} y={30} lines={name} anchor="mid" strong />
      ))}
      <path class="axis" d={`M0 ${head}H1152`} />
      <path class="grid" d={[...rows.slice(1), ground].map((y) => `M0 ${y}H1152`).join('')} />
      {rows.map((y) => scale.map(({ x }) => <path class="bar" d={diamond(x, y + pitch / 2, 6)} />))}
    </>
  );
}

function marked(answer: string, place: (column: number) => number, y: number) {
  const found = places[answer];
  if (!found) throw new Error(`"${answer}" is no answer. Known are ${Object.keys(places).join(', ')}.`);
  return found.map((column) => <Mark x={place(column)} y={y} size={36} open={found.length > 1} />);
}

function diamond(x: number, y: number, half: number): string {
  return `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
}
