// In: a formula in TeX and the place of its first character.
// Out: <math data-tex="…"> without inline style: classes math-display and those of math-styles.ts.

import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { Place, Problem } from './deck.ts';
import { isContent } from './html.ts';
import { classesOfStyle } from './math-styles.ts';
import { placeWithin } from './place.ts';
import type { Rendered } from './rendered.ts';

export function renderMath(tex: string, display: boolean, place: Place): Rendered {
  try {
    const html = temml.renderToString(tex, { displayMode: display, throwOnError: true, annotate: false });
    const nodes = fromHtml(html, { fragment: true }).children.filter(isContent);
    return { nodes, problems: nodes.flatMap((node) => settle(node, tex, display, place)) };
  } catch (error) {
    return { nodes: [{ type: 'text', value: tex }], problems: [mistake(error, tex, place)] };
  }
}

/** Names the formula's source and puts classes in the place of styles. */
function settle(node: ElementContent, tex: string, display: boolean, place: Place): Problem[] {
  const problems: Problem[] = [];
  visit(node, 'element', (element: Element) => {
    if (element.tagName === 'math') {
      element.properties.dataTex = tex.trim();
      element.properties.className = [display ? 'math-display' : 'math-inline'];
    }
    const { style } = element.properties;
    delete element.properties.style;
    if (typeof style !== 'string') return;
    const { names, unknown } = classesOfStyle(style);
    const before = element.properties.className;
    if (names.length > 0) element.properties.className = [...(Array.isArray(before) ? before : []), ...names];
    for (const declaration of unknown) {
      problems.push({
        place,
        message: `This formula needs a style that slides do not have: "${declaration}".`,
        hint: 'Leave out colours and sizes; the theme gives them.',
      });
    }
  });
  return problems;
}

/** Temml throws its own error: a message that repeats the formula after " at ", and an offset. */
function mistake(error: unknown, tex: string, place: Place): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const what = (message.split(/ at (?:position|end)/)[0] ?? message).trim().replace(/[.:]$/, '');
  const offset = error instanceof Error && 'position' in error ? Number(error.position) : 0;
  return {
    place: placeWithin(place, tex, Number.isFinite(offset) ? offset : 0),
    message: `This formula cannot be read: ${what}.`,
    hint: 'Formulas are written in TeX between $$ and $$; a dollar alone is a dollar.',
  };
}
