// An agent's architecture, the line between what is trusted and what is not, and four restrictions: what each
// takes from an attacker, and what it costs. Five presses: the line, then row by row.

import { Arrow } from '#figures/arrow.tsx';
import { Box } from '#figures/box.tsx';
import { Canvas, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';

const border = 690;
const table = 262;
const pitch = 50;
const columns = { rule: 0, loses: 480, costs: 830 };

const restrictions = [
  { rule: 'No delete key', loses: 'lasting damage', costs: 'clean-up by hand' },
  { rule: 'A fixed list of addressees', loses: 'the way out', costs: 'new contacts' },
  { rule: 'One reads, another acts', loses: 'a listener with rights', costs: 'less context' },
  { rule: 'A person signs', loses: 'the last word', costs: 'time' },
];

export default function ProposeDispose() {
  return (
    <Canvas height={table + 6 + restrictions.length * pitch}>
      <Box x={2} y={40} width={206} height={72} kind="plain" lines={['user’s words']} />
      <Box x={2} y={136} width={206} height={72} kind="plain" lines={['mail, pages']} />
      <Box x={286} y={76} width={190} height={96} kind="right" lines={['model']} />
      <Box x={772} y={76} width={164} height={96} kind="solid" lines={['your code']} />
      <Box x={1008} y={40} width={142} height={72} kind="plain" lines={['tools']} />
      <Box x={1008} y={136} width={142} height={72} kind="plain" lines={['data']} />
      <Joint from={208} to={286} />
      <Arrow from={[476, 124]} to={[769, 124]} />
      <Fork from={936} to={1008} />
      <Label x={490} y={108} lines="its output" size="body" />
      <Step>
        <rect class="ink" x={border - 3} y={0} width={6} height={222} />
        <Label x={border - 18} y={24} lines="not trusted" size="body" anchor="end" strong />
        <Label x={border + 18} y={24} lines="trusted" size="body" strong />
      </Step>
      <Step>
        <Label x={columns.loses} y={table - 14} lines="An attacker loses" tone="muted" />
        <Label x={columns.costs} y={table - 14} lines="You pay with" tone="muted" />
        <Restriction row={0} />
      </Step>
      {[1, 2, 3].map((row) => (
        <Step>
          <Restriction row={row} />
        </Step>
      ))}
    </Canvas>
  );
}

function Restriction({ row }: { row: number }) {
  const { rule, loses, costs } = restrictions[row] ?? { rule: '', loses: '', costs: '' };
  const y = table + row * pitch;
  return (
    <>
      <path class="grid" d={`M0 ${y}H1152`} />
      <Label x={columns.rule} y={y + 36} lines={rule} size="body" strong />
      <Label x={columns.loses} y={y + 36} lines={loses} size="body" />
      <Label x={columns.costs} y={y + 36} lines={costs} size="body" />
    </>
  );
}

/** Two sources into the model. */
function Joint({ from, to }: { from: number; to: number }) {
  const middle = (from + to) / 2;
  return (
    <>
      <path class="flow" d={`M${from} 76H${middle}V124M${from} 172H${middle}V124`} />
      <Arrow from={[middle, 124]} to={[to - 3, 124]} />
    </>
  );
}

function Fork({ from, to }: { from: number; to: number }) {
  const middle = (from + to) / 2;
  return (
    <>
      <path class="flow" d={`M${from} 124H${middle}M${middle} 76V172`} />
      <Arrow from={[middle, 76]} to={[to - 3, 76]} />
      <Arrow from={[middle, 172]} to={[to - 3, 172]} />
    </>
  );
}
