/** A wall clock's reading. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  minutes: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Is this a zone of the IANA database? */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z0-9_+\-/]{1,64}$/.test(zone) || /^[+-]/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

const quarterMs = 900_000;
const mostQuartersKept = 50_000;
/** From 1973 on every change of clocks falls on a quarter of an hour by UTC, so one reading serves it all. */
const quartersFrom = Date.UTC(1973, 0, 1);
const offsets = new Map<string, Map<number, number>>();

/** How far the zone's clocks are ahead of UTC at this moment, in milliseconds. */
export function offsetAt(zone: string, moment: number): number {
  if (moment < quartersFrom) return readOffset(zone, moment);
  let kept = offsets.get(zone);
  if (!kept || kept.size >= mostQuartersKept) {
    kept = new Map();
    offsets.set(zone, kept);
  }
  const quarter = Math.floor(moment / quarterMs);
  let offset = kept.get(quarter);
  if (offset === undefined) {
    offset = readOffset(zone, quarter * quarterMs);
    kept.set(quarter, offset);
  }
  return offset;
}

function readOffset(zone: string, moment: number): number {
  const read: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(moment)) if (type !== 'literal') read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

/** What the clocks of the zone show. */
export function localTime(zone: string, moment: Date): LocalTime {
  const shifted = new Date(moment.getTime() + offsetAt(zone, moment.getTime()));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
  };
}

const dayMs = 86_400_000;

/** A day counted from 1 January 1970 as a calendar writes it: 2026-12-25. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The same day as a count. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** Is this a day that a calendar has, written like 2026-12-25? */
export function isDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = dayOf(text);
  return !Number.isNaN(day) && dateOf(day) === text;
}

/** Which day it is in the zone at this moment, counted from 1 January 1970. */
export function localDay(zone: string, moment: Date): number {
  return Math.floor((moment.getTime() + offsetAt(zone, moment.getTime())) / dayMs);
}

/** The same as a calendar writes it: 2026-12-25. */
export const localDate = (zone: string, moment: Date): string => dateOf(localDay(zone, moment));

/** The moment when the zone's clocks show this: a gap moves forward, an overlap takes the first. */
export function momentOf(zone: string, { year, month, day, minutes }: LocalTime): Date {
  const wall = Date.UTC(year, month - 1, day, 0, minutes);
  const before = offsetAt(zone, wall - 86_400_000);
  const after = offsetAt(zone, wall + 86_400_000);
  const candidates = [...new Set([wall - before, wall - after])].filter(
    (moment) => moment + offsetAt(zone, moment) === wall,
  );
  if (candidates.length > 0) return new Date(Math.min(...candidates));
  return new Date(wall - Math.min(before, after));
}
