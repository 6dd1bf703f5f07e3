// Time for people who speak. In: seconds or moments (milliseconds since 1970). Out: numbers and words.
//   minutesSeconds(1024) → '17:04'      left(1076) → '17:56'      left(-40) → '0:40 over'

/** No talk runs over by more than this: an older start is left from a rehearsal. */
export const OVERRUN = 60 * 60;

export function minutesSeconds(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What remains: whole seconds that are not over yet. */
export function left(seconds: number): string {
  const rest = Math.ceil(seconds);
  return rest >= 0 ? minutesSeconds(rest) : `${minutesSeconds(rest)} over`;
}

/** Wall clock in the machine's own language and time zone, with seconds. */
export function timeOfDay(now: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(now);
}

/** The same without seconds. */
export function hourMinute(now: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(now);
}
