// The loop in which machine-learning systems are built, in seven boxes. Step by step two boxes change their
// name (round, the old name crossed out), one its size, and the model shows up as the small box in the middle.

import { Arrow } from '#figures/arrow.tsx';
import { Box } from '#figures/box.tsx';
import { Canvas, NARROW, Step } from '#figures/canvas.tsx';
import type { FigureProps } from '#figures/figure.ts';
import { Label } from '#figures/text.tsx';

const width = 248;
const height = 132;
const size = { width, height };
const gap = 53;
const top = 2;
const bottom = 294;
const columns = [0, 1, 2, 3].map((index) => 2 + index * (width + gap - 1));

export default function TwoBoxes(_: FigureProps) {
  return (
    <Canvas height={428}>
      <Arrows />
      <Box {...slot(0, top)} lines={['decide', 'the metric']} />
      <Box {...slot(1, top)} lines={['collect', 'data']} />
      <Box {...slot(2, top)} lines={['build', 'features']} />
      <Box {...slot(3, top)} lines={['train']} />
      <Box {...slot(3, bottom)} lines={['validate']} />
      <Box {...slot(1, bottom)} lines={['deploy']} />
      <Box {...slot(0, bottom)} lines={['monitor']} />
      <Step>
        <Box {...slot(2, top)} kind="right" covers was="build features" lines={['build', 'context']} />
      </Step>
      <Step>
        <Box {...slot(3, top)} kind="right" covers was="train" lines={['choose', 'and prompt']} />
      </Step>
      <Step>
        <Box {...slot(2, bottom)} width={width * 2 + gap - 1} covers lines={['validate, and validate']} />
      </Step>
      <Step>
        <Box x={511} y={166} width={130} height={56} kind="solid" lines={['model']} />
        <Label x={576} y={257} lines="“(at most) 5% machine learning code”" anchor="mid" />
      </Step>
    </Canvas>
  );
}

/** Down the left side and up the right. */
export function narrow(_: FigureProps) {
  const [left, right] = [2, 310];
  const row = (index: number) => 2 + index * 172;
  const [near, far] = [left + width / 2, right + width / 2];
  return (
    <Canvas width={NARROW} height={746}>
      {[0, 1, 2].map((index) => (
        <Arrow from={[near, row(index) + height]} to={[near, row(index + 1) - 3]} />
      ))}
      <Arrow from={[left + width, row(3) + height / 2]} to={[right - 3, row(3) + height / 2]} />
      <Arrow from={[far, row(2)]} to={[far, row(1) + height + 3]} />
      <Arrow from={[far, row(1)]} to={[far, row(0) + height + 3]} />
      <Arrow from={[right, row(0) + height / 2]} to={[left + width + 3, row(0) + height / 2]} />
      <Box x={left} y={row(0)} {...size} lines={['decide', 'the metric']} />
      <Box x={left} y={row(1)} {...size} lines={['collect', 'data']} />
      <Box x={left} y={row(2)} {...size} kind="right" was="build features" lines={['build', 'context']} />
      <Box x={left} y={row(3)} {...size} kind="right" was="train" lines={['choose', 'and prompt']} />
      <Box x={right} y={row(2)} width={width} height={172 + height} lines={['validate,', 'and validate']} />
      <Box x={right} y={row(1)} {...size} lines={['deploy']} />
      <Box x={right} y={row(0)} {...size} lines={['monitor']} />
      <Box x={2} y={676} width={116} height={56} kind="solid" lines={['model']} />
      <Label x={136} y={698} lines={['“(at most) 5% machine', 'learning code”']} />
    </Canvas>
  );
}

function slot(column: number, y: number) {
  return { x: columns[column] ?? 0, y, width, height };
}

function Arrows() {
  const right = (column: number): number => (columns[column] ?? 0) + width;
  const middle = (column: number): number => (columns[column] ?? 0) + width / 2;
  const high = top + height / 2;
  const low = bottom + height / 2;
  return (
    <>
      {[0, 1, 2].map((column) => (
        <Arrow from={[right(column), high]} to={[(columns[column + 1] ?? 0) - 3, high]} />
      ))}
      <Arrow from={[middle(3), top + height]} to={[middle(3), bottom - 3]} />
      <Arrow from={[columns[3] ?? 0, low]} to={[right(1) + 3, low]} />
      <Arrow from={[columns[1] ?? 0, low]} to={[right(0) + 3, low]} />
      <Arrow from={[middle(0), bottom]} to={[middle(0), top + height + 3]} />
    </>
  );
}
