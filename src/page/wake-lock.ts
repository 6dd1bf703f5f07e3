// Keeps the screen awake while this page is visible, and takes the lock again whenever the browser has taken it back.
// Out: `data-awake` on <html> while it is granted; `onChange(false)` where the browser has refused it.

export function stayAwake(onChange: (isAwake: boolean) => void = () => undefined): void {
  async function request(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      tell(true);
      lock.addEventListener('release', () => {
        document.documentElement.toggleAttribute('data-awake', false);
        // While the page is hidden that is the rule; if it is not, the lock is worth another try.
        void request();
      });
    } catch {
      // Denied, low battery, or a site without https, which has no such lock.
      tell(false);
    }
  }
  function tell(isAwake: boolean): void {
    document.documentElement.toggleAttribute('data-awake', isAwake);
    onChange(isAwake);
  }
  void request();
  document.addEventListener('visibilitychange', () => void request());
}
