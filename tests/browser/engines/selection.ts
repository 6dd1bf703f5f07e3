// Which browser tests run in the other engines. Tests are named by the beginning of "file.spec.ts group title".
import { CANNOT, type Engine } from './cannot.ts';

/** In every `npm test`: one or two of each kind, about half a minute. The rest: `npm test engines`. */
export const ALWAYS = [
  'address.spec.ts a narrow screen reads as one page',
  'address.spec.ts permalinks Back returns',
  'behind.spec.ts the deck is sent without it',
  'find.spec.ts Enter shows a backup slide',
  'fit.spec.ts the example, light',
  'fit.spec.ts the example: no edge',
  'found.spec.ts search in the reading edition',
  'found.spec.ts search on the deck',
  'keys.spec.ts clickers "b" blanks',
  'keys.spec.ts keys PageDown',
  'link.spec.ts a console drives',
  'link.spec.ts what is repeated',
  'live.spec.ts beside the console what is changed',
  'live.spec.ts on stage keys of the slider',
  'overlays.spec.ts overlays D works',
  'overlays.spec.ts overlays G finds',
  'overlays.spec.ts overlays S opens the console',
  'preflight.spec.ts the clicker’s keys',
  'read.spec.ts on a narrow phone',
  'read.spec.ts the ledger is whole',
  'speaker.spec.ts alone scales slides',
  'speaker.spec.ts looks everything is in view at 1280',
  'speaker.spec.ts with a stage drives it',
  'stage.spec.ts screen readers',
  'stage.spec.ts what it refuses a string',
  'stage.spec.ts what it refuses the example',
];

export function alsoIn(): RegExp {
  return process.env['TALK_ENGINES'] === 'all' ? /./ : anyOf(ALWAYS);
}

export function notIn(engine: string): RegExp {
  return anyOf(CANNOT.filter((one) => one.in.includes(engine as Engine)).flatMap(({ tests }) => tests));
}

/** Playwright compares with the names of project, file, groups and test, with spaces between them. */
function anyOf(names: readonly string[]): RegExp {
  return new RegExp(`(^| )(${names.map(quote).join('|')})`);
}

function quote(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
