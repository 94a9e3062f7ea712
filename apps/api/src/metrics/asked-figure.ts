import { DateTime } from 'luxon';
import { customNameIn, type FieldProblem, isZone } from '#heart-core';
import { caseFilters } from '../cases/cases.sql.ts';
import { customFilters } from '../cases/custom-filters.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { readMoment } from '../platform/fields.ts';
import { readFilter } from '../platform/listing.ts';

export const intervals = ['day', 'week', 'month'] as const;
export const splits = ['squad', 'channel', 'method', 'severity', 'cause', 'arm', 'spike'] as const;
export type CustomSplit = `custom.${string}`;
export type Split = (typeof splits)[number] | CustomSplit;
export const isCustomSplit = (split: Split | null): split is CustomSplit => split?.startsWith('custom.') ?? false;

/** A figure as it was asked for: a half-open range in a named zone, cut into points. */
export interface AskedFigure {
  from: Date;
  to: Date;
  /** Where the points begin; the first is `from`. */
  starts: Date[];
  /** The zone of its days. */
  tz: string;
  split: Split | null;
  filter: Record<string, unknown>;
}

const mostPoints = 400;
const usualWeeks = 12;
const aDay = /^\d{4}-\d\d-\d\d$/;
export const figureParameters = ['from', 'to', 'tz', 'interval', 'split', 'filter'] as const;

/** Reads the query of a figure: days are days of `tz`, weeks begin on Monday, a range is half open. */
export function readFigure(query: Record<string, unknown>, now: Date, also: readonly string[] = []): AskedFigure {
  const faults: FieldProblem[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) faults.push({ pointer: `/${name}`, code: 'repeated', detail: 'Give it once.' });
    else if (![...figureParameters, ...also].includes(name as 'from'))
      faults.push({ pointer: `/${name}`, code: 'unknown', detail: 'There is no such parameter.' });
  }
  if (faults.length > 0) throw invalid(faults);
  const tz = query.tz ?? 'UTC';
  if (typeof tz !== 'string' || !isZone(tz))
    throw invalid([{ pointer: '/tz', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' }]);
  const interval = oneOf('interval', query.interval ?? 'week', intervals);
  const split = query.split === undefined ? null : readSplit(query.split);
  const to = momentOf('to', query.to, tz) ?? now;
  const from =
    momentOf('from', query.from, tz) ??
    DateTime.fromJSDate(to, { zone: tz }).startOf('week').minus({ weeks: usualWeeks }).toJSDate();
  if (from >= to) throw invalid([{ pointer: '/to', code: 'order', detail: 'The range ends before it begins.' }]);
  return {
    from,
    to,
    starts: startsOf(from, to, tz, interval),
    tz,
    split,
    filter: readFilter({ filters: caseFilters('now()'), further: customFilters('true') }, query.filter),
  };
}

/** Whether the house has a custom field of this name, the service says. */
function readSplit(given: unknown): Split {
  const isCustom = typeof given === 'string' && customNameIn(given) !== null;
  return isCustom ? (given as CustomSplit) : oneOf('split', given, splits);
}

function oneOf<Word extends string>(name: string, given: unknown, words: readonly Word[]): Word {
  if (words.includes(given as Word)) return given as Word;
  throw invalid([{ pointer: `/${name}`, code: 'choice', detail: `One of ${words.join(', ')}.` }]);
}

function momentOf(name: string, given: unknown, tz: string): Date | null {
  if (given === undefined) return null;
  const day = typeof given === 'string' && aDay.test(given) ? DateTime.fromISO(given, { zone: tz }) : null;
  const moment = day ? (day.isValid && day.year >= 1900 && day.year < 2200 ? day.toJSDate() : null) : readMoment(given);
  if (moment) return moment;
  throw invalid([
    { pointer: `/${name}`, code: 'moment', detail: 'A day like 2026-01-14, or a moment with an offset.' },
  ]);
}

/** The cuts of the ranges asked for last: a page asks for one of them many times, and zones are slow to reckon with. */
const cuts = new Map<string, Date[]>();
const mostCuts = 200;

function startsOf(from: Date, to: Date, zone: string, interval: (typeof intervals)[number]): Date[] {
  const name = `${from.getTime()} ${to.getTime()} ${zone} ${interval}`;
  const known = cuts.get(name);
  if (known) return known;
  const starts = cut(from, to, zone, interval);
  if (cuts.size >= mostCuts) cuts.delete(cuts.keys().next().value as string);
  cuts.set(name, starts);
  return starts;
}

function cut(from: Date, to: Date, zone: string, interval: (typeof intervals)[number]): Date[] {
  const starts = [from];
  const unit = { day: 'days', week: 'weeks', month: 'months' }[interval];
  const first = DateTime.fromJSDate(from, { zone }).startOf(interval);
  for (let i = 1; ; i++) {
    const next = first.plus({ [unit]: i });
    if (next.toMillis() >= to.getTime()) return starts;
    if (next.toMillis() > from.getTime()) starts.push(next.toJSDate());
    if (starts.length > mostPoints)
      throw invalid([
        {
          pointer: '/interval',
          code: 'tooMany',
          detail: `At most ${mostPoints} points: take a longer interval or a shorter range.`,
        },
      ]);
  }
}
