// The exam of code/support-desk.ts as it came out: one row a contestant, with the share it got right, its 95 %
// interval on a common axis, and its price. The table is computed whenever the talk is built.

import { XAxis } from '#figures/axis.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Mark } from '#figures/mark.tsx';
import { round } from '#figures/number.ts';
import { Label } from '#figures/text.tsx';
import { table } from '../code/support-desk.ts';

const pitch = 104;
const first = 96;
const share = (value: number) => 470 + value * 480;
const percent = (value: number) => `${Math.round(value * 100)}%`;

export default function OneTable() {
  return (
    <Canvas height={470}>
      <Label x={share(0)} y={24} lines="Right, with its 95% interval" tone="muted" />
      <Label x={1152} y={24} lines="Per 1,000 messages" tone="muted" anchor="end" />
      {table.map((row, index) => (
        <Step when={index > 0}>
          <Row row={row} y={first + index * pitch} side={index < table.length - 1 ? 'left' : 'right'} />
        </Step>
      ))}
      <XAxis at={first + 3 * pitch - 20} place={share} from={0} to={1} ticks={[0, 0.5, 1]} words={percent} />
    </Canvas>
  );
}

export function narrow() {
  const along = (value: number) => 34 + value * 492;
  const top = 80;
  const ground = table.length * 132 + top;
  return (
    <Canvas width={NARROW} height={ground + 44}>
      <Label x={0} y={24} lines={['Right, with', '95% interval']} tone="muted" />
      <Label x={NARROW} y={24} lines={['Per 1,000', 'messages']} tone="muted" anchor="end" />
      {table.map((row, index) => {
        const y = top + index * 132;
        const side = index < table.length - 1 ? 'left' : 'right';
        return (
          <>
            <path class="grid" d={`M0 ${y}H${NARROW}`} />
            <Label x={0} y={y + 38} lines={row.name} size="body" strong />
            <Label x={NARROW} y={y + 38} lines={`$${row.perThousand.toFixed(2)}`} size="body" anchor="end" />
            <path class={`l-${side}`} d={`M${round(along(row.low))} ${y + 104}H${round(along(row.high))}`} />
            <Mark x={along(row.share)} y={y + 104} side={side} open={side === 'right'} />
            <Label
              x={round(along(row.share))}
              y={y + 82}
              lines={percent(row.share)}
              size="body"
              anchor="mid"
              strong
            />
          </>
        );
      })}
      <XAxis at={ground} place={along} from={0} to={1} ticks={[0, 0.5, 1]} words={percent} />
    </Canvas>
  );
}

function Row({ row, y, side }: { row: (typeof table)[number]; y: number; side: 'left' | 'right' }) {
  return (
    <>
      <path class="grid" d={`M0 ${y - 52}H1152`} />
      <Label x={0} y={y + 10} lines={row.name} size="body" strong />
      <path class={`l-${side}`} d={`M${round(share(row.low))} ${y + 16}H${round(share(row.high))}`} />
      <Mark x={share(row.share)} y={y + 16} side={side} open={side === 'right'} />
      <Label
        x={round(share(row.share))}
        y={y - 8}
        lines={percent(row.share)}
        size="body"
        anchor="mid"
        strong
      />
      <Label x={1152} y={y + 10} lines={`$${row.perThousand.toFixed(2)}`} size="body" anchor="end" />
    </>
  );
}
