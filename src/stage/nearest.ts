// The names most like a mistyped one. In: "jugde" and all ids. Out: ["judge", …], three at most, best first.

export function nearest(name: string, known: readonly string[], most = 3): string[] {
  const word = name.toLowerCase();
  return known
    .map((id) => ({ id, distance: distance(word, id.toLowerCase()) - (id.includes(word) ? word.length : 0) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Edits that lead from one word to the other: letters added, dropped, changed, or two swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Infinity;
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, change, swap));
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
