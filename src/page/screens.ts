// The screens of this machine, where the browser says which there are (Window Management: Chromium, once it was allowed).
//   const found = await findOtherScreen();  window.open(address, name, featuresOn(found.screen))

export interface Area {
  left: number;
  top: number;
  availLeft: number;
  availTop: number;
  availWidth: number;
  availHeight: number;
  label: string;
  isInternal: boolean;
  isPrimary: boolean;
}

/** `unknown`: the browser does not say which screens there are. `denied`: the speaker, or the site's policy, says no. */
export type Found = { kind: 'other'; screen: Area } | { kind: 'only' | 'unknown' | 'denied' };

/** The one that this window is not on. To be called on a key or click, for the browser may ask. */
export async function findOtherScreen(): Promise<Found> {
  if (!knowsScreens()) return { kind: 'unknown' };
  const details = await readScreens();
  if (!details) return { kind: 'denied' };
  const screen = details.screens.find((one) => one !== details.currentScreen);
  return screen ? { kind: 'other', screen } : { kind: 'only' };
}

/** The speaker's own: the one that is built in, else the first. null unless the browser tells without asking. */
export async function findOwnScreen(): Promise<Area | null> {
  if (!knowsScreens() || !(await isAllowed())) return null;
  const { screens } = (await readScreens()) ?? { screens: [] };
  return screens.find(({ isInternal }) => isInternal) ?? screens.find(({ isPrimary }) => isPrimary) ?? null;
}

export async function screenAt(left: number, top: number): Promise<Area | null> {
  const details = knowsScreens() ? await readScreens() : null;
  return details?.screens.find((one) => one.left === left && one.top === top) ?? null;
}

/** False in a browser without such a way: nothing needs to be awaited there. */
export function knowsScreens(): boolean {
  return 'getScreenDetails' in window;
}

export function featuresOn({ availLeft, availTop, availWidth, availHeight }: Area): string {
  return `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`;
}

/** The browser's interface, which TypeScript does not know. */
interface Details {
  screens: readonly Area[];
  currentScreen: Area;
}

async function readScreens(): Promise<Details | null> {
  try {
    return await (window as unknown as { getScreenDetails(): Promise<Details> }).getScreenDetails();
  } catch {
    return null;
  }
}

async function isAllowed(): Promise<boolean> {
  try {
    const name = 'window-management' as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'granted';
  } catch {
    return false;
  }
}
