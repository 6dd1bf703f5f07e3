// `npm run check`: everything that can be wrong with the talk itself; or, if nothing is, a table of the sections' time,
// the slides' time in the last runs if there are any, and a line that sums it up.
import { load } from './load.mjs';
import { findTalk } from './talk.mjs';

const [{ compileTalk }, { problemLines }, { asMinutes, secondsToSay }, { compareRuns }] = await Promise.all(
  ['site/compile-talk', 'site/problem-report', 'compile/timing', 'compile/compare-runs'].map((name) =>
    load(`${name}.ts`),
  ),
);
const { deck, problems } = await compileTalk(await findTalk());
if (deck) {
  console.log([timetable(deck), ...runs(deck), summary(deck)].join('\n\n'));
} else {
  console.error(problemLines(problems));
  process.exitCode = 1;
}

function timetable({ talk, sections, entries }) {
  const head = ['', 'planned', 'slides take', 'script takes', 'slides', 'entries'];
  const rows = sections.map((section) => {
    const ids = section.slides.map(({ id }) => id);
    const made = entries.filter(({ slide }) => ids.includes(slide)).length;
    const time = timeOf(section.slides, talk);
    return [section.title, section.seconds, time.planned, time.said, section.slides.length, made];
  });
  const together = rows.reduce((sums, row) => row.map((cell, column) => sums[column] + cell));
  const cells = [...rows, ['Together', ...together.slice(1)]].map((row) => {
    const [title, planned, taken, said, ...counts] = row;
    const times = [planned, taken, said].map((seconds) => (planned || taken ? asMinutes(seconds) : ''));
    return [title, ...times, ...counts.map(String)];
  });
  return table([head, ...cells]);
}

/** Seconds of each slide of the plan, and what would be better where the last runs were far from it. */
function runs(deck) {
  const { slides, runs, pace, gone } = compareRuns(deck);
  const remarks = gone.map(
    ({ file, slides }) => `${file} times slides that are no more: ${slides.join(', ')}.`,
  );
  if (runs === 0) return [];
  const head = ['', 'planned', 'from words', runs === 1 ? 'last run' : `last ${runs} runs`, 'proposed'];
  const rows = slides.map(({ id, planned, said, median, proposed }) =>
    [id, planned, said, median ?? '', proposed ?? ''].map((cell) =>
      typeof cell === 'number' ? String(Math.round(cell)) : cell,
    ),
  );
  const { wordsPerMinute } = deck.talk;
  if (pace !== null) {
    remarks.unshift(`Spoken at ${Math.round(pace)} words a minute; wordsPerMinute is ${wordsPerMinute}.`);
  }
  return [table([head, ...rows]), ...(remarks.length > 0 ? [remarks.join('\n')] : [])];
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  return rows.map((row) => line(row, widths)).join('\n');
}

function line([title, ...numbers], [first, ...widths]) {
  return [title.padEnd(first), ...numbers.map((cell, index) => cell.padStart(widths[index]))]
    .join('  ')
    .trimEnd();
}

function timeOf(slides, { wordsPerMinute }) {
  const main = slides.filter(({ visibility }) => visibility === 'main');
  const words = main.reduce((sum, slide) => sum + slide.words, 0);
  const planned = main.reduce((sum, { seconds }) => sum + seconds, 0);
  return { planned, said: secondsToSay(words, wordsPerMinute) };
}

function summary({ talk, sections, entries, references }) {
  const slides = sections.flatMap((section) => section.slides);
  const { planned, said } = timeOf(slides, talk);
  const left = talk.spoken - planned / 60;
  const facts = [
    many(sections, 'section', 'sections'),
    many(slides, 'slide', 'slides'),
    `${inMinutes(planned)} of ${talk.spoken} minutes planned${left > 1 ? ` (${left.toFixed(1)} left)` : ''}`,
    `${inMinutes(said)} written`,
    many(entries, 'entry', 'entries'),
    many(references, 'reference', 'references'),
  ];
  return `${facts.join(', ')}. No problems.`;
}

function inMinutes(seconds) {
  return (seconds / 60).toFixed(1);
}

function many({ length }, one, more) {
  return `${length} ${length === 1 ? one : more}`;
}
