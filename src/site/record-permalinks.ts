// In: permalinks.yaml, and ids. Out: its text with these ids in it; all that an author has written in it stays, comments
// too.

import { type Document, parseDocument, YAMLMap, YAMLSeq } from 'yaml';

export function record(ids: readonly string[], text: string): string {
  const document: Document = parseDocument(text.trim() ? text : EMPTY);
  if (!(document.contents instanceof YAMLMap)) document.contents = document.createNode({});
  const published = document.get('published');
  if (published instanceof YAMLSeq) for (const id of ids) published.add(document.createNode(id));
  else document.set('published', document.createNode(ids));
  // One a line: whoever adds one changes one.
  const list = document.get('published');
  if (list instanceof YAMLSeq) list.flow = false;
  return document.toString({ lineWidth: 0 });
}

const EMPTY = `# Ids of slides that have been public, and so stand in somebody's notes. "npm run permalinks" adds new ones. A slide
# that is gone, or has another id now, leads on:
#
#   moved:
#     old-id: id-of-the-slide-that-has-its-content
published: []
`;
