// The fonts of this page: which have come and which have not. Loading takes all, also those that nothing on screen
// needs yet.

export interface FontCount {
  loaded: number;
  failed: number;
}

export async function loadFonts(): Promise<FontCount> {
  await Promise.allSettled(ownFaces().map((face) => face.load()));
  await document.fonts.ready;
  return countFonts();
}

export function countFonts(): FontCount {
  const faces = ownFaces();
  const loaded = faces.filter(({ status }) => status === 'loaded').length;
  return { loaded, failed: faces.filter(({ status }) => status === 'error').length };
}

/** Without those of the system that stand in for them, of which a system may have none (theme/fonts.css). */
function ownFaces(): FontFace[] {
  return [...document.fonts].filter(({ family }) => !/ near['"]?$/.test(family));
}
