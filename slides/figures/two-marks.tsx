// The two marks that the talk leaves with, large: a bar that crosses the spine whole, and a block that has nothing
// on the other side. They stand below the two sentences that they are drawn for.

import { Canvas } from '#figures/canvas.tsx';

const height = 52;
const gap = 22;
const round = height / 2;
const spine = 576;

export default function TwoMarks() {
  const second = height + gap;
  return (
    <Canvas height={2 * height + gap}>
      <path class="m-left" d={`M0 0H${1152 - round}a${round} ${round} 0 0 1 0 ${height}H0Z`} />
      <path class="m-line" d={`M1 ${second + 1}H${spine - 13}V${second + height - 1}H1Z`} />
      <path
        class="m-new"
        d={`M${spine + 12} ${second}H${1152 - round}a${round} ${round} 0 0 1 0 ${height}H${spine + 12}Z`}
      />
      <path
        class="m-newline"
        d={`M${spine + 100} ${second + 20}H${spine + 382}V${second + height - 20}H${spine + 100}Z`}
      />
    </Canvas>
  );
}
