// Moments as people here write them, in the machine's own time zone. In: milliseconds since 1970.
//   localTime(…) → '2024-06-03T14:12:07.250+02:00'      fileTime(…) → '2024-06-03-1412'

export function localTime(at: number): string {
  const offset = -new Date(at).getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${shifted(at).slice(0, -1)}${sign}${pad(hours)}:${pad(minutes)}`;
}

export function fileTime(at: number): string {
  return shifted(at).slice(0, 16).replace('T', '-').replace(':', '');
}

/** The date and time on the wall, written as if it were in Greenwich. */
function shifted(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
