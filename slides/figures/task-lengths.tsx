// How long a task the best model of its day completes, by the time that it takes a person, on a logarithmic
// axis: half of the time (filled, with its interval) and four times of five (open).

import { scaleLinear, scaleLog } from 'd3-scale';
import { Reference, XAxis, YAxis } from '#figures/axis.tsx';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps, Row } from '#figures/figure.ts';
import { Mark, Series } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label, wrap } from '#figures/text.tsx';
import { decimalYear } from '../code/decimal-year.ts';

const ground = 404;
const x = scaleLinear([decimalYear('2024-05-13'), decimalYear('2026-02-05')], [170, 930]);
const y = scaleLog([1, 3700], [384, 24]);
/** Longer than this, METR trusts its own measurements no more: 16 hours. */
const unreliable = 960;

export default function TaskLengths({ rows }: FigureProps) {
  const last = needRows(rows).at(-1);
  if (!last) throw new Error('it has no last row.');
  const half = rows.map((row) => pointOf(row, 'half'));
  const most = rows.map((row) => pointOf(row, 'most'));
  const [lastX, lastY] = pointOf(last, 'half');
  const [, lowY] = pointOf(last, 'most');
  return (
    <Canvas height={446}>
      <YAxis at={142} place={y} ticks={[1, 10, 60, 480]} words={timeOf} />
      <XAxis
        at={ground}
        place={x}
        from={decimalYear('2024-05-13')}
        to={decimalYear('2026-02-05')}
        ticks={['2024-05-13', '2025-01-01', '2025-07-01', '2026-02-05'].map(decimalYear)}
        words={monthOf}
      />
      <Reference
        from={170}
        to={lastX - 24}
        y={round(y(unreliable))}
        label="above 16 hours unreliable, says METR"
        labelX={x(2024.86)}
      />
      {rows.map((row) => (
        <path
          class="brace"
          d={`M${pointOf(row, 'half')[0]} ${pointOf(row, 'low')[1]}V${pointOf(row, 'high')[1]}`}
        />
      ))}
      <Series side="right" points={half} />
      <Series side="right" points={most} />
      {half.map(([atX, atY]) => (
        <Mark x={atX} y={atY} side="right" />
      ))}
      {most.map(([atX, atY]) => (
        <Mark x={atX} y={atY} side="right" open />
      ))}
      {rows
        .filter((row) => row.label === 'yes' && row !== last)
        .map((row) => (
          <Name row={row} />
        ))}
      <Label x={lastX + 24} y={lastY - 4} lines={timeOf(numberOf(last, 'half'))} size="lead" strong />
      <Label x={lastX + 24} y={lastY + 26} lines={['half of the time', textOf(last, 'system')]} />
      <Label x={lastX + 24} y={lowY + 12} lines={timeOf(numberOf(last, 'most'))} size="lead" strong />
      <Label x={lastX + 24} y={lowY + 42} lines="4 times of 5" />
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const last = needRows(rows).at(-1);
  if (!last) throw new Error('it has no last row.');
  const [first, end] = [decimalYear('2024-05-13'), decimalYear('2026-02-05')];
  const across = scaleLinear([first, end], [136, 380]);
  const up = scaleLog([1, 3700], [560, 24]);
  const at = (row: Row, column: string) =>
    [round(across(decimalYear(textOf(row, 'date')))), round(up(numberOf(row, column)))] as const;
  const [lastX, lastY] = at(last, 'half');
  const [, lowY] = at(last, 'most');
  return (
    <Canvas width={NARROW} height={628}>
      <YAxis at={114} place={up} ticks={[1, 10, 60, 480]} words={timeOf} />
      <XAxis at={586} place={across} from={first} to={end} ticks={[first, end]} words={monthOf} />
      <path class="ref" d={`M136 ${round(up(unreliable))}H${lastX - 24}`} />
      <Label x={0} y={up(unreliable) - 44} lines={['above 16 hours', 'unreliable, says METR']} strong />
      {rows.map((row) => (
        <path class="brace" d={`M${at(row, 'half')[0]} ${at(row, 'low')[1]}V${at(row, 'high')[1]}`} />
      ))}
      {['half', 'most'].map((column) => (
        <>
          <Series side="right" points={rows.map((row) => at(row, column))} />
          {rows.map((row) => {
            const [x, y] = at(row, column);
            return <Mark x={x} y={y} side="right" open={column === 'most'} />;
          })}
        </>
      ))}
      <Label x={lastX + 24} y={lastY - 4} lines={timeOf(numberOf(last, 'half'))} size="lead" strong />
      <Label
        x={lastX + 24}
        y={lastY + 26}
        lines={['half of the', 'time', ...wrap(textOf(last, 'system'), 11)]}
      />
      <Label x={lastX + 24} y={lowY + 52} lines={timeOf(numberOf(last, 'most'))} size="lead" strong />
      <Label x={lastX + 24} y={lowY + 82} lines={['4 times', 'of 5']} />
    </Canvas>
  );
}

function Name({ row }: { row: Row }) {
  const [atX, atY] = pointOf(row, 'half');
  const words = `${textOf(row, 'system')}, ${timeOf(numberOf(row, 'half'))}`;
  const first = atX < 200;
  return (
    <Label
      x={first ? atX : atX - 16}
      y={first ? atY - 82 : atY - 16}
      lines={words}
      anchor={first ? 'start' : 'end'}
    />
  );
}

function pointOf(row: Row, column: string): readonly [number, number] {
  return [round(x(decimalYear(textOf(row, 'date')))), round(y(numberOf(row, column)))];
}

/** 7 → "7 min", 203 → "3.4 h", 718.8 → "12 h". */
function timeOf(minutes: number): string {
  if (minutes < 60) return `${Number(minutes.toPrecision(minutes < 10 ? 1 : 2))} min`;
  return `${Number((minutes / 60).toPrecision(2))} h`;
}

/** 2024.37 → "May 2024". */
function monthOf(year: number): string {
  const names = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
  return `${names[Math.floor((year % 1) * 12)] ?? ''} ${Math.floor(year)}`;
}
