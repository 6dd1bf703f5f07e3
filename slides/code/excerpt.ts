// Text cut to the room there is, for drawings that cannot measure it: widths are estimated, on the safe side.
//
//   cut('a long sentence', 100, 24)                     // 'a long…'
//   excerpt('a long sentence', { room: 130, size: 24, lines: 1 }, (word) => (word === 'sentence' ? 1 : 0))
//                                // [[{ text: '… ', isMet: false }, { text: 'sentence', isMet: true }]], line by line

export interface Piece {
  text: string;
  /** Its words were asked for. */
  isMet: boolean;
}

/** Hundredths of the size for each character from the space to "~" in the talk's text face, strong. */
const widths = [
  '24 27 46 61 68 93 75 26 32 33 44 58 27 39 25 37 63 42 62 65 65 66 65 62',
  '67 65 25 27 57 58 57 53 83 72 68 71 71 63 61 75 77 30 40 71 58 91 77 75',
  '65 77 69 69 61 72 69 97 71 64 66 33 37 33 48 54 25 56 61 55 61 58 40 63',
  '59 26 28 58 32 89 59 58 61 61 41 52 41 59 52 79 58 56 49 36 27 36 60',
]
  .join(' ')
  .split(' ')
  .map(Number);
const others: Readonly<Record<string, number>> = { '“': 46, '”': 46, '‘': 26, '’': 26, '–': 59, '…': 85 };

/** About how wide a text is at a size; a character that is not in the lists counts as wide. */
export function widthOf(text: string, size: number): number {
  const parts = [...text].map((letter) => widths[(letter.codePointAt(0) ?? 0) - 32] ?? others[letter] ?? 130);
  return (parts.reduce((sum, part) => sum + part, 0) * size) / 100;
}

/** The text if it fits, else its beginning and an ellipsis. */
export function cut(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines that fit, broken between words or in one that is wider than the room; the last is cut. */
export function linesOf(text: string, room: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let left = text.trim();
  while (left !== '' && lines.length < most - 1 && widthOf(left, size) > room) {
    let end = left.length;
    while (end > 1 && widthOf(left.slice(0, end).trimEnd(), size) > room)
      end = left.lastIndexOf(' ', end - 2) + 1 || end - 1;
    lines.push(left.slice(0, end).trimEnd());
    left = left.slice(end).trimStart();
  }
  return left === '' ? lines : [...lines, cut(left, room, size)];
}

/**
 * The stretch of whole words that is worth most and fits into so many lines, with ellipses where something is left
 * out. Of equals the longest, and of those the first.
 */
export function excerpt(
  text: string,
  { room, size, lines: most }: { room: number; size: number; lines: number },
  worth: (word: string) => number,
): Piece[][] {
  const words = text.split(/\s+/);
  const widths = words.map((word) => widthOf(`${word} `, size));
  const ellipsis = widthOf('… ', size);
  const fits = (from: number) => {
    const lines: number[][] = [[]];
    let left = room - (from > 0 ? ellipsis : 0);
    for (let at = from; at < words.length; at++) {
      const width = widths[at] ?? 0;
      const isLast = at === words.length - 1;
      const needed = width + (lines.length === most && !isLast ? ellipsis : 0);
      if (needed > left && lines.at(-1)?.length) {
        if (lines.length === most) break;
        lines.push([]);
        left = room;
      }
      lines.at(-1)?.push(at);
      left -= width;
    }
    return lines;
  };
  let best = { lines: [[0]], value: -1, count: 0 };
  for (let from = 0; from < words.length; from++) {
    const lines = fits(from);
    const value = lines.flat().reduce((sum, at) => sum + worth(words[at] ?? ''), 0);
    const count = lines.flat().length;
    if (value > best.value || (value === best.value && count > best.count)) best = { lines, value, count };
    if (lines.flat().at(-1) === words.length - 1) break;
  }
  const first = best.lines[0]?.[0] ?? 0;
  const last = best.lines.flat().at(-1) ?? 0;
  return best.lines.map((line) =>
    merge(
      line.map((at) => {
        const word = cut(words[at] ?? '', room - 2 * ellipsis, size);
        const before = at === first && first > 0 ? '… ' : at === line[0] ? '' : ' ';
        const after = at === last && last < words.length - 1 ? ' …' : '';
        return { before, word, after, isMet: worth(words[at] ?? '') > 0 };
      }),
    ),
  );
}

/** What is between two words that were asked for belongs to neither. */
function merge(words: readonly { before: string; word: string; after: string; isMet: boolean }[]): Piece[] {
  const pieces = words.flatMap(({ before, word, after, isMet }) => [
    { text: before, isMet: false },
    { text: word, isMet },
    { text: after, isMet: false },
  ]);
  const merged: Piece[] = [];
  for (const { text, isMet } of pieces) {
    const last = merged.at(-1);
    if (text === '') continue;
    if (last?.isMet === isMet) last.text += text;
    else merged.push({ text, isMet });
  }
  return merged;
}
