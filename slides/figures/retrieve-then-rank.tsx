// Search and RAG as one architecture: the same square boxes on both sides, a round one more on the right, and the
// measures that both share on the double rule between them. Boxes narrow as the number of candidates does.

import { Arrow } from '#figures/arrow.tsx';
import { Box } from '#figures/box.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';

const columns = { left: 210, right: 942 };
const spine = 576;
const height = 74;
const rows = [48, 170, 292];
const widths = [420, 370, 320];
const bottom = 452;

type Side = keyof typeof columns;

export default function RetrieveThenRank() {
  return (
    <Canvas height={460}>
      <Label x={columns.left} y={24} lines="Search" tone="left" anchor="mid" />
      <Ranking side="left" />
      <Arrow from={[columns.left, middle(1) + height / 2]} to={[columns.left, middle(2) - 22]} />
      <Label x={columns.left} y={middle(2) + 14} lines="an ordered list" size="body" anchor="mid" />
      <Step>
        <Label x={columns.right} y={24} lines="RAG" tone="right" anchor="mid" />
        <Ranking side="right" />
        <Arrow from={[columns.right, middle(1) + height / 2]} to={[columns.right, middle(2) - height / 2]} />
        <Stage side="right" row={2} kind="right" lines={['Read few, write one']} />
        <Arrow from={[columns.right, middle(2) + height / 2]} to={[columns.right, bottom - 40]} />
        <Label x={columns.right} y={bottom - 8} lines="a written answer" size="body" anchor="mid" />
      </Step>
      <Step>
        <path class="axis" d={`M${spine - 3} 40V${middle(2) - 44}M${spine + 3} 40V${middle(2) - 44}`} />
        <Label x={spine} y={24} lines="measured by" tone="muted" anchor="mid" />
        <Measure row={0} lines={['recall@k']} baseline="against BM25" />
        <Measure row={1} lines={['rank, MRR']} />
      </Step>
      <g data-step="" data-says="Only for RAG: faithfulness">
        <Measure row={2} lines={['faithfulness']} onlyRight />
      </g>
    </Canvas>
  );
}

/** What a stage is measured by stands below it, between the arrows. */
export function narrow() {
  const [near, far, middle] = [128, 432, 280];
  const width = 240;
  const row = (index: number) => 44 + index * 200;
  const box = { width, height: 92 };
  const stages = [
    { words: ['Find many,', 'cheaply'], measure: 'recall@k', baseline: 'against BM25' },
    { words: ['Rank few,', 'carefully'], measure: 'rank, MRR', baseline: '' },
  ];
  return (
    <Canvas width={NARROW} height={674}>
      <Label x={near} y={24} lines="Search" tone="left" anchor="mid" />
      <Label x={far} y={24} lines="RAG" tone="right" anchor="mid" />
      {stages.map(({ words, measure, baseline }, index) => {
        const y = row(index);
        return (
          <>
            {[near, far].map((x) => (
              <>
                <Box x={x - width / 2} y={y} {...box} lines={words} />
                <Arrow from={[x, y + 92]} to={[x, y + 197]} />
              </>
            ))}
            <Label x={middle} y={y + 142} lines={measure} size="body" anchor="mid" />
            <Label x={middle} y={y + 174} lines={baseline} tone="muted" anchor="mid" />
          </>
        );
      })}
      <Label x={near} y={row(2) + 32} lines={['an ordered', 'list']} size="body" anchor="mid" />
      <Box x={far - width / 2} y={row(2)} {...box} kind="right" lines={['Read few,', 'write one']} />
      <Arrow from={[far, row(2) + 92]} to={[far, row(2) + 184]} />
      <Label x={far - 24} y={row(2) + 142} lines="faithfulness" size="body" anchor="end" strong />
      <Label x={far} y={row(2) + 218} lines="a written answer" size="body" anchor="mid" />
    </Canvas>
  );
}

function Ranking({ side }: { side: Side }) {
  const x = columns[side];
  return (
    <>
      <Stage side={side} row={0} kind="left" lines={['Find many, cheaply']} />
      <Arrow from={[x, middle(0) + height / 2]} to={[x, middle(1) - height / 2]} />
      <Stage side={side} row={1} kind="left" lines={['Rank few, carefully']} />
    </>
  );
}

function Stage({ side, row, kind, lines }: { side: Side; row: number; kind: Side; lines: string[] }) {
  const width = widths[row] ?? 0;
  return (
    <Box
      x={columns[side] - width / 2}
      y={rows[row] ?? 0}
      width={width}
      height={height}
      kind={kind}
      lines={lines}
    />
  );
}

/** A measure on the spine, tied to the stages that it measures. */
function Measure({
  row,
  lines,
  baseline,
  onlyRight,
}: {
  row: number;
  lines: string[];
  baseline?: string;
  onlyRight?: boolean;
}) {
  const y = middle(row);
  const width = widths[row] ?? 0;
  const [left, right] = [columns.left + width / 2 + 4, columns.right - width / 2 - 4];
  return (
    <>
      <path
        class="axis"
        d={`${onlyRight ? '' : `M${left} ${y}H${spine - 92}`}M${spine + 92} ${y}H${right}`}
      />
      <rect class="cover" x={spine - 90} y={y - 24} width={180} height={baseline ? 78 : 48} />
      <Label x={spine} y={y + 10} lines={lines} size="body" anchor="mid" strong={onlyRight ?? false} />
      {baseline && <Label x={spine} y={y + 42} lines={baseline} tone="muted" anchor="mid" />}
    </>
  );
}

function middle(row: number): number {
  return (rows[row] ?? 0) + height / 2;
}
