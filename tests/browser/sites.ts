// Before the browser tests: builds the talk and the example talk into folders of the cache, unless `npm test` has
// just done so (TALK_SITES=built), and serves both. Tests find them by
//   site.talk()  'http://127.0.0.1:41234/'      site.example()
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serveSite } from '../../src/site/serve-site.ts';
import { cacheFolder, projectFolder } from '../../src/site/talk-folder.ts';

const SITES = { TALK: 'slides', EXAMPLE: 'tests/talks/example' } as const;
type Name = keyof typeof SITES;

export const site = {
  talk: () => addressOf('TALK'),
  example: () => addressOf('EXAMPLE'),
  talkFolder: () => folderOf('TALK'),
  exampleFolder: () => folderOf('EXAMPLE'),
};

export default async function serveSites(): Promise<() => Promise<void>> {
  const names: Name[] = ['TALK', 'EXAMPLE'];
  if (process.env['TALK_SITES'] !== 'built') names.forEach(build);
  const servers = await Promise.all(names.map((name) => serveSite(folderOf(name), { port: 0 })));
  // Workers inherit the environment.
  servers.forEach((server, index) => (process.env[`TALK_SITE_${names[index]}`] = server.address));
  return async () => void (await Promise.all(servers.map((server) => server.close())));
}

function build(name: Name): void {
  const environment = { ...process.env, SLIDES: SITES[name], TALK_DIST: folderOf(name) };
  const command = join(projectFolder, 'src', 'commands', 'build.mjs');
  const run = spawnSync(process.execPath, [command], {
    cwd: projectFolder,
    env: environment,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${SITES[name]} does not build:\n${run.stderr}${run.stdout}`);
}

function folderOf(name: Name): string {
  return join(cacheFolder, 'sites', name.toLowerCase());
}

function addressOf(name: Name): string {
  const address = process.env[`TALK_SITE_${name}`];
  if (!address) throw new Error(`${SITES[name]} is not being served`);
  return address;
}
