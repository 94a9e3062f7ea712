import { type Block, minutesOf, type SpecialDay, type Week } from './office-hours.ts';
import { isDate } from './zone.ts';

/** A day is cut into no more blocks than this: eight is a morning, an afternoon and every break that anyone keeps. */
export const mostBlocksADay = 8;
/** Days that a calendar names: ten years of them, thrice over. */
export const mostSpecialDays = 400;
export const longestDayName = 80;

/** What is wrong with a week or its special days: where, by JSON pointer, and which rule it breaks. */
export interface HoursFault {
  pointer: string;
  code: 'time' | 'order' | 'overlap' | 'tooMany' | 'neverOpen' | 'sevenDays' | 'date' | 'twice' | 'name';
}

const ofDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a week; nothing where a squad can work by it. Blocks may touch, never overlap. */
export function checkWeek(week: Week): HoursFault[] {
  if (week.length !== 7) return [{ pointer: '/week', code: 'sevenDays' }];
  const faults = week.flatMap((blocks, day) => checkBlocks(blocks, `/week/${day}`));
  if (faults.length === 0 && week.every((blocks) => blocks.length === 0))
    faults.push({ pointer: '/week', code: 'neverOpen' });
  return faults;
}

/** What is wrong with the holidays and half days. Each day is named once. */
export function checkDays(days: readonly SpecialDay[]): HoursFault[] {
  if (days.length > mostSpecialDays) return [{ pointer: '/days', code: 'tooMany' }];
  const seen = new Set<string>();
  return days.flatMap(({ on, name, blocks }, i) => {
    const faults: HoursFault[] = [];
    if (!isDate(on)) faults.push({ pointer: `/days/${i}/on`, code: 'date' });
    else if (seen.has(on)) faults.push({ pointer: `/days/${i}/on`, code: 'twice' });
    seen.add(on);
    if (name.trim() === '' || name.length > longestDayName) faults.push({ pointer: `/days/${i}/name`, code: 'name' });
    return [...faults, ...checkBlocks(blocks, `/days/${i}/blocks`)];
  });
}

/** What is wrong with the blocks of one day, in whatever order they are told. */
export function checkBlocks(blocks: readonly Block[], pointer: string): HoursFault[] {
  if (blocks.length > mostBlocksADay) return [{ pointer, code: 'tooMany' }];
  const faults: HoursFault[] = [];
  const sound: { from: number; to: number; place: number }[] = [];
  for (const [place, { from, to }] of blocks.entries()) {
    if (!ofDay.test(from)) faults.push({ pointer: `${pointer}/${place}/from`, code: 'time' });
    else if (!ofDay.test(to) && to !== '24:00') faults.push({ pointer: `${pointer}/${place}/to`, code: 'time' });
    else if (from >= to) faults.push({ pointer: `${pointer}/${place}/to`, code: 'order' });
    else sound.push({ from: minutesOf(from), to: minutesOf(to), place });
  }
  sound.sort((a, b) => a.from - b.from);
  for (const [i, block] of sound.entries()) {
    const before = sound[i - 1];
    if (before && block.from < before.to) faults.push({ pointer: `${pointer}/${block.place}/from`, code: 'overlap' });
  }
  return faults;
}

/** The same week or days in order: what was typed last need not stand last. */
export const blocksInOrder = (blocks: readonly Block[]): Block[] =>
  [...blocks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).map(({ from, to }) => ({ from, to }));
