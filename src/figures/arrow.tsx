// Straight arrows, 3 px ink, along one axis; the tip ends at the second point.
//   <Arrow from={[0, 40]} to={[120, 40]} />

import { round } from './number.ts';

type Point = readonly [number, number];

export function Arrow({ from, to }: { from: Point; to: Point }) {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const dx = Math.sign(round(x2 - x1));
  const dy = Math.sign(round(y2 - y1));
  // The line stops inside the tip, so that its square end does not show.
  return (
    <>
      <path class="flow" d={`M${round(x1)} ${round(y1)}L${round(x2 - dx * 10)} ${round(y2 - dy * 10)}`} />
      <path
        class="tip"
        d={`M${round(x2)} ${round(y2)}L${round(x2 - dx * 14 - dy * 9)} ${round(y2 - dy * 14 - dx * 9)}L${round(x2 - dx * 14 + dy * 9)} ${round(y2 - dy * 14 + dx * 9)}Z`}
      />
    </>
  );
}
