import type { MetricSplit } from '#heart-core/wire';

export const fiveFigures = ['fcr14', 'csatTop2', 'followUpsKept', 'stepAdherence', 'recurringRate'] as const;
export type Fiveness = (typeof fiveFigures)[number];
export const allFigures = [
  'fcr14',
  'csatTop2',
  'csatMean',
  'followUpsKept',
  'stepAdherence',
  'recurringRate',
  'fcrGross',
  'fcrNet',
  'fcrStated',
  'fcr7',
  'fcr30',
  'reopenRate',
  'repeatContactRate',
  'csatResponse',
  'timeToAcknowledge',
  'timeToResolve',
  'withinTarget',
  'handleTime',
  'stepCompleteness',
  'stepOrder',
  'withinAuthority',
  'escalationRate',
  'approvalTurnaround',
  'resolutionCost',
  'volume',
] as const;
export const periods = [12, 20, 26] as const;
export const splitsOffered = [
  'squad',
  'channel',
  'method',
  'severity',
  'cause',
  'arm',
  'spike',
] as const satisfies readonly MetricSplit[];
/** Figures with spike days as they are, without them, or of them alone. */
export const spikesOffered = ['without', 'alone'] as const;
export type SpikesOffered = (typeof spikesOffered)[number];
export type SplitOffered = (typeof splitsOffered)[number] | `custom.${string}`;

/** A stretch of days in a zone, and how it is cut. */
export interface Stretch {
  from: string;
  to: string;
  tz: string;
  interval: 'week' | 'month';
}

const dayMs = 86_400_000;
const asDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** How long after its last case an import's answers and promises are still looked for. */
const tailDays = 60;
const mostWeeks = 40;

/** The day that a moment falls on in a zone, as midnight of the same name in UTC: days can then be counted. */
function dayIn(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return Date.parse(`${parts.format(at)}T00:00:00Z`);
}

const mondayOf = (day: number) => day - ((new Date(day).getUTCDay() + 6) % 7) * dayMs;

/** So many whole weeks and the one that runs, to the end of its present day: whole days are summed already. */
export function lastWeeks(weeks: number, zone: string, now: Date): Stretch {
  const today = dayIn(zone, now);
  return { from: asDay(mondayOf(today) - weeks * 7 * dayMs), to: asDay(today + dayMs), tz: zone, interval: 'week' };
}

/** So many weeks that are over, to the last Sunday: a stretch that can be held against the one before it. */
export function wholeWeeks(weeks: number, zone: string, now: Date): Stretch {
  const monday = mondayOf(dayIn(zone, now));
  return { from: asDay(monday - weeks * 7 * dayMs), to: asDay(monday), tz: zone, interval: 'week' };
}

/** From the first case of an import until its last promises have come due; by month where weeks would be too many. */
export function stretchOf(
  { firstReceivedAt, lastReceivedAt }: { firstReceivedAt: string; lastReceivedAt: string },
  zone: string,
  now: Date,
): Stretch {
  const from = mondayOf(dayIn(zone, new Date(firstReceivedAt)));
  const end = dayIn(zone, new Date(lastReceivedAt)) + tailDays * dayMs;
  const tomorrow = dayIn(zone, now) + dayMs;
  const stretch = { from: asDay(from), to: asDay(Math.min(end, tomorrow)), tz: zone };
  return { ...stretch, interval: Math.min(end, now.getTime()) - from > mostWeeks * 7 * dayMs ? 'month' : 'week' };
}

interface Narrowed {
  squadId?: string;
  split?: string;
  importId?: string;
  spike?: SpikesOffered | '';
}

/** The query of a figure. */
export function queryOf(stretch: Stretch, { split, squadId, importId, spike }: Narrowed): string {
  const query = new URLSearchParams({ ...stretch });
  if (split) query.set('split', split);
  const filter = {
    ...(squadId ? { squadId } : {}),
    ...(importId ? { importId } : {}),
    ...(spike ? { spike: spike === 'alone' } : {}),
  };
  if (Object.keys(filter).length > 0) query.set('filter', JSON.stringify(filter));
  return String(query);
}
