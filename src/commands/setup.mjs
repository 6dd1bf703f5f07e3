// Before every command: is this Node new enough, are the packages there, and with `--browser`, is there a Chromium?
// Installs what is missing and says so. Plain Node, nothing imported that is not there in a bare clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browser.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(project, 'node_modules');
const stamp = join(modules, '.stamp');

checkNode();
installPackages();
if (process.argv.includes('--browser')) await installBrowser();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!enough)
    stop(`This needs Node 20.19, 22.12 or newer; here is ${process.version}. See https://nodejs.org/`);
}

function installPackages() {
  const machine = `${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}`;
  const lock = readFileSync(join(project, 'package-lock.json'));
  const wanted = `${machine} ${createHash('sha256').update(lock).digest('hex')}`;
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found === wanted) return;
  // After `npm ci` or `npm install` by hand all is there, only the stamp is not.
  const sameMachine = found === '' || found.startsWith(`${machine} `);
  if (!(sameMachine && isInstalled(JSON.parse(lock.toString())))) {
    console.log('Installing the packages (npm ci). This happens once and takes about half a minute.');
    const { status, reason } = npm('ci');
    if (status !== 0) stop(`The packages could not be installed: ${reason}`);
  }
  writeFileSync(stamp, wanted);
}

/** npm keeps its own record of what it installed; it writes it last. */
function isInstalled(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' || present[path]?.version === version || (!present[path] && (optional || peer)),
  );
}

function npm(command) {
  const args = [
    command,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const retries = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
  const path = process.env.npm_execpath ?? '';
  // Through npm's own script there is no shell to go wrong, on Windows neither.
  const [program, first] = path.endsWith('npm-cli.js') ? [process.execPath, [path]] : ['npm', []];
  const run = spawnSync(program, [...first, ...args, ...retries], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  return { status: run.status, reason: reasonOf(run.error?.message ?? run.stderr.toString()) };
}

/** One line out of npm's many. */
function reasonOf(report) {
  const code = /npm error code (\S+)/.exec(report)?.[1] ?? '';
  if (/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)$/.test(code)) {
    return `npm cannot reach the package registry (${code}). Is this machine online?`;
  }
  const lines = report.split('\n').map((line) => line.replace(/^npm error\s*/, '').trim());
  const first = lines.find((line) => line && !line.startsWith('code ')) ?? 'npm gave no reason';
  return `npm says ${[code, first].filter(Boolean).join(', ')}`;
}

async function installBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (await findChromium()) return;
  if (CHROMIUM_PATH)
    stop(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not start. Correct it or leave it out.`);
  console.log('The tests need a browser, and none is installed. Downloading Chromium (some 200 MB).');
  const playwright = join(modules, '@playwright', 'test', 'cli.js');
  const download = spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 600_000,
  });
  if (await findChromium()) return;
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0 && mayInstall(root)) {
    console.log(`${downloadFault(download)} Installing the package chromium with apt-get.`);
    apt(root, ['update', '-qq']);
    apt(root, ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (await findChromium()) return;
  }
  stop(`${downloadFault(download)} Install Chromium or Chrome yourself, or set CHROMIUM_PATH to one.`);
}

function downloadFault({ status, stderr }) {
  if (status === 0) return 'The downloaded browser does not start here (system libraries are missing).';
  const reason = /^Error: (.*)$/m.exec(stderr.toString())?.[1] ?? 'it took too long';
  return `No browser could be downloaded (${reason}).`;
}

function mayInstall(root) {
  return root.length === 0 || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

function apt(root, args) {
  const [program, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
