import { setTimeout as rest } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { type CustomType, readBack, type Wire } from '#heart-core';
import { CsvReader } from '../../../apps/api/src/imports/csv-records.ts';
import type { TestHouse } from '../../house.ts';
import { groupedBy, rounded, spikes } from './definitions.ts';

/** A case as the product gives it out again: rows of the files that anyone in charge can take away. */
export interface GivenCase {
  id: string;
  channel: string;
  squad: string;
  agent: string | null;
  symptom: string | null;
  cause: string | null;
  summary: string;
  severity: string;
  status: string;
  receivedAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
  custom: Record<string, string | number | boolean | undefined>;
  score: number | null;
  comment: string | null;
  answeredAt: Date | null;
  remedies: { remedy: string; amountMinor: number | null }[];
  promises: { dueAt: Date; standing: string }[];
}

export type Kind = 'month' | 'week' | 'day';
const formats = { month: 'yyyy-LL', week: "kkkk-'W'WW", day: 'yyyy-LL-dd' };
/** A figure tells so many points at most. */
const mostPoints = 400;

/** An import in a house of its own, asked as a manager asks: by figures, lists and files. */
export class Imported {
  readonly rows: GivenCase[] = [];

  constructor(
    readonly house: TestHouse,
    readonly record: Wire.ImportRecord,
  ) {}

  async read<Answer>(path: string): Promise<Answer> {
    const { status, headers, body } = await this.house.as(this.house.cast.people.malik).get(path);
    if (status === 200) return body;
    // Thousands of questions in a row are more than one person asks.
    if (status !== 429) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    await rest(Number(headers['retry-after']) * 1000);
    return this.read(path);
  }

  /** The cases with what belongs to them, from the files of their lists. */
  async takeAway(): Promise<this> {
    const [cases, surveys, resolutions, commitments] = [
      await this.file('cases', { importId: this.record.id }),
      await this.file('surveys'),
      await this.file('resolutions'),
      await this.file('commitments', { importId: this.record.id }),
    ];
    const ofCase = (rows: Given[]) => groupedBy(rows, ({ caseId }) => String(caseId));
    const [answered, given, promised] = [ofCase(surveys), ofCase(resolutions), ofCase(commitments)];
    for (const row of cases) {
      const [survey] = answered.get(String(row.id)) ?? [];
      this.rows.push({
        ...{ id: String(row.id), channel: String(row.channel), squad: String(row.squad), summary: String(row.summary) },
        ...{ agent: word(row.agent), symptom: word(row.symptom), cause: word(row.cause) },
        ...{ severity: String(row.severity), status: String(row.status) },
        receivedAt: new Date(String(row.receivedAt)),
        ...{ resolvedAt: moment(row.resolvedAt), closedAt: moment(row.closedAt) },
        custom: JSON.parse(row.custom || '{}'),
        score: survey?.score ? Number(survey.score) : null,
        comment: word(survey?.comment),
        answeredAt: moment(survey?.firstAnsweredAt),
        remedies: (given.get(String(row.id)) ?? []).map(({ remedy, amountMinor }) => ({
          remedy: String(remedy),
          amountMinor: amountMinor ? Number(amountMinor) : null,
        })),
        promises: (promised.get(String(row.id)) ?? []).map(({ dueAt, standing }) => ({
          dueAt: new Date(String(dueAt)),
          standing: String(standing),
        })),
      });
    }
    return this;
  }

  /** A list as its file gives it, by the names of its columns. */
  async file(resource: string, filter: object = {}): Promise<Given[]> {
    const asked = this.house.as(this.house.cast.people.malik).get(`/exports/${resource}.csv?${query({ filter })}`);
    const { text } = await asked.buffer(true).expect(200);
    const [head, ...rows] = new CsvReader(',').read(text.replace(/^\uFEFF/, ''), true);
    const names = head?.fields ?? [];
    return rows.map(({ fields }) => Object.fromEntries(names.map((name, at) => [name, readBack(fields[at] ?? '')])));
  }

