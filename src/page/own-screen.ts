// The screen that this window is on, as far as every browser says: where it begins on the desktop, its size, and whether
// there is another. Two windows on one screen get the same.

interface OwnScreen {
  left: number;
  top: number;
  width: number;
  height: number;
  extended: boolean | null;
}

/** What browsers have and TypeScript does not know. */
interface Details {
  availLeft?: number;
  availTop?: number;
  isExtended?: boolean;
}

export function ownScreen(): OwnScreen {
  const { availLeft = 0, availTop = 0, isExtended }: Details = screen as Details;
  const { width, height } = screen;
  return { left: availLeft, top: availTop, width, height, extended: isExtended ?? null };
}
