// Lets a server run until Ctrl-C or its like, then closes it and ends with 0. npm runs commands through a shell: if
// only npm is told to stop or is killed, nobody tells the command, so their end counts as being told too, even if
// it came while the site was still being built.
import { readFileSync } from 'node:fs';

const starters = whoStarted();

export function untilStopped(close) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  if (process.env.npm_lifecycle_event) setInterval(() => whoStarted() !== starters && stop(), 300).unref();

  function stop() {
    // Set first: whatever else listens to the signal then ends with this code too.
    process.exitCode = 0;
    // Open connections of a browser would keep the server for a while.
    setTimeout(() => process.exit(0), 500).unref();
    void close().then(() => process.exit(0));
  }
}

/** The process before this one and, if that is npm's shell and the system tells, npm's: '4711 4710'. */
function whoStarted() {
  const parent = process.ppid;
  try {
    const shell = /^\d+ \((?:sh|dash)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return `${parent} ${shell?.[1] ?? ''}`;
  } catch {
    return `${parent} `;
  }
}
