// The two marks that the talk leaves with, large: a bar that crosses the spine whole, and a block that has nothing
// on the other side. They stand below the two sentences that they are drawn for.

import { Canvas, NARROW, WIDE } from '#figures/canvas.tsx';

const height = 52;
const gap = 22;
const round = height / 2;

export default function TwoMarks() {
  return <Marks width={WIDE} newline={[100, 382]} />;
}

export function narrow() {
  return <Marks width={NARROW} newline={[60, 190]} />;
}

/** `newline`: where the bar in the second mark begins and ends, from its left edge. */
function Marks({ width, newline }: { width: number; newline: readonly [number, number] }) {
  const spine = width / 2;
  const [from, to] = newline;
  const second = height + gap;
  return (
    <Canvas width={width} height={2 * height + gap}>
      <path class="m-left" d={`M0 0H${width - round}a${round} ${round} 0 0 1 0 ${height}H0Z`} />
      <path class="m-line" d={`M1 ${second + 1}H${spine - 13}V${second + height - 1}H1Z`} />
      <path
        class="m-new"
        d={`M${spine + 12} ${second}H${width - round}a${round} ${round} 0 0 1 0 ${height}H${spine + 12}Z`}
      />
      <path
        class="m-newline"
        d={`M${spine + from} ${second + 20}H${spine + to}V${second + height - 20}H${spine + from}Z`}
      />
    </Canvas>
  );
}
