// Which talk a command works on: the folder that SLIDES names, seen from where the author stands, or slides/. Out:
// the folder's name as problems begin with it. A folder that is not there ends the command with one line.
import { statSync } from 'node:fs';
import { load } from './load.mjs';

export async function findTalk() {
  const { talkFolder } = await load('site/talk-folder.ts');
  const folder = talkFolder();
  if (!isFolder(folder)) {
    console.error(`SLIDES is "${folder}", and there is no such folder.`);
    process.exit(1);
  }
  return folder;
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
