// Marks of data. Form carries the side as well as colour does: left is square, right is round; what belongs
// to neither is an ink diamond. Open marks are a second distinction, to be explained in the slide's source.

import { round } from './number.ts';

export type Side = 'left' | 'right';

export function Mark({
  x,
  y,
  side,
  open = false,
  size = 20,
}: {
  x: number;
  y: number;
  side?: Side;
  open?: boolean;
  size?: number;
}) {
  const half = size / 2;
  const filling = open ? ' open' : '';
  if (side === 'right')
    return <circle class={`d-right${filling}`} cx={round(x)} cy={round(y)} r={half - 1} />;
  if (side === 'left')
    return (
      <rect
        class={`d-left${filling}`}
        x={round(x - half + 1)}
        y={round(y - half + 1)}
        width={size - 2}
        height={size - 2}
      />
    );
  const path = `M${round(x)} ${round(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;
  return <path class={open ? 'ring' : 'ink'} d={path} />;
}

/** A line through points, in the colour of its side. */
export function Series({ points, side }: { points: readonly (readonly [number, number])[]; side: Side }) {
  return <path class={`l-${side}`} d={`M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`} />;
}
