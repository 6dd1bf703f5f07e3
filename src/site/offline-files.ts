// What a built site needs without a network: each file with the hash of its content. In: the folder, and pages that a
// server shows in the place of files. Out: the list that goes into the worker.
//   { version: 'Jk…', files: { '': 'x3…', 'read/': 'pQ…', 'assets/…': '…' }, later: ['talk.pdf'] }

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface OfflineFiles {
  /** Of all files together: the same build has the same version anywhere. */
  version: string;
  files: Readonly<Record<string, string>>;
  /** Large, and not needed to show anything. Printed from the pages, so the version holds for them too. */
  later: readonly string[];
}

/**
 * Only for hosts, robots and those who quote; a slide's page for posts (s/<id>/) leads to the slide, and the worker does
 * that itself. What the newest version is only the network can say.
 */
export const ONLY_ONLINE =
  /^(_\w+|\..*|404\.html|sw\.js|version\.json|robots\.txt|sitemap\.xml|card\.png|CNAME|s\/.*)$/;

export async function offlineFiles(
  folder: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<OfflineFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((name) => !ONLY_ONLINE.test(name))
    .sort();
  const files: Record<string, string> = {};
  for (const name of names.filter((one) => !one.endsWith('.pdf'))) {
    const address = name.replace(/(^|\/)index\.html$/, '$1');
    files[address] = sha256(pages[`/${address}`] ?? (await readFile(join(folder, name))));
  }
  const version = sha256(JSON.stringify(files)).slice(0, 12);
  return { version, files, later: names.filter((name) => name.endsWith('.pdf')) };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
