// Runs what takes long in slices, so that the page answers presses meanwhile. In: a generator that yields every few
// milliseconds of work. Out: what it returns.

/** Milliseconds: half a frame. */
const SLICE = 8;

export async function unhurried<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await breathe();
  }
}

/**
 * Lets the page answer what has come in meanwhile. A message and not a timer: browsers slow down the timers of a hidden
 * window, and the console may hide the stage.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
