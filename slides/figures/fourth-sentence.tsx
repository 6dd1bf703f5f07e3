// The sentences of the opening with their years, and one more. In: rows of sentence, year, who; the last row
// is the new sentence. Two presses: the sentence, then its year.

import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { needRows, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';

const pitch = 70;
const box = { x: 882, width: 270, height: 52 };
const answer = { height: 190 };

export default function FourthSentence({ rows }: FigureProps) {
  const all = needRows(rows);
  const old = all.slice(0, -1);
  const last = all.at(-1) ?? {};
  const top = old.length * pitch + 20;
  return (
    <Canvas height={top + answer.height}>
      {old.map((row, index) => (
        <Old row={row} y={index * pitch} />
      ))}
      <path class="axis" d={`M0 ${top - 16}H1152`} />
      <rect class="ghost" x={box.x + 1} y={top + 1} width={box.width - 2} height={answer.height - 2} />
      <text class="t-year t-2" x={box.x + 24} y={top + 118}>
        ?
      </text>
      <Step>
        {wrap(textOf(last, 'sentence'), 40).map((line, index) => (
          <text class="t-saying" x={0} y={top + 52 + index * 54}>
            {line}
          </text>
        ))}
      </Step>
      <Step>
        <rect class="ink" x={box.x} y={top} width={box.width} height={answer.height} />
        <text class="t-year t-paper" x={box.x + 24} y={top + 104}>
          {textOf(last, 'year')}
        </text>
        <Label x={box.x + 24} y={top + 146} lines={textOf(last, 'who')} tone="paper" />
      </Step>
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const all = needRows(rows);
  const old = all.slice(0, -1);
  const last = all.at(-1) ?? {};
  const pitch = 116;
  const top = old.length * pitch + 20;
  return (
    <Canvas width={NARROW} height={top + 334}>
      {old.map((row, index) => {
        const y = index * pitch;
        return (
          <>
            <rect class="ink" x={0} y={y} width={116} height={box.height} />
            <Label x={16} y={y + 38} lines={textOf(row, 'year')} size="lead" tone="paper" strong />
            <Label x={136} y={y + 24} lines={wrap(textOf(row, 'sentence'), 34)} tone="muted" />
          </>
        );
      })}
      <path class="axis" d={`M0 ${top - 16}H${NARROW}`} />
      {wrap(textOf(last, 'sentence'), 27).map((line, index) => (
        <text class="t-saying" x={0} y={top + 32 + index * 46}>
          {line}
        </text>
      ))}
      <rect class="ink" x={0} y={top + 250} width={NARROW} height={70} />
      <text class="t-year t-paper" x={20} y={top + 307}>
        {textOf(last, 'year')}
      </text>
      <Label x={NARROW - 20} y={top + 295} lines={textOf(last, 'who')} tone="paper" anchor="end" />
    </Canvas>
  );
}

/** In small, for it has been read before. */
function Old({ row, y }: { row: Row; y: number }) {
  return (
    <>
      {y > 0 && <path class="grid" d={`M0 ${y - 9}H1152`} />}
      <Label x={0} y={y + 35} lines={textOf(row, 'sentence')} tone="muted" />
      <rect class="ink" x={box.x} y={y} width={box.width} height={box.height} />
      <Label x={box.x + 24} y={y + 38} lines={textOf(row, 'year')} size="lead" tone="paper" strong />
    </>
  );
}
