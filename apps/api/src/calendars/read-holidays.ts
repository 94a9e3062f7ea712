import { dateOf, dayOf, isDate, longestDayName, mostSpecialDays, tidy, type Wire, wellFormed } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';
import { type Repetition, readRepetition, yearsOf } from './yearly.ts';

type Reading = Wire.HolidayReading;
type Skipped = Reading['skipped'][number];

/** A property as ical.js reads it: name, parameters, kind of value, values. */
type Property = [name: string, parameters: Record<string, unknown>, kind: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

const mostEvents = 2000;
const mostDaysOfOne = 60;
const mostSkippedTold = 50;
const yearsRead = 5;
const usualYears = 3;

/**
 * The days that an iCal text names, within a range: whole days, several in a row, every year. Times of day are no holidays
 * and what repeats in any other way is left to a person; both are told. However long the text repeats, the range ends it.
 */
export async function readHolidays(
  ical: string,
  range: { fromOn?: string; toOn?: string; now: Date },
): Promise<Reading> {
  const fromOn = range.fromOn ?? range.now.toISOString().slice(0, 10);
  const toOn = range.toOn ?? `${Number(fromOn.slice(0, 4)) + usualYears}-12-31`;
  if (toOn < fromOn || Number(toOn.slice(0, 4)) - Number(fromOn.slice(0, 4)) > yearsRead)
    throw invalid([
      { pointer: '/toOn', code: 'range', detail: `From one day to a later one, ${yearsRead} years at most.` },
    ]);
  const found = new Map<string, string>();
  const skipped: Skipped[] = [];
  for (const event of await eventsOf(ical)) {
    const read = daysOf(event, fromOn, toOn);
    if ('reason' in read) skipped.push(read);
    else for (const on of read.on) if (!found.has(on)) found.set(on, read.name);
  }
  const days = [...found].map(([on, name]) => ({ on, name, blocks: [] })).sort((a, b) => (a.on < b.on ? -1 : 1));
  return { fromOn, toOn, days: days.slice(0, mostSpecialDays), skipped: skipped.slice(0, mostSkippedTold) };
}

async function eventsOf(ical: string): Promise<Component[]> {
  const { default: ICAL } = await import('ical.js');
  let read: unknown;
  try {
    read = ICAL.parse(ical.replace(/^\uFEFF/, '').trim());
  } catch {
    throw unreadable('This is no iCal text: it begins with BEGIN:VCALENDAR and every BEGIN has its END.');
  }
  const calendars = (Array.isArray(read) && typeof read[0] === 'string' ? [read] : read) as Component[];
  if (calendars.length === 0 || !calendars.every(([name]) => name === 'vcalendar'))
    throw unreadable('This is iCal text, but no calendar: it begins with BEGIN:VCALENDAR.');
  const events = calendars.flatMap(([, , components]) => components.filter(([name]) => name === 'vevent'));
  if (events.length > mostEvents)
    throw unreadable(`More than ${mostEvents} entries: take a calendar of holidays alone.`);
  return events;
}

const unreadable = (detail: string) => invalid([{ pointer: '/ical', code: 'ical', detail }]);

function daysOf([, properties]: Component, fromOn: string, toOn: string): { name: string; on: string[] } | Skipped {
  const firstOf = (name: string) => properties.find(([called]) => called === name)?.[3];
  const name = nameOf(firstOf('summary'));
  const start = properties.find(([called]) => called === 'dtstart');
  if (firstOf('status') === 'CANCELLED') return { name, reason: 'cancelled' };
  if (!start) return { name, reason: 'noDate' };
  if (start[2] !== 'date') return { name, reason: 'notAllDay' };
  const first = String(start[3]);
  if (!isDate(first)) return { name, reason: 'noDate' };
  const length = lengthOf(properties, first);
  if (length > mostDaysOfOne) return { name, reason: 'tooLong' };
  const rule = firstOf('rrule');
  const repetition: Repetition | null = rule === undefined ? null : readRepetition(rule, first);
  if (rule !== undefined && !repetition) return { name, reason: 'repeatsOtherwise' };
  const begins = repetition ? yearsOf(repetition, first, fromOn, toOn) : [first];
  const left = new Set(
    properties.filter(([called]) => called === 'exdate').flatMap(([, , , ...dates]) => dates.map(String)),
  );
  const on = begins
    .filter((date) => !left.has(date))
    .flatMap((date) => Array.from({ length }, (_, i) => dateOf(dayOf(date) + i)))
    .filter((date) => date >= fromOn && date <= toOn);
  return on.length > 0 ? { name, on } : { name, reason: 'outside' };
}

/** Days from the first to the last; the end that iCal names is the day after. */
function lengthOf(properties: Property[], first: string): number {
  const end = properties.find(([called]) => called === 'dtend')?.[3];
  if (typeof end === 'string' && isDate(end)) return Math.max(1, dayOf(end) - dayOf(first));
  const weeksAndDays = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(
    String(properties.find(([called]) => called === 'duration')?.[3] ?? ''),
  );
  return Math.max(1, Number(weeksAndDays?.[1] ?? 0) * 7 + Number(weeksAndDays?.[2] ?? 0));
}

function nameOf(summary: unknown): string {
  const words = typeof summary === 'string' && wellFormed(summary) ? tidy(summary).slice(0, longestDayName).trim() : '';
  return words || 'Holiday';
}
