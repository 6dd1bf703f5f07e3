// What went wrong, for a person to read: a fault of the machine (no right to write, disk full) is one line that
// names the file; anything else comes with its stack.

export function faultOf(error) {
  if (!(error instanceof Error)) return String(error);
  return typeof error.syscall === 'string' ? error.message : (error.stack ?? error.message);
}
