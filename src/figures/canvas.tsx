// The sheet of a figure and what comes on it step by step. Colours and type are classes of
// src/theme/figure.css. A figure is drawn WIDE; in a column on a phone that would be too small to read, so it may be
// drawn NARROW as well, with labels of 30 units, which are 16 px where the screen has 320 (flow.css).
//
//   <Canvas width={1152} height={400}> … <Step> … </Step> </Canvas>

import type { ComponentChildren } from 'preact';

/** Units across: of a slide, and of a column on a phone. */
export const WIDE = 1152;
export const NARROW = 560;

export function Canvas({
  width = WIDE,
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
      {/* The picture has a name that says what it shows; its scattered words are not read besides. */}
      <g aria-hidden="true">{children}</g>
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
