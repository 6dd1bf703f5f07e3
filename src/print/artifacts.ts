// Everything painted on a page is either tagged or an artifact (ISO 14289-1, 7.1). Chromium leaves what is
// aria-hidden unmarked and marks plain paint (a slide's ground, the stripe behind a row, an underline) as
// content of the element that has it. Here the first is wrapped and the second renamed:
//
//   0 0 1280 720 re f                              →  /Artifact BMC 0 0 1280 720 re f EMC
//   /NonStruct <</MCID 1 >>BDC 0 0 9 9 re f EMC    →  /Artifact BMC 0 0 9 9 re f EMC

import { type Operator, operators } from './operators.ts';

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const PATH_PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const TEXT_PAINT = new Set(['Tj', 'TJ', "'", '"']);
const OTHER_PAINT = new Set(['Do', 'sh']);

/** The marked-content ids under which nothing but paths is painted. */
export function paintOnly(content: string): Set<number> {
  const found = new Set<number>();
  const open: (number | null)[] = [];
  for (const operator of operators(content)) {
    if (isBegin(operator)) {
      const id = mcidOf(content, operator);
      open.push(id);
      if (id !== null) found.add(id);
    } else if (operator.name === 'EMC') open.pop();
    else if (TEXT_PAINT.has(operator.name) || OTHER_PAINT.has(operator.name)) {
      for (const id of open) if (id !== null) found.delete(id);
    }
  }
  return found;
}

/** The content with `decoration` renamed and all that is unmarked wrapped. */
export function markArtifacts(content: string, decoration: ReadonlySet<number>): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const wrap = (start: number, end: number) => {
    edits.push({ start, end: start, text: '/Artifact BMC ' }, { start: end, end, text: ' EMC' });
  };
  let depth = 0;
  let path = -1;
  let text = -1;
  let shown = false;
  for (const operator of operators(content)) {
    const { name, start, end } = operator;
    if (isBegin(operator)) {
      depth += 1;
      if (decoration.has(mcidOf(content, operator) ?? -1)) edits.push({ start, end, text: '/Artifact BMC' });
    } else if (name === 'EMC') depth -= 1;
    else if (depth > 0) continue;
    else if (name === 'BT') text = start;
    else if (TEXT_PAINT.has(name)) shown = true;
    else if (name === 'ET') {
      if (shown) wrap(text, end);
      shown = false;
    } else if (PATH.has(name)) {
      if (path < 0) path = start;
    } else if (PATH_PAINT.has(name)) {
      wrap(path < 0 ? start : path, end);
      path = -1;
    } else if (name === 'n') path = -1;
    else if (OTHER_PAINT.has(name)) wrap(start, end);
  }
  return applyEdits(content, edits);
}

function isBegin(operator: Operator): boolean {
  return operator.name === 'BDC' || operator.name === 'BMC';
}

function mcidOf(content: string, operator: Operator): number | null {
  const id = /\/MCID\s+(\d+)/.exec(content.slice(operator.start, operator.end))?.[1];
  return id === undefined ? null : Number(id);
}

/** Edits come in the order of the text and do not overlap. */
function applyEdits(content: string, edits: { start: number; end: number; text: string }[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += content.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + content.slice(at);
}
