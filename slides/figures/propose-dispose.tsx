// An agent's architecture, the line between what is trusted and what is not, and four restrictions: where each one
// sits in the drawing, what it takes from an attacker, and what it costs. Five presses: the line, then one by one.

import { Arrow } from '#figures/arrow.tsx';
import { Box } from '#figures/box.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Label, wrap } from '#figures/text.tsx';

const border = 690;
const axis = 88;
const table = 260;
const pitch = 50;
const columns = { rule: 54, loses: 490, costs: 840 };

const restrictions = [
  { at: [972, 132], rule: 'No delete key', loses: 'lasting damage', costs: 'clean-up by hand' },
  { at: [972, 44], rule: 'A fixed list of addressees', loses: 'the way out', costs: 'new contacts' },
  { at: [247, 132], rule: 'One reads, another acts', loses: 'a listener with rights', costs: 'less context' },
  { at: [728, 88], rule: 'A person signs', loses: 'the last word', costs: 'time' },
] as const;

export default function ProposeDispose() {
  return (
    <Canvas height={table + restrictions.length * pitch}>
      <Box x={2} y={12} width={206} height={64} kind="plain" lines={['user’s words']} />
      <Box x={2} y={100} width={206} height={64} kind="plain" lines={['mail, pages']} />
      <Box x={286} y={40} width={190} height={96} kind="right" lines={['model']} />
      <Box x={772} y={40} width={164} height={96} kind="solid" lines={['your code']} />
      <Box x={1008} y={12} width={142} height={64} kind="plain" lines={['tools']} />
      <Box x={1008} y={100} width={142} height={64} kind="plain" lines={['data']} />
      <path class="flow" d={`M208 44H247V${axis}M208 132H247V${axis}`} />
      <Arrow from={[247, axis]} to={[283, axis]} />
      <Arrow from={[476, axis]} to={[769, axis]} />
      <path class="flow" d={`M936 ${axis}H972M972 44V132`} />
      <Arrow from={[972, 44]} to={[1005, 44]} />
      <Arrow from={[972, 132]} to={[1005, 132]} />
      <path class="flow" d="M1079 164V198H105" />
      <Arrow from={[105, 199.5]} to={[105, 167]} />
      <Label x={490} y={72} lines="its output" size="body" />
      <Label x={286} y={186} lines="what comes back is input" />
      <Step>
        <rect class="ink" x={border - 3} y={0} width={6} height={212} />
        <Label x={border - 18} y={24} lines="not trusted" size="body" anchor="end" strong />
        <Label x={border + 18} y={24} lines="trusted" size="body" strong />
      </Step>
      {restrictions.map(({ at, rule, loses, costs }, index) => {
        const y = table + index * pitch;
        return (
          <g data-step="" data-says={`${rule}: an attacker loses ${loses}; you pay with ${costs}.`}>
            {index === 0 && <Label x={columns.loses} y={table - 12} lines="An attacker loses" tone="muted" />}
            {index === 0 && <Label x={columns.costs} y={table - 12} lines="You pay with" tone="muted" />}
            <Tag x={at[0]} y={at[1]} number={index + 1} />
            <path class="grid" d={`M0 ${y}H1152`} />
            <Tag x={17} y={y + 25} number={index + 1} />
            <Label x={columns.rule} y={y + 36} lines={rule} size="body" strong />
            <Label x={columns.loses} y={y + 36} lines={loses} size="body" />
            <Label x={columns.costs} y={y + 36} lines={costs} size="body" />
          </g>
        );
      })}
    </Canvas>
  );
}

/** From the top down: what is not trusted, the line, what is. */
export function narrow() {
  const [near, far, middle] = [108, 388, 248];
  const line = 372;
  const places = [
    [far, 636],
    [near, 636],
    [middle, 124],
    [middle, 424],
  ] as const;
  const first = 800;
  const row = 152;
  return (
    <Canvas width={NARROW} height={first + restrictions.length * row}>
      <Box x={5} y={12} width={206} height={64} kind="plain" lines={['user’s words']} />
      <Box x={285} y={12} width={206} height={64} kind="plain" lines={['mail, pages']} />
      <path class="flow" d={`M${near} 76V104H${far}V76`} />
      <Arrow from={[middle, 104]} to={[middle, 165]} />
      <Box x={148} y={168} width={200} height={84} kind="right" lines={['model']} />
      <Arrow from={[middle, 252]} to={[middle, 465]} />
      <Label x={middle + 18} y={292} lines="its output" size="body" />
      <Label x={0} y={line - 20} lines="not trusted" size="body" strong />
      <rect class="ink" x={0} y={line - 3} width={510} height={6} />
      <Label x={0} y={line + 40} lines="trusted" size="body" strong />
      <Box x={148} y={468} width={200} height={84} kind="solid" lines={['your code']} />
      <path class="flow" d={`M${middle} 552V600M${near} 640V600H${far}V640`} />
      <Arrow from={[near, 600]} to={[near, 673]} />
      <Arrow from={[far, 600]} to={[far, 673]} />
      <Box x={5} y={676} width={206} height={64} kind="plain" lines={['tools']} />
      <Box x={285} y={676} width={206} height={64} kind="plain" lines={['data']} />
      <path class="flow" d="M491 708H540V44H506" />
      <Arrow from={[512, 44]} to={[494, 44]} />
      <Label x={528} y={416} lines="what comes back" anchor="end" />
      <Label x={528} y={446} lines="is input" anchor="end" />
      {places.map(([x, y], index) => (
        <Tag x={x} y={y} number={index + 1} />
      ))}
      {restrictions.map(({ rule, loses, costs }, index) => {
        const y = first + index * row;
        return (
          <>
            <path class="grid" d={`M0 ${y - 10}H${NARROW}`} />
            <Tag x={17} y={y + 17} number={index + 1} />
            <Label x={columns.rule} y={y + 28} lines={rule} size="body" strong />
            <Label
              x={columns.rule}
              y={y + 62}
              lines={[...wrap(`An attacker loses ${loses}.`, 36), `You pay with ${costs}.`]}
            />
          </>
        );
      })}
    </Canvas>
  );
}

/** The number of a restriction, in the drawing and in its row. */
function Tag({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <>
      <rect class="ink" x={x - 17} y={y - 17} width={34} height={34} />
      <Label x={x} y={y + 9} lines={String(number)} tone="paper" anchor="mid" strong />
    </>
  );
}
