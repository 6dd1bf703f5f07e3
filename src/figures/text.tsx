// Words in a figure. Labels are 24 px, what the room must read is `size="body"` (30 px). Several lines
// are several strings; y is the baseline of the first.
//
//   <Label x={0} y={40} lines={['Counted n-grams', 'since 2007']} tone="left" />

import { round } from './number.ts';

type Tone = 'ink' | 'muted' | 'left' | 'right' | 'paper';
export type Anchor = 'start' | 'mid' | 'end';

interface LabelProps {
  x: number;
  y: number;
  lines: string | readonly string[];
  tone?: Tone;
  anchor?: Anchor;
  size?: 'label' | 'body' | 'lead';
  strong?: boolean;
  /** Crossed out. */
  struck?: boolean;
}

const tones = { ink: '', muted: 't-2', left: 't-left', right: 't-right', paper: 't-paper' };
const sizes = { label: '', body: 't-body', lead: 't-lead' };
const leads = { label: 30, body: 38, lead: 44 };

export function Label({
  x,
  y,
  lines,
  tone = 'ink',
  anchor = 'start',
  size = 'label',
  strong,
  struck,
}: LabelProps) {
  const flags = [
    tones[tone],
    sizes[size],
    strong && 't-strong',
    struck && 't-struck',
    anchor !== 'start' && anchor,
  ];
  const names = flags.filter(Boolean).join(' ') || undefined;
  const all = typeof lines === 'string' ? [lines] : lines;
  return (
    <>
      {all.map((line, index) => (
        <text class={names} x={round(x)} y={round(y + index * leads[size])}>
          {line}
        </text>
      ))}
    </>
  );
}

/** Breaks a text between words into lines of at most so many characters, as even as can be. A longer word has a line. */
export function wrap(text: string, most: number): string[] {
  const lines = fill(text, most);
  const longest = Math.max(...lines.map((line) => line.length));
  const shorter = longest <= most ? fill(text, longest - 1) : lines;
  const isEvener = shorter.length === lines.length && shorter.every((line) => line.length < longest);
  return isEvener ? wrap(text, longest - 1) : lines;
}

function fill(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
