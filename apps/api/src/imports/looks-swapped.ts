import type { HistoricCase } from './read-row.ts';

/** Fewer days that could be either tell nothing. */
const fewestTelling = 20;
/** So large a part of them lies in the months of the others once swapped, and at most so large a part as they were read. */
const [mostSwapped, mostAsRead] = [0.95, 0.6];

/**
 * Did whoever wrote the file swap day and month wherever both could be a month? Days after the 12th cannot have been: their
 * months are those of the file. Days up to the 12th that lie in other months, and in these once swapped, were.
 */
export function looksSwapped(cases: readonly Pick<HistoricCase, 'receivedAt'>[]): boolean {
  const days = cases.map(({ receivedAt }) => receivedAt.toISOString().split('T')[0] ?? '').map((day) => day.split('-'));
  const sure = new Set(days.filter(([, , day]) => Number(day) > 12).map(([year, month]) => `${year}-${month}`));
  const telling = days.filter(([, month, day]) => Number(day) <= 12 && day !== month);
  if (telling.length < fewestTelling || sure.size === 0) return false;
  const part = (monthOf: (day: string[]) => string | undefined) =>
    telling.filter((day) => sure.has(`${day[0]}-${monthOf(day)}`)).length / telling.length;
  return part(([, , day]) => day) >= mostSwapped && part(([, month]) => month) <= mostAsRead;
}
