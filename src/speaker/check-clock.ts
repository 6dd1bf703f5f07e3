// The machine's clock against the slot. In: now, the slot, both time zones as minutes east of Greenwich. Out: preflight's
// line: how long until the start, and whether this machine's clock says what the hall's says.

import type { Line } from './checks.ts';

export interface SlotFacts {
  now: number;
  slot: {
    /** Milliseconds since 1970; null in a talk without a slot. */
    start: number | null;
    /** Seconds for speaking and questions. */
    length: number;
    /** Of the hall; null where the slot does not say. */
    zone: number | null;
  };
  /** Of this machine, at the time of the slot. */
  zone: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function checkClock({ now, slot, zone }: SlotFacts): Line {
  const line = { id: 'clock', name: 'Clock' };
  if (slot.start === null) {
    const todo = 'Write its slot into talk.yaml; until then the console goes by the planned minutes.';
    return { ...line, state: 'bad', says: 'This talk has no slot.', todo };
  }
  const rest = slot.start - now;
  const says = `${startsIn(rest)}: ${moment(slot.start, slot.zone ?? zone)}${inHall(slot.zone ?? zone, zone)}.`;
  if (rest < -slot.length * 1000) {
    const todo =
      'For another time write slot.start into talk.yaml; until then the console goes by the planned minutes.';
    return { ...line, state: 'bad', says, todo };
  }
  if (slot.zone !== null && slot.zone !== zone) {
    const todo = `This machine’s clock is at ${zoneName(zone)}: set its time zone. The pace is right either way.`;
    return { ...line, state: 'bad', says, todo };
  }
  return { ...line, state: 'good', says, todo: '' };
}

function startsIn(rest: number): string {
  const length = inWords(Math.abs(rest));
  if (Math.abs(rest) < MINUTE) return 'The slot starts now';
  return rest > 0 ? `The slot starts in ${length}` : `The slot started ${length} ago`;
}

function inWords(time: number): string {
  if (time >= 2 * DAY) return `${Math.floor(time / DAY)} days`;
  const minutes = Math.floor(time / MINUTE);
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** As the hall's clock shows it. */
function moment(time: number, zone: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(time + zone * MINUTE);
}

function inHall(hall: number, zone: number): string {
  return hall === zone ? '' : ` at ${zoneName(hall)}`;
}

function zoneName(zone: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
  return `UTC${zone < 0 ? '−' : '+'}${hours}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
