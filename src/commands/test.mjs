// `npm test`: types, unit tests, the two sites, browser tests. Each says what it does while it does it; the last
// line adds them up. A check that could not run at all counts as one that failed. `npm test engines`: the browser
// tests alone, and all that can run in Firefox and WebKitGTK there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(project, 'node_modules', '.cache', 'talk');
const reports = join(cache, 'reports');
const started = performance.now();
const total = { passed: 0, failed: 0 };
const skipped = new Set();
const isEngines = process.argv[2] === 'engines';
/** What the author has set for other commands is not for the tests. */
const NEUTRAL = {
  INIT_CWD: project,
  SLIDES: undefined,
  TALK_DIST: undefined,
  PORT: undefined,
  NODE_ENV: undefined,
};

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
if (!isEngines) {
  checkTypes();
  runUnitTests();
}
if (buildSites()) runBrowserTests();
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\nTook ${seconds} s.`);
for (const what of skipped) console.log(`skipped: ${what}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function checkTypes() {
  heading('Types');
  const { status } = run(['node_modules/typescript/bin/tsc', '--build']);
  count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
}

function runUnitTests() {
  heading('Unit tests');
  const file = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
  const report = read(file);
  if (!report) return count(0, 1);
  // A file that does not load has no tests that could fail.
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  count(report.numPassedTests, failed || (status === 0 ? 0 : 1));
}

/** Once for all browser tests. */
function buildSites() {
  const sites = { talk: 'slides', example: 'tests/talks/example' };
  const built = Object.entries(sites).map(([name, folder]) => {
    heading(`Build of ${folder}`);
    const environment = { SLIDES: folder, TALK_DIST: join(cache, 'sites', name) };
    return run(['src/commands/build.mjs'], environment).status === 0;
  });
  built.forEach((good) => count(good ? 1 : 0, good ? 0 : 1));
  if (built.includes(false)) console.log('Without the sites the browser tests cannot run.');
  return !built.includes(false);
}

function runBrowserTests() {
  heading('Browser tests');
  const file = join(reports, 'browser.json');
  const environment = {
    TALK_SITES: 'built',
    TALK_ENGINES: isEngines ? 'all' : 'some',
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const others = isEngines ? ['--project=Firefox', '--project=WebKitGTK'] : [];
  const { status } = run(
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...others],
    environment,
  );
  const report = read(file);
  if (!report) return count(0, 1);
  report.suites.forEach(noteSkipped);
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  count(expected, failed || (status === 0 ? 0 : 1));
}

/** With what to do about it, as the test says; after a failure a test may be skipped without a word. */
function noteSkipped({ suites = [], specs = [] }) {
  suites.forEach(noteSkipped);
  for (const { status, annotations } of specs.flatMap((spec) => spec.tests))
    if (status === 'skipped')
      annotations.forEach(({ description }) => description && skipped.add(description));
}

function run(args, environment = {}) {
  const [script, ...rest] = args;
  return spawnSync(process.execPath, [join(project, script), ...rest], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...NEUTRAL, ...environment },
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function heading(text) {
  console.log(`\n== ${text}`);
}
