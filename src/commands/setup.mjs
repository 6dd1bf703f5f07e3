// Before every command: is this Node new enough, are the packages there, and with `--browser`, is there a Chromium?
// Installs what is missing and says so. Plain Node, nothing imported that is not there in a bare clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, missingChromium } from './browser.mjs';

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
  // After `npm ci` or `npm install` by hand all is there, only the stamp is not.
  const sameMachine = found === '' || found.startsWith(`${machine} `);
  if (!(sameMachine && isInstalled(JSON.parse(lock.toString())))) {
    console.log('Installing the packages (npm ci). This happens once and takes about half a minute.');
    const reason = faultOfInstallation();
    if (reason) stop(`The packages could not be installed: ${reason}`);
  }
  try {
    if (found !== wanted) writeFileSync(stamp, wanted);
  } catch {
    // Not ours to write to; the next command looks again.
  }
}

/** npm keeps its own record of what it installed, and writes it last. Whoever deletes a package leaves it. */
function isInstalled(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' ||
      (present[path]?.version === version && existsSync(join(project, path, 'package.json'))) ||
      (!present[path] && (optional || peer)),
  );
}

/** Installs; out: one line if that fails, or ''. */
function faultOfInstallation() {
  // Seconds, not minutes, until a machine without network hears that it has none.
  const retries = ['--fetch-retries=3', '--fetch-retry-factor=2', '--fetch-retry-mintimeout=1000'];
  const install = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', ...retries]);
  if (install.status === 0) return '';
  if (codeOf(install.report)) return reasonOf(install.report);
  // Without network npm 10 can end with "Exit handler never called!" and no word about the network. A ping says
  // more, unless the registry answers that it has no such thing (E404).
  const ping = npm(['ping', '--fetch-retries=0']);
  return reasonOf(/^(?!E\d)./.test(codeOf(ping.report)) ? ping.report : install.report);
}

function npm(args) {
  const path = process.env.npm_execpath ?? '';
  // Through npm's own script there is no shell to go wrong, on Windows neither.
  const [program, first] = path.endsWith('npm-cli.js') ? [process.execPath, [path]] : ['npm', []];
  const run = spawnSync(program, [...first, ...args, '--loglevel=error'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: program === 'npm' && process.platform === 'win32',
  });
  return { status: run.status, report: run.error?.message ?? run.stderr.toString() };
}

function isOffline(report) {
  return /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/.test(
    codeOf(report),
  );
}

function codeOf(report) {
  return /npm (?:error|ERR!) code (\S+)/.exec(report)?.[1] ?? '';
}

/** One line out of npm's many. */
function reasonOf(report) {
  const code = codeOf(report);
  if (isOffline(report)) {
    return `npm cannot reach the package registry (${code}). Is this machine online?`;
  }
  const lines = report.split('\n').map((line) => line.replace(/^npm (?:error|ERR!)\s*/, '').trim());
  const first =
    lines.find((line) => line && !/^(code|errno|syscall|path|dest|file) /.test(line)) ?? 'npm gave no reason';
  return `npm says ${[code, first].filter(Boolean).join(', ')}`;
}

async function installBrowser() {
  if (await findChromium()) return;
  const { why, remedy } = missingChromium();
  if (process.env.CHROMIUM_PATH) stop(`${why}. ${remedy}`);
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
    console.log(`${downloadFault(download)} Installing the package chromium with apt-get (a minute or two).`);
    const fault =
      apt(root, ['update']) || apt(root, ['install', '-y', '--no-install-recommends', 'chromium']);
    if (await findChromium()) return;
    if (fault) console.error(`apt-get could not install it: ${fault}`);
  }
  stop(`${downloadFault(download)} The tests need one. ${remedy}`);
}

function downloadFault({ status, stderr }) {
  if (status === 0) return 'The downloaded browser does not start here (system libraries are missing).';
  const reason = /^Error: (.*)$/m.exec(stderr.toString())?.[1] ?? 'it took too long';
  return `No browser could be downloaded (${reason}).`;
}

function mayInstall(root) {
  return root.length === 0 || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

/** Its hundreds of lines stay out of sight. Out: the first line about a fault, or ''. */
function apt(root, args) {
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const [program, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...quiet, ...args];
  const { status, stderr } = spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0) return '';
  return /^E: (.*)$/m.exec(stderr.toString())?.[1] ?? `it ended with ${status}`;
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
