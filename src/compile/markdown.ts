// Markdown text → mdast tree: GitHub's Markdown, container (:::) and leaf (::) directives, mathematics
// between $$, YAML front matter. Text directives (:name) are off: they would eat "10:30" and "a:b".
// A single $ is a dollar.

import type { Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Position } from 'unist';

export type Directive = ContainerDirective | LeafDirective;

/** What the parser knows of a directive's marks. */
interface DirectiveMarks {
  opening: Position | null;
  /** null: nothing closes it, so it swallowed the rest of what it stands in. */
  closing: Position | null;
  attributes: Record<string, Position>;
  /** Attributes that are given more than once. */
  repeated: string[];
}

const { text: _off, ...blockDirectives } = directive();

const extensions = [gfm(), blockDirectives, math({ singleDollarTextMath: false }), frontmatter(['yaml'])];
const mdastExtensions = [
  gfmFromMarkdown(),
  directivesWithRepeats(),
  mathFromMarkdown(),
  frontmatterFromMarkdown(['yaml']),
];

export function readMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions, mdastExtensions });
}

export function marksOf(node: Directive): DirectiveMarks {
  const data = node.data as Partial<{ position: Partial<DirectiveMarks>; repeated: string[] }> | undefined;
  return {
    opening: data?.position?.opening ?? null,
    closing: data?.position?.closing ?? null,
    attributes: data?.position?.attributes ?? {},
    repeated: data?.repeated ?? [],
  };
}

/** In `{x=1 x=2}` the last one wins without a word; this keeps the names that occur twice. */
function directivesWithRepeats() {
  const extension = directiveFromMarkdown({ verbose: true });
  const exit = { ...extension.exit };
  for (const name of ['directiveContainerAttributes', 'directiveLeafAttributes'] as const) {
    const original = exit[name];
    exit[name] = function (this: CompileContext, token: Token) {
      const names = (this.data.directiveAttributes ?? []).map(([key]) => key);
      original?.call(this, token);
      const node = this.stack.at(-1);
      const repeated = names.filter((key, index) => names.indexOf(key) < index);
      if (node && repeated.length > 0) node.data = Object.assign(node.data ?? {}, { repeated });
    };
  }
  return { ...extension, exit };
}
