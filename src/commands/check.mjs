// `npm run check`: everything that can be wrong with the talk itself, or one line that sums it up.
import { load } from './load.mjs';
import { findTalk } from './talk.mjs';

const [{ compileTalk }, { problemLines }] = await Promise.all(
  ['compile-talk', 'problem-report'].map((name) => load(`site/${name}.ts`)),
);
const { deck, problems } = await compileTalk(await findTalk());
if (deck) {
  console.log(summary(deck));
} else {
  console.error(problemLines(problems));
  process.exitCode = 1;
}

function summary({ talk, sections, entries, references }) {
  const slides = sections.flatMap((section) => section.slides);
  const spoken = slides.filter((slide) => slide.visibility === 'main');
  const planned = spoken.reduce((sum, slide) => sum + slide.seconds, 0) / 60;
  const said = spoken.reduce((sum, slide) => sum + slide.words, 0) / talk.wordsPerMinute;
  const facts = [
    many(sections, 'section', 'sections'),
    many(slides, 'slide', 'slides'),
    `${planned.toFixed(1)} of ${talk.spoken} minutes planned, ${said.toFixed(1)} written`,
    many(entries, 'entry', 'entries'),
    many(references, 'reference', 'references'),
  ];
  return `${facts.join(', ')}. No problems.`;
}

function many({ length }, one, more) {
  return `${length} ${length === 1 ? one : more}`;
}