  /** What each case counts for in a figure, by case. */
  async counts(key: string): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const asked = { from: '2000-01-01', to: '2026-03-01', tz: 'UTC', filter: { importId: this.record.id } };
    for (let at = 0; ; at += 200) {
      const path = `/metrics/${key}/cases?${query({ ...asked, range: [at, at + 199] })}`;
      const rows = await this.read<(Wire.MetricRow & { caseId: string })[]>(path);
      for (const { counts, caseId } of rows) if (counts !== null) found.set(caseId, counts);
      if (rows.length < 200) return found;
    }
  }

  /** How many cases the list counts. */
  async listed(filter: object = {}): Promise<number> {
    const asked = `/cases?${query({ filter: { importId: this.record.id, ...filter }, range: [0, 0] })}`;
    const { headers } = await this.house.as(this.house.cast.people.malik).get(asked).expect(200);
    return Number(String(headers['content-range']).split('/')[1]);
  }

  async groups(key: string, asked: Record<string, string> = {}, filter: object = {}): Promise<Wire.MetricGroup[]> {
    const range = { from: '2000-01-01', to: '2026-03-01', tz: 'UTC', interval: 'month', ...asked };
    const path = `/metrics/${key}?${query({ ...range, filter: { importId: this.record.id, ...filter } })}`;
    return (await this.read<Wire.MetricAnswer>(path)).groups;
  }

  async total(key: string, filter: object = {}): Promise<Wire.MetricPoint> {
    return (await this.groups(key, {}, filter))[0]?.total as Wire.MetricPoint;
  }

  /** A figure by squad, channel or custom field, by the names of the groups. */
  async split(key: string, by: string, filter: object = {}): Promise<Record<string, Wire.MetricPoint>> {
    const groups = await this.groups(key, { split: by }, filter);
    return Object.fromEntries(groups.map(({ group, total }) => [group.name, total]));
  }

  async volumes(by: string): Promise<Record<string, number>> {
    const split = await this.split('volume', by);
    return Object.fromEntries(Object.entries(split).map(([name, { value }]) => [name, Number(value)]));
  }

  async idOf(list: 'symptoms' | 'causes' | 'squads' | 'users', name: string): Promise<string> {
    const q = list === 'users' ? {} : { q: name };
    for (let at = 0; ; at += 200) {
      const found = await this.read<{ id: string; name: string }[]>(
        `/${list}?${query({ filter: q, range: [at, at + 199] })}`,
      );
      const one = found.find((some) => some.name === name);
      if (one) return one.id;
      if (found.length < 200) throw new Error(`There is no ${name} among ${list}.`);
    }
  }

  /** How many a period, from the first to the last: of all, and of the issues named; an issue without a filter is counted by its rows. */
  async series(
    kind: Kind,
    { of, filterOf, issues, key = 'volume', days }: SeriesAsked,
  ): Promise<{ [member: string]: unknown }> {
    const [first, last] = days ?? [this.record.firstReceivedAt as string, this.record.lastReceivedAt as string];
    const start = DateTime.fromISO(first, { zone: 'utc' }).startOf(kind);
    const end = DateTime.fromISO(last, { zone: 'utc' }).startOf(kind);
    const unit = { month: 'months', week: 'weeks', day: 'days' }[kind] as 'months' | 'weeks' | 'days';
    const n = Math.round(end.diff(start, unit).as(unit)) + 1;
    const at = (place: number) => start.plus({ [unit]: place });
    const periods = Array.from({ length: n }, (_, place) => at(place).toFormat(formats[kind]));
    const counted = async (filter: object) => {
      const counts: number[] = [];
      for (let place = 0; place < n; place += mostPoints) {
        const range = { from: at(place).toISODate() ?? '', to: at(Math.min(n, place + mostPoints)).toISODate() ?? '' };
        const [all] = await this.groups(key, { ...range, interval: kind }, filter);
        counts.push(...(all?.points ?? []).map((point) => point.n));
      }
      return counts;
    };
    const often = groupedBy(this.rows, (row) => of(row) || '(empty)');
    const all: Record<string, number[]> = {};
    for (const [label, rows] of often) {
      if (rows.length < 10 && !issues.includes(label)) continue;
      const filter = await filterOf(label);
      all[label] = filter ? await counted(filter) : byPeriod(rows, periods, kind);
    }
    return {
      kind,
      undated: n - periods.length,
      periods,
      total: await counted({}),
      issues: Object.fromEntries(issues.map((issue) => [issue, all[issue]])),
      ...spikes(periods, all),
    };
  }

  /** Answers of customers, as the two figures of satisfaction have them. */
  async csat(filter: object = {}) {
    const [tops, mean] = [await this.total('csatTop2', filter), await this.total('csatMean', filter)];
    return csatFigure(tops, mean);
  }
}

export interface SeriesAsked {
  of: (row: GivenCase) => string | null | undefined;
  /** The filter by which the cases of a label are found; null where none finds them. */
  filterOf: (label: string) => Promise<object | null> | object | null;
  issues: readonly string[];
  key?: string;
  days?: [string, string];
}

/** What the proof of a set asks of a house before the file comes: a custom field by its name. */
export type Field = [name: string, type: CustomType];

type Given = Record<string, string | undefined>;
const word = (cell: string | undefined) => cell || null;
const moment = (cell: string | undefined) => (cell ? new Date(cell) : null);
const query = (asked: object) =>
  new URLSearchParams(
    Object.entries(asked).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

function byPeriod(rows: readonly GivenCase[], periods: readonly string[], kind: Kind): number[] {
  const counts = periods.map(() => 0);
  for (const { receivedAt } of rows) {
    const at = periods.indexOf(DateTime.fromJSDate(receivedAt, { zone: 'utc' }).toFormat(formats[kind]));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export const csatFigure = (tops: Wire.MetricPoint | undefined, mean: Wire.MetricPoint | undefined) => ({
  responses: tops?.n,
  mean: mean?.value == null ? null : rounded(mean.value),
  top2box: shareFigure(tops),
  top2box_wilson95: [rounded(tops?.low ?? Number.NaN), rounded(tops?.high ?? Number.NaN)],
});
export const shareFigure = (point: Wire.MetricPoint | undefined) => ({
  numerator: point?.num,
  denominator: point?.den ?? undefined,
  rate: point?.value == null ? null : rounded(point.value),
});
