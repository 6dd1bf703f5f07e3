// What the speaker has. In: the directives :::script and :::cue of a slide. Out: the script in parts, checked against the
// steps of the slide, and the cues.

import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { DrawBlocks } from './blocks.ts';
import type { Problem } from './deck.ts';
import { inline, serialise } from './html.ts';
import type { ParsedSlide } from './parse.ts';
import { placeOf } from './place.ts';
import { quantity } from './problem.ts';
import { countWords, splitScript } from './script.ts';

export function drawScript(
  scripts: readonly ContainerDirective[],
  {
    slide,
    steps,
    file,
    draw,
    isUncertain,
  }: { slide: ParsedSlide; steps: number; file: string; draw: DrawBlocks; isUncertain: boolean },
  problems: Problem[],
): { parts: string[]; words: number } {
  const [script, second] = scripts;
  const words = script ? countWords(script.children) : 0;
  if (second !== undefined) {
    const message = 'The slide has two scripts.';
    problems.push({ place: placeOf(second, file), message, hint: 'Join them into one :::script.' });
  }
  if (script === undefined || words === 0) {
    if (slide.settings.visibility === 'main' && !slide.isTangled) {
      const hint = 'Write :::script, what is said, and :::.';
      problems.push({
        place: script ? placeOf(script, file) : slide.place,
        message: 'The slide has no script.',
        hint,
      });
    }
    return { parts: Array.from({ length: steps + 1 }, () => ''), words };
  }
  const pieces = splitScript(script.children);
  const marks = pieces.length - 1;
  if (marks !== steps && !isUncertain) {
    const message = `The script has ${quantity(marks, '[click] mark')}, the slide has ${quantity(steps, 'step')}.`;
    const hint =
      marks < steps
        ? `Add ${steps - marks} to the script.`
        : `Remove ${marks - steps} from the script, or add steps.`;
    problems.push({ place: placeOf(script, file), message, hint });
  }
  return { parts: pieces.map((piece) => serialise(draw(piece, 'said'))), words };
}

/** Each item of a list, each other block. */
export function drawCues(nodes: readonly RootContent[], draw: DrawBlocks): string[] {
  const items = nodes.flatMap((node): RootContent[][] =>
    node.type === 'list' ? node.children.map(({ children }) => children) : [[node]],
  );
  return items.map((item) => serialise(inline(draw(item, 'said'))));
}
