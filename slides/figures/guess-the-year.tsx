// Old sentences, one a row: each comes with a press, the last press turns over all years.
// In: rows of sentence, year, who. Three fit.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { needRows, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';

const pitch = 158;
const answer = { x: 882, width: 270, height: 126 };
/** Of a sentence, in letters: what stands before the answer. */
const room = 38;

export default function GuessTheYear({ rows }: FigureProps) {
  const guesses = needRows(rows);
  const middle = (index: number) => (index + 0.5) * pitch;
  return (
    <Canvas height={guesses.length * pitch}>
      {guesses.map((_, index) => (
        <>
          {index > 0 && <path class="grid" d={`M0 ${index * pitch}H1152`} />}
          <Unknown y={middle(index)} />
        </>
      ))}
      {guesses.map((row, index) => (
        <Step>
          <Sentence row={row} y={middle(index)} />
        </Step>
      ))}
      <Step>
        {guesses.map((row, index) => (
          <Year row={row} y={middle(index)} />
        ))}
      </Step>
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const pitch = 262;
  return (
    <Canvas width={NARROW} height={needRows(rows).length * pitch - 40}>
      {rows.map((row, index) => {
        const top = index * pitch;
        return (
          <>
            {wrap(textOf(row, 'sentence'), 25).map((line, at) => (
              <text class="t-saying" x={0} y={top + 34 + at * 46}>
                {line}
              </text>
            ))}
            <rect class="ink" x={0} y={top + 152} width={NARROW} height={70} />
            <text class="t-year t-paper" x={20} y={top + 209}>
              {textOf(row, 'year')}
            </text>
            <Label x={NARROW - 20} y={top + 197} lines={textOf(row, 'who')} tone="paper" anchor="end" />
          </>
        );
      })}
    </Canvas>
  );
}

/** Two sentences are two lines; one is broken into two of about one length. */
function Sentence({ row, y }: { row: Row; y: number }) {
  const text = textOf(row, 'sentence');
  const sentences = text.split(/(?<=\.) /);
  const lines = sentences.length > 1 ? sentences : wrap(text, room * 0.75);
  return lines.map((line, index) => (
    <text class="t-saying" x={0} y={y + 13 + (index - (lines.length - 1) / 2) * 52}>
      {line}
    </text>
  ));
}

function Unknown({ y }: { y: number }) {
  const { x, width, height } = answer;
  return (
    <>
      <rect class="ghost" x={x + 1} y={y - height / 2 + 1} width={width - 2} height={height - 2} />
      <text class="t-year t-2" x={x + 24} y={y + 10}>
        ?
      </text>
    </>
  );
}

function Year({ row, y }: { row: Row; y: number }) {
  const { x, width, height } = answer;
  return (
    <>
      <rect class="ink" x={x} y={y - height / 2} width={width} height={height} />
      <text class="t-year t-paper" x={x + 24} y={y + 10}>
        {textOf(row, 'year')}
      </text>
      <Label x={x + 24} y={y + 46} lines={textOf(row, 'who')} tone="paper" />
    </>
  );
}
