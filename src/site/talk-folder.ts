// Where things are: the project, the talk it shows (SLIDES, default slides/), the folder that the site is
// written to, and the cache. All absolute, except the talk's folder: it stays as the author typed it, so that
// problems name files the way the author does.

import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const sourceFolder = join(projectFolder, 'src');
export const cacheFolder = join(projectFolder, 'node_modules', '.cache', 'talk');

export function talkFolder(): string {
  return process.env['SLIDES'] || relative(process.cwd(), join(projectFolder, 'slides')) || '.';
}

/** TALK_URL: where the site will stand, if talk.yaml does not say it or another host is meant. */
export function publicAddress(): string {
  return (process.env['TALK_URL'] ?? '').replace(/([^/])$/, '$1/');
}

/** TALK_DIST lets the tests build into a folder of their own. */
export function siteFolder(): string {
  return resolve(process.env['TALK_DIST'] || join(projectFolder, 'dist'));
}
