// Four models of three families on one axis: perplexity on the same test text, lower is better.

import { scaleLinear } from 'd3-scale';
import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { needRows, numberOf, textOf } from '#figures/rows.ts';
import { Label } from '#figures/text.tsx';

const start = 490;
const pitch = 86;
const first = 40;
const x = scaleLinear([0, 70], [start, 1076]);

export default function OneBillionWords({ rows }: FigureProps) {
  const values = needRows(rows).map((row) => numberOf(row, 'perplexity'));
  const ground = first + rows.length * pitch;
  return (
    <Canvas height={ground + 54}>
      {rows.map((row, index) => {
        const y = first + index * pitch;
        const value = numberOf(row, 'perplexity');
        const kind = textOf(row, 'kind');
        return (
          <>
            <path class="grid" d={`M${start} ${y}H${round(x(value))}`} />
            <Label x={0} y={y + 10} lines={textOf(row, 'system')} size="body" strong />
            <Label
              x={start - 24}
              y={y + 10}
              lines={`${families[kind] ?? kind}, ${textOf(row, 'year')}`}
              tone="muted"
              anchor="end"
            />
            <Family x={x(value)} y={y} kind={kind} />
            <Label x={round(x(value)) + 26} y={y + 10} lines={value.toFixed(1)} size="body" strong />
          </>
        );
      })}
      <XAxis at={ground} place={x} from={0} to={Math.max(...values)} ticks={[0, 20, 40, 60]} />
      <Label x={0} y={ground + 38} lines="Test perplexity, lower is better" tone="muted" />
    </Canvas>
  );
}

export function narrow({ rows }: FigureProps) {
  const along = scaleLinear([0, 70], [0, 470]);
  const values = needRows(rows).map((row) => numberOf(row, 'perplexity'));
  const ground = rows.length * 104 + 10;
  return (
    <Canvas width={NARROW} height={ground + 84}>
      {rows.map((row, index) => {
        const y = index * 104;
        const value = numberOf(row, 'perplexity');
        const kind = textOf(row, 'kind');
        const family = `${families[kind] ?? kind}, ${textOf(row, 'year')}`;
        return (
          <>
            <Label x={0} y={y + 28} lines={textOf(row, 'system')} size="body" strong />
            <Label x={NARROW} y={y + 28} lines={family} tone="muted" anchor="end" />
            <path class="grid" d={`M0 ${y + 64}H${round(along(value))}`} />
            <Family x={along(value)} y={y + 64} kind={kind} />
            <Label x={round(along(value)) + 24} y={y + 75} lines={value.toFixed(1)} size="body" strong />
          </>
        );
      })}
      <XAxis at={ground} place={along} from={0} to={Math.max(...values)} ticks={[20, 40, 60]} />
      <Label x={0} y={ground + 76} lines="Test perplexity, lower is better" tone="muted" />
    </Canvas>
  );
}

const families: Record<string, string> = { counted: 'counts', mixed: 'both', neural: 'network' };

/** Counted is square, neural is round; a neural model that leans on counts is both. */
function Family({ x: at, y, kind }: { x: number; y: number; kind: string }) {
  if (kind === 'counted') return <Mark x={at} y={y} side="left" size={24} />;
  if (kind === 'neural') return <Mark x={at} y={y} side="right" size={24} />;
  return (
    <>
      <Mark x={at} y={y} side="right" size={32} open />
      <Mark x={at} y={y} side="left" size={11} />
    </>
  );
}
