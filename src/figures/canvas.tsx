// The sheet of a figure and what comes on it step by step. Colours and type are classes of
// src/theme/figure.css.
//
//   <Canvas width={1152} height={400}> … <Step> … </Step> </Canvas>

import type { ComponentChildren } from 'preact';

export function Canvas({
  width = 1152,
  height,
  children,
}: {
  width?: number;
  height: number;
  children: ComponentChildren;
}) {
  return (
    <svg
      class="fig"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="xMinYMin meet"
    >
      {children}
    </svg>
  );
}

/**
 * Appears with a press of its own; with `when={false}` it is there at once. `says` is what a screen reader hears at that
 * press, where the words in the drawing would not do.
 */
export function Step({
  when = true,
  says,
  children,
}: {
  when?: boolean;
  says?: string;
  children: ComponentChildren;
}) {
  return when ? (
    <g data-step="" data-says={says}>
      {children}
    </g>
  ) : (
    <g>{children}</g>
  );
}
