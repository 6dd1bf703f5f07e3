// Cards with old sentences: each sentence comes with a press, the last press turns over all years.
// In: rows of sentence, year, who. One row a card; three or four fit.

import { Canvas, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { needRows, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const width = 1152;
const height = 470;
const gap = 24;
const inset = 26;
const foot = 128;

export default function GuessTheYear({ rows }: FigureProps) {
  const cards = needRows(rows);
  const card = (width - gap * (cards.length - 1)) / cards.length;
  const left = (index: number) => index * (card + gap);
  return (
    <Canvas height={height}>
      {cards.map((_, index) => (
        <>
          <rect class="ghost" x={left(index) + 1} y={1} width={card - 2} height={height - 2} />
          <Label
            x={left(index) + card / 2}
            y={height - 48}
            lines="?"
            size="lead"
            tone="muted"
            anchor="mid"
            strong
          />
        </>
      ))}
      {cards.map((row, index) => (
        <Step>
          <Sentence row={row} x={left(index) + inset} room={card - 2 * inset} />
        </Step>
      ))}
      <Step>
        {cards.map((row, index) => (
          <Year row={row} x={left(index)} width={card} />
        ))}
      </Step>
    </Canvas>
  );
}

function Sentence({ row, x, room }: { row: Row; x: number; room: number }) {
  return <Label x={x} y={58} lines={wrap(textOf(row, 'sentence'), room / 18)} size="lead" />;
}

function Year({ row, x, width }: { row: Row; x: number; width: number }) {
  const middle = x + width / 2;
  return (
    <>
      <rect class="ink" x={x} y={height - foot} width={width} height={foot} />
      <text class="t-year t-paper mid" x={middle} y={height - foot + 70}>
        {textOf(row, 'year')}
      </text>
      <Label x={middle} y={height - 22} lines={textOf(row, 'who')} tone="paper" anchor="mid" />
    </>
  );
}

/** Words into lines of at most `most` letters; SVG breaks no lines of its own. */
function wrap(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
