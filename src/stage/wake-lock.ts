// Keeps the screen awake while the deck is visible. Out: `data-awake` on <html> while the browser grants it.

export function stayAwake(): void {
  void request();
  // The browser takes the lock back whenever the page is hidden.
  document.addEventListener('visibilitychange', () => void request());
}

async function request(): Promise<void> {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  try {
    const lock = await navigator.wakeLock.request('screen');
    document.documentElement.toggleAttribute('data-awake', true);
    lock.addEventListener('release', () => document.documentElement.toggleAttribute('data-awake', false));
  } catch {
    // Low battery or a refusal: the screen sleeps as the system says.
  }
}
