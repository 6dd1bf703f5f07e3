// `npm start`: builds the site, serves it on this machine, prints its addresses, and opens it where there is a
// display. Only here, and in `npm run dev`, the speaker's page has the cues.
import { spawn } from 'node:child_process';
import { buildTalk } from './build-talk.mjs';
import { faultOf } from './fault.mjs';
import { load } from './load.mjs';
import { sayPort, wantedPort } from './port.mjs';
import { untilStopped } from './until-stopped.mjs';

const port = wantedPort(4173);
const built = await buildTalk({ pdfIsNeeded: false }).catch((error) => {
  console.error(`The build failed. ${faultOf(error)}`);
  return null;
});
if (!built) process.exit(1);

const { serveSite } = await load('site/serve-site.ts');
const server = await serveSite(built.out, { port, pages: built.pages });
untilStopped(() => server.close());
sayPort(port, server.port);
printAddresses();
if (hasDisplay()) open(server.address);

function printAddresses() {
  const { title, pdf } = built.deck.talk;
  const lines = [
    ['Deck', ''],
    ['Speaker view', 'speaker/'],
    ['Reading edition', 'read/'],
    ...built.pdf.map((file) => [file === `${pdf}.pdf` ? 'PDF' : 'PDF with script', encodeURIComponent(file)]),
  ];
  console.log(`\n${title}\n`);
  for (const [name, path] of lines) console.log(`  ${name.padEnd(16)} ${server.address}${path}`);
  console.log('\nCtrl-C stops it.');
}

function hasDisplay() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function open(address) {
  const commands = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address]] };
  const [program, args] = commands[process.platform] ?? ['xdg-open', [address]];
  // No browser to open is no reason to stop: the address is on the screen.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
