// Full screen on another page's word: a key pressed in the console fills a screen with the stage, where the browser lets
// a page hand on that right (Chromium). In: a window of this site, and where the screen begins that it is to fill. Out:
// nothing; where it is refused all stays as it is.

import { screenAt, type Area } from './screens.ts';

interface Corner {
  left: number;
  top: number;
}

const ASK = 'talk: full screen';

/** To be called on a key or click. Without a corner it is the screen that the window stands on. */
export function askFullScreen(other: Window, corner: Corner | null): void {
  const options = { targetOrigin: location.origin, delegate: 'fullscreen' };
  other.postMessage({ type: ASK, ...(corner && { left: corner.left, top: corner.top }) }, options);
}

export function obeyFullScreen(): void {
  addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === location.origin && isAsking(data)) void fill(data);
  });
}

async function fill({ left, top }: Partial<Corner>): Promise<void> {
  try {
    const screen = left !== undefined && top !== undefined ? await screenAt(left, top) : null;
    const options: FullscreenOptions & { screen?: Area } = screen ? { screen } : {};
    await document.documentElement.requestFullscreen(options);
  } catch {
    // Nothing that the room should read: F does the same.
  }
}

function isAsking(data: unknown): data is Partial<Corner> {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== ASK) return false;
  const { left, top } = data as Record<string, unknown>;
  return [left, top].every((value) => value === undefined || typeof value === 'number');
}
