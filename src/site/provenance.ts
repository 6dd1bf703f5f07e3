// Which version of the talk this is: the commit of the repository that the talk's folder lies in, and its date. Where
// something was changed since, or nothing is known of a commit, the date is now.
//   { commit: '8186d22', changed: false, date: '2026-11-23T05:40:12.000Z' }

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Version, versionText } from '../print/version.ts';
import { escapeText } from './escape-text.ts';

const run = promisify(execFile);

export async function readVersion(folder: string): Promise<Version> {
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  // The usual way to ask for the same bytes from the same source (reproducible-builds.org).
  const now = epoch ? new Date(Number(epoch) * 1000) : new Date();
  const [commit = '', time = ''] = (await git(folder, 'log', '-1', '--format=%h %cI'))?.split(' ') ?? [];
  // What is not in the repository at all (a build, a picture of it) changes no talk.
  const changed =
    commit !== '' && (await git(folder, 'status', '--porcelain', '--untracked-files=no')) !== '';
  const date = commit === '' || changed || epoch ? now : new Date(time);
  return { commit, changed, date: date.toISOString() };
}

/** For a page to compare itself with what is published now. */
export function versionFile({ commit, date }: Version): string {
  return `${JSON.stringify({ commit, date })}\n`;
}

/**
 * The slides with the version among the sources of the last one. Its link asks the reading edition of the day whether
 * there is a newer one: a PDF cannot ask.
 */
export function withVersion(slides: string, version: Version, url: string): string {
  const text = versionText(version);
  const said = url ? `<a href="${escapeText(`${url}read/#version=${version.date}`)}">${text}</a>` : text;
  const foot = slides.lastIndexOf(FOOT);
  if (foot < 0) return slides;
  const [before, after] = [slides.slice(0, foot + FOOT.length), slides.slice(foot + FOOT.length)];
  // One line of sources, not two.
  const merged = after.replace(
    /^(\s*<p class="src">)([^]*?)(<\/p>)/,
    (_, open, own, close) => `${open}${own} ${said}.${close}`,
  );
  return before + (merged === after ? `<p class="src">${said}</p>${after}` : merged);
}

const FOOT = '<footer class="foot">';

/** null without git, outside a repository, and in one without commits. */
async function git(folder: string, ...args: string[]): Promise<string | null> {
  // Of the environment only what finds git: a hook sets variables that would answer for another repository.
  const { PATH, HOME } = process.env;
  return run('git', ['-C', resolve(folder), ...args], { env: { PATH, HOME, LC_ALL: 'C' } }).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}
