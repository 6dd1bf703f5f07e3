// The browser that the commands would use; without one a test of printing fails, and says why.

interface Browsers {
  findChromium: () => Promise<string | null>;
}

export async function chromium(): Promise<string> {
  // The commands are plain JavaScript without types, so the address is no literal.
  const address = new URL('../../src/commands/browser.mjs', import.meta.url).href;
  const { findChromium }: Browsers = await import(address);
  const path = await findChromium();
  if (!path) throw new Error('There is no Chromium to print with. Install one or set CHROMIUM_PATH.');
  return path;
}
