// What a stage says about itself when a console asks, before the talk. In: whatever a message holds. Out: a report, or
// null for anything that is not exactly one.

export interface Report {
  /** The window, in CSS pixels, and how many of the screen's own there are to one. */
  width: number;
  height: number;
  density: number;
  /** Of the slides' canvas of 1280 × 720. */
  scale: number;
  screen: ScreenPlace;
  full: boolean;
  /** False while the window is minimised or another tab is in front. */
  visible: boolean;
  awake: boolean;
  fonts: { loaded: number; failed: number };
}

/** Where a screen lies on the desktop: what tells one screen from the other. */
export interface ScreenPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether there is another; null where the browser does not say. */
  extended: boolean | null;
}

export function parseReport({ report }: Record<string, unknown>): Report | null {
  if (!isRecord(report)) return null;
  const { width, height, density, scale, screen, full, visible, awake, fonts } = report;
  if (!isSize(width) || !isSize(height) || !isSize(density) || !isSize(scale)) return null;
  if (!isFlag(full) || !isFlag(visible) || !isFlag(awake)) return null;
  const place = isRecord(screen) ? parseScreen(screen) : null;
  const counts = isRecord(fonts) ? parseFonts(fonts) : null;
  return (
    place && counts && { width, height, density, scale, screen: place, full, visible, awake, fonts: counts }
  );
}

function parseScreen({ left, top, width, height, extended }: Record<string, unknown>): ScreenPlace | null {
  if (!isPlace(left) || !isPlace(top) || !isSize(width) || !isSize(height)) return null;
  return extended === null || isFlag(extended) ? { left, top, width, height, extended } : null;
}

function parseFonts({ loaded, failed }: Record<string, unknown>): Report['fonts'] | null {
  return isCount(loaded) && isCount(failed) ? { loaded, failed } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isSize(value: unknown): value is number {
  return isPlace(value) && value >= 0;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 100_000;
}
