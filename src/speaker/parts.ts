// The parts of the console's page that scripts fill; src/speaker/index.html holds them all.
//   write(byId('clock'), '14:05')

/** Missing markup is a fault of the build, so it may throw. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The console's page has no element "${id}".`);
  return element;
}

/** Writes only what is new, so that screen readers and layout stay quiet. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
