// Which of the other engines are installed here. Out: a path, or null.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** One that speaks the protocol as far as it is needed. The one of a snap sees no profile but its own. */
export function findFirefox() {
  return [onPath('firefox'), onPath('firefox-esr')].find((path) => path && versionOf(path) >= 153) ?? null;
}

/** WebKitGTK as its packages install it: the driver, a browser for it to drive, and a screen that nobody sees. */
export function findWebKit() {
  return onPath('WebKitWebDriver') && onPath('Xvfb') && findMiniBrowser();
}

export function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter(existsSync);
  const folders = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && entry.name.includes('-linux-gnu') ? [join(folder, entry.name)] : [],
    ),
  ]);
  const named = folders.flatMap((folder) => VERSIONS.map((version) => join(folder, version, 'MiniBrowser')));
  return named.find(existsSync) ?? null;
}

function versionOf(path) {
  const facts = join(dirname(realpathSync(path)), 'application.ini');
  return existsSync(facts) ? Number(/^Version=(\d+)/m.exec(readFileSync(facts, 'utf8'))?.[1]) : 0;
}

const VERSIONS = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];

function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}
