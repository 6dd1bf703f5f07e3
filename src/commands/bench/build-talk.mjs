// A process of its own for builds.mjs: compiles a talk and builds its site without PDFs. Argument: the folder for the
// site; SLIDES is the talk. Out: CPU seconds of both as JSON. Loading the compiler is not counted; starting it (grammars,
// fonts) is.
import { load } from '../load.mjs';

const [out] = process.argv.slice(2);
const folder = process.env.SLIDES;
const { compileTalk } = await load('site/compile-talk.ts');
const { buildSite } = await load('site/build-site.ts');
const started = process.cpuUsage();
const { deck, problems } = await compileTalk(folder);
if (!deck) throw new Error(JSON.stringify(problems.slice(0, 5), null, 2));
const compile = secondsSince(started);
await buildSite({ deck, folder, out, chromium: null, say: () => undefined });
console.log(JSON.stringify({ compile, build: secondsSince(started) }));

function secondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
