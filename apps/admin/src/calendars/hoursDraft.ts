import {
  type Block,
  blocksInOrder,
  checkDays,
  checkWeek,
  type HoursFault,
  minutesOf,
  type SpecialDay,
  type Week,
} from '#heart-core';
import { localeOf } from '../parts/moments.ts';

/** Hours as they are being typed. */
export interface HoursDraft {
  week: Block[][];
  days: SpecialDay[];
}

export type HoursFaults = Record<string, HoursFault['code']>;

export const draftOf = ({ week, days }: { week: Week; days: readonly SpecialDay[] }): HoursDraft => ({
  week: week.map((blocks) => blocks.map((block) => ({ ...block }))),
  days: days.map((day) => ({ ...day, blocks: [...day.blocks] })),
});

/** What is wrong, by the place where it stands: the very rule that the house applies. */
export const faultsOf = ({ week, days }: HoursDraft): HoursFaults =>
  Object.fromEntries([...checkWeek(week), ...checkDays(days)].map(({ pointer, code }) => [pointer, code]));

/** The first fault within a part of the form: of one block, one day, one row. */
export const faultIn = (faults: HoursFaults, pointer: string): HoursFault['code'] | undefined =>
  Object.entries(faults).find(([at]) => at === pointer || at.startsWith(`${pointer}/`))?.[1];

/** The same hours, whatever order they were typed in? */
export function sameHours(a: HoursDraft, b: HoursDraft): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

export const inOrder = ({ week, days }: HoursDraft): HoursDraft => ({
  week: week.map(blocksInOrder),
  days: [...days]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, name, blocks }) => ({ on, name: name.trim(), blocks: blocksInOrder(blocks) })),
});

/** A time as people type it: 9, 930, 17.30 or 24; what cannot be read stays as it is. */
export function readTime(text: string): string {
  const digits = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d\d))?\s*$/.exec(text);
  if (!digits) return text.trim();
  return `${(digits[1] as string).padStart(2, '0')}:${digits[2] ?? '00'}`;
}

/** The next block of a day: after the last one, an hour later, for as long as there is room. */
export function nextBlock(blocks: readonly Block[]): Block {
  const last = blocksInOrder(blocks).at(-1);
  if (!last) return { from: '09:00', to: '17:00' };
  const from = Math.min(minutesOf(last.to) + 60, 23 * 60);
  return { from: clock(from), to: clock(Math.min(from + 240, 1440)) };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes of work in an ordinary week. */
export const minutesAWeek = (week: Week): number =>
  week.flat().reduce((sum, { from, to }) => sum + Math.max(0, minutesOf(to) - minutesOf(from)), 0);

/** The name of a weekday, Monday first. */
export function weekday(place: number, locale: string, width: 'short' | 'long' = 'long'): string {
  const monday = Date.UTC(2024, 0, 1 + place);
  return new Intl.DateTimeFormat(localeOf(locale), { weekday: width, timeZone: 'UTC' }).format(monday);
}

/** "Mon–Fri 09:00–12:00, 13:00–17:00 · Sat 10:00–14:00": days that are alike stand together. */
export function weekInWords(week: Week, locale: string): string {
  const said = week.map((blocks) =>
    blocksInOrder(blocks)
      .map(({ from, to }) => `${from}–${to}`)
      .join(', '),
  );
  const parts: string[] = [];
  for (let first = 0; first < said.length; ) {
    let last = first;
    while (said[last + 1] === said[first] && last + 1 < said.length) last++;
    const days = weekday(first, locale, 'short') + (last > first ? `–${weekday(last, locale, 'short')}` : '');
    if (said[first]) parts.push(`${days} ${said[first]}`);
    first = last + 1;
  }
  return parts.join(' · ');
}
