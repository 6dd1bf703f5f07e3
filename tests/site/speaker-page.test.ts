import { describe, expect, test } from 'vitest';
import type { Rehearsal } from '../../src/compile/deck.ts';
import { speakerContent } from '../../src/site/speaker-page.ts';
import { teaDeck } from './tea-deck.ts';

function run(start: string, seconds: number): Rehearsal {
  const times = [{ slide: 'judge', first: 0, seconds, whole: true, steps: [] }];
  return {
    file: 'slides/rehearsals/a.json',
    kind: 'rehearsal',
    start,
    spoken: 100,
    slides: ['judge'],
    times,
  };
}

describe('the speaker’s page', () => {
  const html = speakerContent(teaDeck(), { cues: true });

  test('holds every slide once, in a template', () => {
    const template = /<template id="slides">([\s\S]*)<\/template>/.exec(html)?.[1] ?? '';
    expect(template.match(/<section /g)).toHaveLength(5);
    expect(html.match(/<section /g)).toHaveLength(5);
  });

  test('holds what is said, a part for each press', () => {
    const article = /<article data-slide="judge">.*?<\/article>/s.exec(html)?.[0];
    expect(article).toBe(
      '<article data-slide="judge"><h3>One more annotator.</h3>' +
        '<div class="part" data-part="0"><p>First.<a class="ref" href="#ref-zheng2023">1</a></p></div>' +
        '<div class="part" data-part="1"><p>Second.</p></div>' +
        '<ul class="cues"><li><p><strong>Pause</strong>.</p></li></ul></article>',
    );
  });

  test('names the sections', () => {
    expect(html).toContain('<li data-section="second">The second one</li>');
  });

  test('has no cue in what is published', () => {
    const published = speakerContent(teaDeck(), { cues: false });
    expect(published).not.toContain('Pause');
    expect(published).not.toContain('cues');
  });

  test('knows the last runs on the speaker’s own machine, and only there', () => {
    const deck = {
      ...teaDeck(),
      rehearsals: [run('2024-06-01T10:00:00Z', 61.5), run('2024-06-02T10:00:00Z', 58)],
    };
    const own = speakerContent(deck, { cues: true });
    expect(own).toContain(
      '<div id="scripts" data-cues data-runs="2024-06-01T10:00:00Z 2024-06-02T10:00:00Z" hidden>',
    );
    expect(own).toContain('<article data-slide="judge" data-seconds="61.5 58">');
    expect(speakerContent(deck, { cues: false })).toBe(speakerContent(teaDeck(), { cues: false }));
  });
});
