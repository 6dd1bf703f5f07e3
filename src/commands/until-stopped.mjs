// Lets a server run until Ctrl-C or its like, then closes it and ends with 0. npm runs commands through a shell: if
// only npm is told to stop, the shell ends and takes nobody with it, so its end counts as being told too.

export function untilStopped(close) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && stop(), 500).unref();

  function stop() {
    // Set first: whatever else listens to the signal then ends with this code too.
    process.exitCode = 0;
    // Open connections of a browser would keep the server for a while.
    setTimeout(() => process.exit(0), 500).unref();
    void close().then(() => process.exit(0));
  }
}
