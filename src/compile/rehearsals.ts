// rehearsals/*.json → the runs of the talk so far, by their start, as the console has written them (see
// src/speaker/rehearsal.ts). A file that cannot be read is a problem, and so is one that times a slide which the talk
// did not have then; that a slide of then is no more is none.

import * as v from 'valibot';
import type { Place, Problem, Rehearsal, Source } from './deck.ts';
import { suggest } from './problem.ts';
import type { Folder } from './read.ts';
import { readYaml } from './yaml.ts';
import { text } from './yaml-values.ts';

const FOLDER = 'rehearsals';
const REMEDY = 'Save the run again from the console (key E), or remove the file.';

export async function readRehearsals(
  folder: Folder,
  read: Folder['read'],
  slides: ReadonlySet<string>,
): Promise<{ rehearsals: Rehearsal[]; problems: Problem[] }> {
  const names = (await folder.list(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const problems: Problem[] = [];
  const runs = new Map<string, Rehearsal>();
  for (const name of names) {
    const { source, problem } = await read(`${FOLDER}/${name}`);
    if (problem) problems.push(problem);
    if (!source) continue;
    const answer = readRehearsal(source, slides);
    problems.push(...answer.problems);
    const { run } = answer;
    // Saved twice, perhaps once before its end.
    if (run && run.spoken >= (runs.get(run.start)?.spoken ?? 0)) runs.set(run.start, run);
  }
  const rehearsals = [...runs.values()].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return { rehearsals, problems };
}

function readRehearsal(
  { file, text: json }: Source,
  slides: ReadonlySet<string>,
): { run: Rehearsal | null; problems: Problem[] } {
  const place = { file, line: 1, column: 1 };
  const parsed = parseJson(json);
  const result = v.safeParse(schema, parsed.value);
  if (!result.success || parsed.fault !== null) return { run: null, problems: explain(json, place, parsed) };
  const { version: _version, talk: _talk, ...run } = result.output;
  if (!run.slides.some((id) => slides.has(id))) {
    const message = 'The talk has none of the slides of this run.';
    return { run: null, problems: [{ place, message, hint: 'Remove the file: it is of another talk.' }] };
  }
  const problems = strangers(run).map(({ index, slide }) => ({
    place: readYaml({ text: json, place }, schema).placeOf(['times', index, 'slide']),
    message: `The run has no slide "${slide}".`,
    hint: suggest(slide, run.slides, 'slides'),
  }));
  return { run: problems.length > 0 ? null : { ...run, file }, problems };
}

function strangers({ slides, times }: Pick<Rehearsal, 'slides' | 'times'>) {
  const known = new Set(slides);
  return times.flatMap(({ slide }, index) => (known.has(slide) ? [] : [{ index, slide }]));
}

interface Parsed {
  value: unknown;
  fault: string | null;
}

function parseJson(json: string): Parsed {
  try {
    return { value: JSON.parse(json), fault: null };
  } catch (error) {
    return { value: null, fault: String(error) };
  }
}

/** JSON is YAML, whose reader knows all places. What only YAML allows, the engine says for itself. */
function explain(json: string, place: Place, { value, fault }: Parsed): Problem[] {
  const { problems } = readYaml({ text: json, place }, schema);
  if (fault !== null) {
    const position = /position (\d+)/.exec(fault)?.[1];
    const at = position === undefined ? problems[0]?.place : placeAt(json, place, Number(position));
    return [{ place: at ?? place, message: 'This is not valid JSON.', hint: REMEDY }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ place, message: 'This is not a run.', hint: REMEDY }];
  }
  return problems.map((problem) =>
    problem.message.endsWith('missing.') ? { ...problem, hint: REMEDY } : problem,
  );
}

function placeAt(json: string, place: Place, position: number): Place {
  const lines = json.slice(0, position).split('\n');
  return { ...place, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const seconds = v.pipe(
  v.number('Write seconds.'),
  v.minValue(0, 'Write 0 or more seconds.'),
  v.maxValue(86_400, 'Write seconds of one day.'),
);
const ids = 'Write the ids of the slides: ["title", "load"].';

const schema = v.strictObject(
  {
    version: v.literal(1, 'Only version 1 is known here.'),
    talk: text,
    kind: v.picklist(['talk', 'rehearsal'], 'Write "talk" or "rehearsal".'),
    start: v.pipe(text, v.check(isMoment, 'Write date, time and offset, like 2024-06-03T14:12:00+02:00.')),
    spoken: seconds,
    slides: v.pipe(v.array(text, ids), v.minLength(1, ids)),
    times: v.array(
      v.strictObject(
        {
          slide: text,
          first: seconds,
          seconds,
          whole: v.boolean('Write true or false.'),
          steps: v.array(
            v.strictObject(
              {
                step: v.pipe(v.number('Write a step.'), v.integer('Write a step.')),
                first: seconds,
                seconds,
              },
              'Write {"step": 0, "first": 0, "seconds": 10}.',
            ),
            'Write a list.',
          ),
        },
        'Write slide, first, seconds, whole and steps.',
      ),
      'Write a list.',
    ),
  },
  REMEDY,
);

function isMoment(value: string): boolean {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;
  return form.test(value) && !Number.isNaN(Date.parse(value));
}
