// Boxes of drawings: square with the left side's tint, round with the right side's; `plain` is outlined,
// `solid` filled with ink. Lines of text are centred, strong, 30 px; `was` is a former name above them.

import { Label } from './text.tsx';

interface BoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: readonly string[];
  kind?: 'left' | 'right' | 'plain' | 'solid';
  was?: string;
  /** Hides another box in the same place, corners and outline. */
  covers?: boolean;
}

const lead = 36;

export function Box({ x, y, width, height, lines, kind = 'left', was, covers }: BoxProps) {
  const middle = x + width / 2;
  const rows = lines.length + (was ? 1 : 0);
  // A capital of 30 px is 21 px high; the block of rows is centred on the capitals.
  const first = y + height / 2 - ((rows - 1) * lead) / 2 + 10.5;
  const radius = kind === 'right' ? Math.min(44, height / 2) : 0;
  return (
    <>
      {covers && <rect class="cover" x={x - 2} y={y - 2} width={width + 4} height={height + 4} />}
      <rect class={`box-${kind}`} x={x} y={y} width={width} height={height} rx={radius} />
      {was && <Label x={middle} y={first - 2} lines={was} tone="muted" anchor="mid" struck />}
      {lines.map((line, index) => (
        <Label
          x={middle}
          y={first + (index + (was ? 1 : 0)) * lead}
          lines={line}
          size="body"
          anchor="mid"
          tone={kind === 'solid' ? 'paper' : 'ink'}
          strong
        />
      ))}
    </>
  );
}
