// A page's content stream cut into its operators (ISO 32000-1, 7.8.2), each with its place in the text.
//
//   "/P <</MCID 3 >>BDC"  →  { name: 'BDC', start: 0, end: 18 }

export interface Operator {
  name: string;
  /** Offset of the first operand. */
  start: number;
  /** Offset behind the operator. */
  end: number;
}

export function* operators(text: string): Generator<Operator> {
  let start = -1;
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (SPACE.test(character)) {
      at += 1;
      continue;
    }
    if (character === '%') {
      at = lineEnd(text, at);
      continue;
    }
    if (start < 0) start = at;
    const end = tokenEnd(text, at);
    if (LETTER.test(character) && !VALUE.has(text.slice(at, end))) {
      yield { name: text.slice(at, end), start, end };
      start = -1;
    }
    at = end;
  }
}

const SPACE = /[\0\t\n\f\r ]/;
const LETTER = /[A-Za-z'"]/;
const VALUE = new Set(['true', 'false', 'null']);
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;

function tokenEnd(text: string, at: number): number {
  const character = text[at];
  if (character === '(') return stringEnd(text, at);
  if (character === '<' && text[at + 1] !== '<') return text.indexOf('>', at) + 1 || text.length;
  if (character === '<' || (character === '>' && text[at + 1] === '>')) return at + 2;
  if (character === '[' || character === ']') return at + 1;
  REGULAR.lastIndex = character === '/' ? at + 1 : at;
  REGULAR.exec(text);
  return Math.max(REGULAR.lastIndex, at + 1);
}

function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')' && (depth -= 1) === 0) return i + 1;
  }
  return text.length;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}
