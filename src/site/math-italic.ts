// The character that a browser really shows for a variable: `<mi>x</mi>` holds "x" and is drawn as the
// mathematical italic 𝑥 (MathML Core, "italic mapping"). Out: that character, or null where there is none.

export function mathItalic(character: string): string | null {
  const point = character.codePointAt(0) ?? 0;
  const special = SPECIAL[character];
  if (special) return special;
  for (const [first, last, target] of RANGES) {
    if (point >= first && point <= last) return String.fromCodePoint(target + point - first);
  }
  return null;
}

/** First and last character, and what the first becomes. */
const RANGES = [
  [0x41, 0x5a, 0x1d434],
  [0x61, 0x7a, 0x1d44e],
  [0x391, 0x3a9, 0x1d6e2],
  [0x3b1, 0x3c9, 0x1d6fc],
] as const;

const SPECIAL: Readonly<Record<string, string>> = {
  h: 'ℎ',
  ı: '𝚤',
  ȷ: '𝚥',
  ϴ: '𝛳',
  '∇': '𝛻',
  '∂': '𝜕',
  ϵ: '𝜖',
  ϑ: '𝜗',
  ϰ: '𝜘',
  ϕ: '𝜙',
  ϱ: '𝜚',
  ϖ: '𝜛',
};
