// Whether the talk needs a network. In: what is known of its files. Out: preflight's lines on files and
// network.

import type { Line } from './checks.ts';

export interface Files {
  /** All that the deck's page names, and what that names in turn. */
  count: number;
  /** Files that nobody serves, by their addresses. */
  missing: readonly string[];
  /**
   * `kept`: an offline cache answers. `here`: this machine serves them itself. `cached`: all stand in the browser's own
   * cache. `network`: some come from the network each time. `disk`: the page was
   * opened from a disk, where it may not look at other files.
   */
  from: 'kept' | 'here' | 'cached' | 'network' | 'disk';
}

export function checkFiles(files: Files | null): Line {
  const line = { id: 'files', name: 'Files' };
  if (!files) return { ...line, state: 'wait', says: 'Being counted.', todo: '' };
  const { count, missing, from } = files;
  if (from === 'disk')
    return { ...line, state: 'good', says: 'They lie in a folder of this machine.', todo: '' };
  if (missing.length > 0) {
    const [first = '', ...others] = missing;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    const says = `Of ${count} files ${missing.length} cannot be had: ${first}${more}.`;
    const todo =
      from === 'here'
        ? 'Is npm start still running? Else build anew.'
        : 'Load the stage once with a network.';
    return { ...line, state: 'bad', says, todo };
  }
  if (from === 'kept')
    return { ...line, state: 'good', says: `All ${count} are in the offline cache.`, todo: '' };
  if (from === 'here') {
    const says = `All ${count} come from this machine; no offline cache in this browser.`;
    return { ...line, state: 'good', says, todo: 'Keep npm start running.' };
  }
  const says =
    from === 'cached'
      ? `All ${count} are in the browser’s cache, which may drop them.`
      : `Some of ${count} come from the network each time.`;
  const todo = 'No offline cache in this browser: keep both windows open, or run npm start on this machine.';
  return { ...line, state: 'bad', says, todo };
}

export function checkNetwork({ files, online }: { files: Files | null; online: boolean }): Line {
  const line = { id: 'network', name: 'Network' };
  const is = online ? 'On' : 'Off';
  if (!files) return { ...line, state: 'wait', says: `${is}.`, todo: '' };
  const isFree = files.missing.length === 0 && ['kept', 'here', 'disk'].includes(files.from);
  if (isFree) return { ...line, state: 'good', says: `${is}: off is fine, nothing here needs it.`, todo: '' };
  const says = `${is}. Windows that are open go on without it; one that is opened anew may not.`;
  return { ...line, state: 'bad', says, todo: online ? 'See Files.' : 'Do not close or reload a window.' };
}
