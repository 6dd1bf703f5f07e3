// Where an author's figure is wrong. In: what the bundler rejects its module with. Out: an error with the sentence and
// the place in the author's own file.

import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { FigureError } from '../compile/figures.ts';

interface BundlerError {
  message: string;
  /** Lines count from 1, columns from 0. */
  loc?: { line: number; column: number };
}

/** The bundler's first complaint, without its colours and its picture of the code. */
export function errorOfBundler(error: unknown): unknown {
  const { errors: [first] = [] } = error as { errors?: BundlerError[] };
  if (!first) return error;
  const text = stripVTControlCharacters(first.message).trim();
  const message = text.split('\n', 1)[0]?.replace(/^\[[\w:-]+\] /, '') ?? '';
  const file = /\[ (.+):\d+:\d+ \]/.exec(text)?.[1];
  if (!file || !first.loc) return new Error(message);
  return new FigureError(message, {
    file: resolve(file),
    line: first.loc.line,
    column: first.loc.column + 1,
  });
}
