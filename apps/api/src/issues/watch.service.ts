import { Injectable } from '@nestjs/common';
import { runningWeek, type Wire, weeksLater, wilson } from '#heart-core';
import { alarmsAmong, chartOfIssue, type IssueAlarm, type WatchedIssue } from '#heart-core/statistics';
import { squadsSeen } from '../people/visible.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { IssueFigures, type MeasuredWeeks } from './issue-figures.ts';
import { weeklySql } from './issues.sql.ts';
import { completeWeeks } from './reporting-weeks.ts';
import { causesWeeklySql, symptomsWeeklySql, watchedSql } from './watch.sql.ts';

/** What is watched: an issue, or a cause or symptom that no issue gathers yet. */
export interface Subject {
  kind: 'issue' | 'cause' | 'symptom';
  id: string;
  name: string;
  issueId: string | null;
  ownerId: string | null;
}

/** M16b is told of so many last weeks. */
const weeksAbove = 4;

interface Count {
  id: string;
  week: number;
  cases: number;
}

/** Watches what comes back more than it usually does. */
@Injectable()
export class WatchService {
  constructor(
    private readonly house: House,
    private readonly figures: IssueFigures,
  ) {}

  /** What rose in the last complete week, within these squads or in all. */
  async alarms(squads: string[] | null): Promise<IssueAlarm<Subject>[]> {
    const { zone, today, now } = await this.figures.today();
    const weeks = await this.figures.sinceFirstCase(completeWeeks(zone, now), squads);
    const subjects = await this.house.read<Subject>(watchedSql, [today]);
    const counts = await this.countsOf(subjects, weeks, squads);
    const watched = subjects.map((subject): WatchedIssue<Subject> => {
      const own = counts[subject.kind].filter(({ id }) => id === subject.id);
      return { subject, weeks: weeksOf(weeks, own) };
    });
    return alarmsAmong(watched);
  }

  /** Is it still watched: in use, or live? */
  async isWatched(kind: Subject['kind'], id: string): Promise<boolean> {
    const { today } = await this.figures.today();
    const found = await this.house.read(`select 1 from (${watchedSql}) w where w.kind = $2 and w.id = $3`, [
      ...[today, kind, id],
    ]);
    return found.length > 0;
  }

  /** The same as one person may see it, what is least likely by chance first. */
  async rising(person: SignedInPerson): Promise<Wire.RisingSubject[]> {
    const alarms = await this.alarms(squadsSeen(person));
    return alarms
      .sort((a, b) => (a.p ?? 1) - (b.p ?? 1))
      .map(({ subject: { kind, id, name, issueId }, weekOn, cases, expected, threshold }) => ({
        ...{ id, kind, name, weekOn, cases, expected, threshold, issueId },
      }));
  }

  /** M16b: the share of diagnosed cases that lie in causes above their control limit, week by week of the last four. */
  async aboveLimits(person: SignedInPerson): Promise<Wire.AboveLimits> {
    const { zone, now } = await this.figures.today();
    const squads = squadsSeen(person);
    const weeks = await this.figures.sinceFirstCase(completeWeeks(zone, now), squads);
    const last = weeks.mondays.slice(-weeksAbove);
    const counts = await this.house.read<Count>(causesWeeklySql, [weeks.bounds, squads]);
    const names = await this.house.read<{ id: string; name: string }>('select id, name from causes', []);
    const causes = names.flatMap(({ id, name }) => {
      const chart = chartOfIssue(
        weeksOf(
          weeks,
          counts.filter((one) => one.id === id),
        ),
        noBaseline,
      );
      const above = chart.signal === 'tooFew' ? [] : chart.points.slice(-weeksAbove).filter(isAbove);
      return above.length > 0 ? [{ id, name, cases: sum(above.map(({ cases }) => cases)) }] : [];
    });
    const arrived = (await this.figures.arrived(weeks, squads)).slice(-weeksAbove);
    const den = sum(arrived.map(({ diagnosed }) => diagnosed));
    const cases = sum(arrived.map((week) => week.cases));
    const num = sum(causes.map((cause) => cause.cases));
    const until = runningWeek(zone, now);
    return {
      ...{ from: last[0] ?? weeksLater(until, -weeksAbove), to: until, num, den, value: den === 0 ? null : num / den },
      ...{ ...wilson(num, den), cases, undiagnosed: cases - den },
      causes: causes.sort((a, b) => b.cases - a.cases),
      tooFewWeeks: weeks.mondays.length < fewestWeeks,
    };
  }

  private async countsOf(subjects: readonly Subject[], weeks: MeasuredWeeks, squads: string[] | null) {
    const issues = subjects.filter(({ kind }) => kind === 'issue').map(({ id }) => id);
    const gathered = await this.house.read<{ issueId: string; week: number; cases: number }>(weeklySql, [
      ...[issues, weeks.bounds, squads],
    ]);
    return {
      issue: gathered.map(({ issueId, ...count }) => ({ id: issueId, ...count })),
      cause: await this.house.read<Count>(causesWeeklySql, [weeks.bounds, squads]),
      symptom: await this.house.read<Count>(symptomsWeeklySql, [weeks.bounds, squads]),
    };
  }
}

const noBaseline = { raisedWeekOn: null, rebasedWeekOn: null };
const fewestWeeks = 12;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const isAbove = ({ rate, upper }: { rate: number | null; upper: number | null }) =>
  rate !== null && upper !== null && rate > upper;

function weeksOf({ mondays, arrived }: MeasuredWeeks, counts: readonly Count[]) {
  return mondays.map((weekOn, place) => ({
    weekOn,
    cases: sum(counts.filter(({ week }) => week === place).map(({ cases }) => cases)),
    exposure: arrived[place] ?? 0,
  }));
}
