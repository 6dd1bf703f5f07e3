// Time for people who speak. In: seconds or moments (milliseconds since 1970). Out: numbers and words.
//   minutesSeconds(1024) → '17:04'      left(2100, 1024) → '17:56'      left(2100, 2140) → '0:40 over'

/** No talk runs over by more than this: an older start is left from a rehearsal. */
const OVERRUN = 60 * 60;

/** Seconds since `start`; null if the talk of `planned` seconds has not begun. */
export function elapsed(start: number | null, now: number, planned: number): number | null {
  if (start === null) return null;
  const seconds = (now - start) / 1000;
  return seconds >= 0 && seconds <= planned + OVERRUN ? seconds : null;
}

export function minutesSeconds(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What remains of `planned` seconds after `gone`. */
export function left(planned: number, gone: number): string {
  const rest = planned - Math.floor(gone);
  return rest >= 0 ? minutesSeconds(rest) : `${minutesSeconds(rest)} over`;
}

/** Wall clock in the machine's own time zone, 24 hours, with seconds. */
export function timeOfDay(now: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(now);
}
