// When to ask the network once more for what did not come: after a pause, or as soon as the browser is online again.

export async function tryAgain(milliseconds: number): Promise<void> {
  await Promise.race([pause(milliseconds), online()]);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function online(): Promise<void> {
  return new Promise((resolve) => addEventListener('online', () => resolve(), { once: true }));
}
