import { Injectable } from '@nestjs/common';
import { localDate, mondayOf, type Wire } from '#heart-core';
import { type ChartOfIssue, chartOfIssue, type IssueSignal, type WeekOfIssue } from '#heart-core/statistics';
import { squadsSeen } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { arrivedSql, customersSql, openSql, weeklySql } from './issues.sql.ts';
import { completeWeeks, type ReportingWeeks, weeksOfStrip } from './reporting-weeks.ts';

/** An issue as far as its figures ask. */
export interface MeasuredIssue {
  id: string;
  raisedAt: Date;
  rebasedWeekOn: string | null;
}

/** What an issue's cases say, within the squads of who looks. */
export interface FiguresOfIssue {
  weeks: WeekOfIssue[];
  chart: ChartOfIssue;
  heat: Wire.IssueHeat;
  cases: number;
  customers: number;
  squads: Wire.IssueRecord['squads'];
  strip: Wire.IssueRecord['strip'];
  waiting: number;
  actionsOverdue: number;
}

interface Weekly {
  issueId: string;
  week: number;
  squadId: string;
  cases: number;
}

/** More cases than any issue has in sixteen weeks: the signal comes before the number. */
const aboveAnyCount = 1_000_000_000;
const signalRank: Record<IssueSignal, number> = { more: 3, less: 2, usual: 1, tooFew: 0 };

/** Where an issue stands in the list: by its signal, then by its cases. */
export const rankOf = ({ chart, cases }: FiguresOfIssue): number => signalRank[chart.signal] * aboveAnyCount + cases;

/** Counts the cases of issues; nobody's figures hold another's squads. */
@Injectable()
export class IssueFigures {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** The zone of all weeks and days, and which day it is there. */
  async today(): Promise<{ zone: string; today: string; now: Date }> {
    const { timeZone: zone } = await this.settings.now();
    const now = this.clock.now();
    return { zone, today: localDate(zone, now), now };
  }

  async of(issues: readonly MeasuredIssue[], person: SignedInPerson): Promise<Map<string, FiguresOfIssue>> {
    const { zone, today, now } = await this.today();
    const weeks = await this.sinceFirstCase(completeWeeks(zone, now), squadsSeen(person));
    const ids = issues.map(({ id }) => id);
    const seen = squadsSeen(person);
    const strip = weeks.bounds.slice(-weeksOfStrip - 1);
    const [weekly, customers, open] = await Promise.all([
      this.house.read<Weekly>(weeklySql, [ids, weeks.bounds, seen]),
      this.house.read<{ issueId: string; customers: number }>(customersSql, [ids, strip[0], strip.at(-1), seen]),
      this.house.read<{ issueId: string; waiting: number; actionsOverdue: number }>(openSql, [ids, seen, today]),
    ]);
    const names = await this.squadNames(weekly);
    return new Map(
      issues.map((issue) => {
        const own = weekly.filter(({ issueId }) => issueId === issue.id);
        const { waiting = 0, actionsOverdue = 0 } = open.find(({ issueId }) => issueId === issue.id) ?? {};
        const counted = customers.find(({ issueId }) => issueId === issue.id)?.customers ?? 0;
        return [issue.id, { ...figuresOf(issue, weeks, own, names), customers: counted, waiting, actionsOverdue }];
      }),
    );
  }

  /** All cases that came in, week by week, with those diagnosed. */
  async arrived({ mondays, bounds }: ReportingWeeks, squads: string[] | null) {
    const rows = await this.house.read<{ week: number; cases: number; diagnosed: number }>(arrivedSql, [
      bounds,
      squads,
    ]);
    return mondays.map((weekOn, place) => {
      const { cases = 0, diagnosed = 0 } = rows.find(({ week }) => week === place) ?? {};
      return { weekOn, cases, diagnosed };
    });
  }

  /** The cases of one issue in other weeks than the last complete ones. */
  async weeksOf(issueId: string, weeks: ReportingWeeks, squads: string[] | null): Promise<WeekOfIssue[]> {
    const arrived = await this.arrived(weeks, squads);
    const weekly = await this.house.read<Weekly>(weeklySql, [[issueId], weeks.bounds, squads]);
    return arrived.map(({ weekOn, cases: exposure }, place) => ({ weekOn, cases: countIn(weekly, place), exposure }));
  }

  /** Weeks before the first case of all are no history. */
  async sinceFirstCase(weeks: ReportingWeeks, squads: string[] | null): Promise<MeasuredWeeks> {
    const arrived = (await this.arrived(weeks, squads)).map(({ cases }) => cases);
    const first = arrived.findIndex((cases) => cases > 0);
    const from = first < 0 ? arrived.length : first;
    return {
      ...weeks,
      mondays: weeks.mondays.slice(from),
      bounds: weeks.bounds.slice(from),
      arrived: arrived.slice(from),
    };
  }

  private async squadNames(weekly: readonly Weekly[]): Promise<Map<string, string>> {
    const ids = [...new Set(weekly.map(({ squadId }) => squadId))];
    const rows = await this.house.read<{ id: string; name: string }>(
      'select id, name from squads where id = any($1::uuid[]) order by name, id',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

export interface MeasuredWeeks extends ReportingWeeks {
  arrived: number[];
}

const countIn = (weekly: readonly Weekly[], place: number) =>
  weekly.filter(({ week }) => week === place).reduce((sum, { cases }) => sum + cases, 0);

function figuresOf(
  { raisedAt, rebasedWeekOn }: MeasuredIssue,
  { zone, mondays, arrived }: MeasuredWeeks,
  weekly: readonly Weekly[],
  names: Map<string, string>,
) {
  const weeks = mondays.map((weekOn, place) => ({
    weekOn,
    cases: countIn(weekly, place),
    exposure: arrived[place] ?? 0,
  }));
  const chart = chartOfIssue(weeks, { raisedWeekOn: mondayOf(localDate(zone, raisedAt)), rebasedWeekOn });
  const first = Math.max(0, mondays.length - weeksOfStrip);
  const heat = heatOf(mondays.slice(first), first, weekly, names);
  const squads = heat.squads.map(({ id, name, cases }) => ({ id, name, cases: cases.reduce((a, b) => a + b, 0) }));
  const strip = weeks.slice(first).map(({ weekOn, cases }) => ({ weekOn, cases }));
  return { weeks, chart, heat, squads, strip, cases: strip.reduce((sum, { cases }) => sum + cases, 0) };
}

/** Squads that the issue touched in the last weeks, by name. */
function heatOf(
  mondays: string[],
  first: number,
  weekly: readonly Weekly[],
  names: Map<string, string>,
): Wire.IssueHeat {
  const squads = [...names].map(([id, name]) => {
    const own = weekly.filter(({ squadId }) => squadId === id);
    return { id, name, cases: mondays.map((_, i) => countIn(own, first + i)) };
  });
  return { weeks: mondays, squads: squads.filter(({ cases }) => cases.some((count) => count > 0)) };
}
