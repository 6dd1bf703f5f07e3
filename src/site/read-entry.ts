// An entry of the ledger written out, for the reading edition: on stage a slide of another layout shows only
// its mark. In: the entry, the talk's words for the ledger, the level of the slide's heading. Out: HTML in
// the entry layout's form.

import type { Entry, LedgerWords } from '../compile/deck.ts';
import { entryName } from '../compile/ledger.ts';
import { escapeText } from './escape-text.ts';

export function entryText(entry: Entry, words: LedgerWords, level: number): string {
  const verdict = words.verdicts[entry.verdict];
  const cells = [
    cell('left', words.left, entry.left.html || named(entry.left.name)),
    cell('right', words.right, entry.right.html || named(entry.right.name)),
    cell('carries', verdict.carries, entry.carries),
    cell('breaks', words.breaks, entry.breaks),
  ];
  return [
    `<div class="slide" data-layout="entry">`,
    `<p class="entered">${escapeText(`${entryName(words, entry.number)}: ${verdict.label}`)}</p>`,
    `<div class="entry" data-verdict="${entry.verdict}">`,
    `<div class="sides">${cells.join('')}<i class="spine" aria-hidden="true"></i></div>`,
    `<p class="band" data-verdict="${entry.verdict}">${band(verdict, entry.rule)}</p>`,
    '</div></div>',
  ].join('\n');

  function cell(part: string, head: string, html: string): string {
    if (html === '') return '';
    const key = part === 'left' || part === 'right' ? `<i class="key ${part}"></i>` : '';
    const heading = `<h${level + 1} class="side-name ${part}">${key}${escapeText(head)}</h${level + 1}>`;
    return `<div class="side ${part}">${heading}${html}</div>`;
  }
}

function named(name: string): string {
  return name && `<p>${escapeText(name)}</p>`;
}

function band(verdict: { name: string; left: string }, rule: string): string {
  const name = `<span class="verdict">${escapeText(verdict.name)}</span>`;
  if (verdict.left) return `<span class="counterpart">${escapeText(verdict.left)}</span> ${name}`;
  return rule ? `${name} <span class="rule">${rule}</span>` : name;
}
