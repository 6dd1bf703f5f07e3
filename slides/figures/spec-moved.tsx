// One project, two orders of work: the first useful answer moves from the end to the start, the test stays.
// Three presses: the second line, the remark under the test, the mark of what is new.

import { Arrow } from '#figures/arrow.tsx';
import { Box } from '#figures/box.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import { Label } from '#figures/text.tsx';

const width = 196;
const height = 96;
const gap = 43;
const upper = 48;
const lower = 256;

export default function SpecMoved() {
  return (
    <Canvas height={456}>
      <Label x={0} y={28} lines="Train for the task" tone="left" />
      <Line y={upper} kind="left" lines={['collect', 'label', 'train', '', 'test']} answer={3} />
      <Step>
        <Label x={0} y={lower - 20} lines="Describe the task" tone="right" />
        <Line y={lower} kind="right" lines={['describe', '', 'collect', 'label', 'test']} answer={1} />
        <path class="flow" d={`M${centre(3)} ${upper + height}V${lower - 54}H${centre(1)}V${lower - 40}`} />
        <Arrow from={[centre(1), lower - 42]} to={[centre(1), lower - 3]} />
      </Step>
      <Step>
        <Label x={1152} y={lower + height + 42} lines="not any shorter" size="body" anchor="end" strong />
      </Step>
      <g data-step="" data-says="New: behaviour is set at run time.">
        <use href="#mark-new" x={0} y={lower + height + 40} width={168} height={56} />
        <Label x={190} y={lower + height + 79} lines="Behaviour is set at run time." size="body" strong />
      </g>
    </Canvas>
  );
}

/** Both orders of work from the top down. */
export function narrow() {
  const columns = { left: 0, right: 330 };
  const wide = 230;
  const row = (index: number) => 48 + index * 142;
  const column = (x: number, kind: 'left' | 'right', lines: readonly string[]) =>
    lines.map((line, index) => (
      <>
        {index > 0 && (
          <Arrow from={[x + wide / 2, row(index - 1) + height]} to={[x + wide / 2, row(index) - 3]} />
        )}
        {line ? (
          <Box x={x + 2} y={row(index)} width={wide - 4} height={height} kind={kind} lines={[line]} />
        ) : (
          <Box x={x} y={row(index)} width={wide} height={height} kind="solid" lines={['first', 'answer']} />
        )}
      </>
    ));
  return (
    <Canvas width={NARROW} height={920}>
      <Label x={0} y={28} lines="Train for the task" tone="left" />
      <Label x={NARROW} y={28} lines="Describe the task" tone="right" anchor="end" />
      {column(columns.left, 'left', ['collect', 'label', 'train', '', 'test'])}
      {column(columns.right, 'right', ['describe', '', 'collect', 'label', 'test'])}
      <path class="flow" d={`M${wide} ${row(3) + height / 2}H280V${row(1) + height / 2}H300`} />
      <Arrow from={[290, row(1) + height / 2]} to={[columns.right - 3, row(1) + height / 2]} />
      <Label x={NARROW} y={row(4) + height + 42} lines="not any shorter" size="body" anchor="end" strong />
      <use href="#mark-new" x={0} y={row(4) + height + 80} width={168} height={56} />
      <Label x={0} y={row(4) + height + 186} lines="Behaviour is set at run time." size="body" strong />
    </Canvas>
  );
}

function Line({
  y,
  kind,
  lines,
  answer,
}: {
  y: number;
  kind: 'left' | 'right';
  lines: readonly string[];
  answer: number;
}) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && (
            <Arrow from={[place(index) - gap, y + height / 2]} to={[place(index) - 3, y + height / 2]} />
          )}
          {index === answer ? (
            <Box
              x={place(index)}
              y={y}
              width={width}
              height={height}
              kind="solid"
              lines={['first', 'answer']}
            />
          ) : (
            <Box x={place(index) + 2} y={y} width={width - 4} height={height} kind={kind} lines={[line]} />
          )}
        </>
      ))}
    </>
  );
}

function place(index: number): number {
  return index * (width + gap);
}

function centre(index: number): number {
  return place(index) + width / 2;
}
