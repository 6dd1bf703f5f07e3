// `npm run dev`: the talk while it is being written, live on this machine, on port 5173 (or PORT) or
// the next free one.
import { resolve } from 'node:path';
import { createServer, mergeConfig } from 'vite';
import { load } from './load.mjs';
import { sayPort, wantedPort } from './port.mjs';
import { findTalk } from './talk.mjs';
import { untilStopped } from './until-stopped.mjs';

const wanted = wantedPort(5173);
const [{ siteConfig }, { devTalk }, { liveFigures }, { prepareFonts }, { projectFolder }] = await Promise.all(
  ['config', 'dev-talk', 'live-figures', 'fonts', 'talk-folder'].map((name) => load(`site/${name}.ts`)),
);
const { findFigures } = await load('compile/find-figures.ts');
const folder = await findTalk();
const server = await createServer(
  mergeConfig(siteConfig({ fonts: await prepareFonts(null) }), {
    configFile: false,
    base: '/',
    server: {
      host: '127.0.0.1',
      port: wanted,
      fs: { allow: [projectFolder, resolve(folder)] },
    },
    plugins: [devTalk(folder), liveFigures(() => findFigures(folder))],
  }),
);
await server.listen();
const { port } = server.httpServer.address();
sayPort(wanted, port);
console.log(`Writing ${folder}. A save shows at once; Ctrl-C stops it.\n`);
for (const [name, path] of [
  ['Deck', ''],
  ['Speaker view', 'speaker/'],
  ['Reading edition', 'read/'],
]) {
  console.log(`  ${name.padEnd(16)} http://127.0.0.1:${port}/${path}`);
}
untilStopped(() => server.close());
