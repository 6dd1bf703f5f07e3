// The lists of browser tests that run in other engines, and of those that cannot, name tests that there are.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { CANNOT } from './browser/engines/cannot.ts';
import { ALWAYS } from './browser/engines/selection.ts';

describe('browser tests in other engines', () => {
  const titles = allTitles();
  const isKnown = (name: string): boolean => titles.some((title) => title.startsWith(name));

  test('those that always run', () => {
    expect(ALWAYS.filter((name) => !isKnown(name))).toEqual([]);
  });
  test('those that cannot', () => {
    expect(CANNOT.flatMap(({ tests }) => tests).filter((name) => !isKnown(name))).toEqual([]);
  });
});

interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string }[];
}

function allTitles(): string[] {
  const run = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', '--list', '--reporter=json', '--project=Chromium*'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const { suites } = JSON.parse(run.stdout) as { suites: Suite[] };
  return suites.flatMap((suite) => titlesOf(suite, ''));
}

function titlesOf({ title, suites = [], specs }: Suite, before: string): string[] {
  const here = title ? `${before}${title} ` : before;
  return [...specs.map((spec) => here + spec.title), ...suites.flatMap((suite) => titlesOf(suite, here))];
}
