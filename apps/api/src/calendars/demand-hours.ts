import { blocksInOrder, checkDays, checkWeek, type HoursFault, type SpecialDay, type Week } from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';

const words: Record<HoursFault['code'], string> = {
  time: 'A time like 09:00; only the end of a block may be 24:00.',
  order:
    'The block ends before it begins. One that goes past midnight is two: until 24:00, and from 00:00 of the next day.',
  overlap: 'This block begins before the one above it has ended.',
  tooMany: 'More than a calendar holds.',
  neverOpen: 'Nobody works by this week: nothing could ever be promised.',
  sevenDays: 'A week has seven days, from Monday on.',
  date: 'A real day like 2026-12-25.',
  twice: 'This day is named twice.',
  name: 'Say what day it is, in a few words.',
};

/** Hours as they go into the tables; refused, fault by fault, where nobody could work by them. */
export function demandHours(week: Week, days: readonly SpecialDay[]): { week: Week; days: SpecialDay[] } {
  const faults = [...checkWeek(week), ...checkDays(days)];
  if (faults.length > 0)
    throw invalid(faults.slice(0, 50).map(({ pointer, code }) => ({ pointer, code, detail: words[code] })));
  const inOrder = days.map(({ on, name, blocks }) => ({ on, name, blocks: blocksInOrder(blocks) }));
  return { week: week.map(blocksInOrder), days: inOrder.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}
