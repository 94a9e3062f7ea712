import { Injectable } from '@nestjs/common';
import {
  dateOf,
  dayOf,
  type EffectWarning,
  mends,
  mondayOf,
  runningWeek,
  sayEffect,
  sayEffectWarning,
  type Wire,
  weeksLater,
} from '#heart-core';
import {
  type EffectAsked,
  type EffectOfFix,
  effectOfFix,
  type LevelOfEffect,
  mostWeeksOfEffect,
  type WeekOfIssue,
} from '#heart-core/statistics';
import { squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ActionsService } from './actions.service.ts';
import { exposureNames, type GivenExposure } from './asked-effect.ts';
import { IssueFigures } from './issue-figures.ts';
import { IssuesService } from './issues.service.ts';
import { weeksFrom } from './reporting-weeks.ts';

/** Rates are told of so many cases, or of so many of what somebody gave. */
const perCases = 100;
const perGiven = 1000;
/** Where no day was agreed, the check is due after so many weeks. */
const weeksUntilCheck = 8;
const weeksOfYear = 52;

interface Fix {
  id: string;
  fixedOn: string;
  effectiveOn: string;
  checkOn: string;
}

interface Stretch {
  from: string;
  until: string;
  weeks: WeekOfIssue[];
  diagnosed: number | null;
}

/** Did it work? Before and after a fix, with what else may have made the difference. */
@Injectable()
export class EffectService {
  constructor(
    private readonly house: House,
    private readonly figures: IssueFigures,
    private readonly issues: IssuesService,
    private readonly actions: ActionsService,
  ) {}

  async of(issueId: string, given: GivenExposure, person: SignedInPerson): Promise<Wire.IssueEffect> {
    const issue = await this.issues.row(issueId);
    const { zone, today, now } = await this.figures.today();
    const fix = lastFix(await this.actions.ofIssue(issueId));
    const told = { issueId, asOf: now.toISOString(), given: given.exposureBefore !== undefined };
    if (!fix) return answer(told, null, null, null);
    const squads = squadsSeen(person);
    const beforeUntil = mondayOf(fix.fixedOn);
    const afterFrom = mondayFrom(fix.effectiveOn);
    const running = runningWeek(zone, now);
    const afterUntil = [weeksLater(afterFrom, mostWeeksOfEffect), running].sort()[0] as string;
    const stretch = (from: string, until: string) => this.stretch(issueId, zone, [from, until], squads);
    const before = await stretch(weeksLater(beforeUntil, -mostWeeksOfEffect), beforeUntil);
    const after = await stretch(afterFrom, afterUntil < afterFrom ? afterFrom : afterUntil);
    const earlier = (one: Stretch) => stretch(weeksLater(one.from, -weeksOfYear), weeksLater(one.until, -weeksOfYear));
    const yearBefore = { before: await earlier(before), after: await earlier(after) };
    const isCause = issue.causeId !== null;
    const hasYear = isThere(yearBefore.before, before) && isThere(yearBefore.after, after);
    const effect = effectOfFix({
      before: { weeks: before.weeks, diagnosed: isCause ? before.diagnosed : null },
      after: { weeks: after.weeks, diagnosed: isCause ? after.diagnosed : null },
      yearBefore: hasYear ? { before: yearBefore.before.weeks, after: yearBefore.after.weeks } : null,
      exposure: exposureOf(given, { before, after }, hasYear ? yearBefore : null),
      isFixed: true,
      isDue: fix.checkOn <= today,
      hasKnownWeeks: await this.hasKnownWeeks(issueId, [before, after]),
    });
    return answer(told, fix, { before, after, yearBefore }, effect, isCause);
  }

  /** Weeks of a stretch; those before the first case of all are none. */
  private async stretch(
    issueId: string,
    zone: string,
    [from, until]: [string, string],
    squads: string[] | null,
  ): Promise<Stretch> {
    const all = weeksFrom(zone, from, until);
    const arrived = await this.figures.arrived(all, squads);
    const weeks = await this.figures.weeksOf(issueId, all, squads);
    const first = weeks.findIndex(({ exposure }) => exposure > 0);
    const cases = arrived.reduce((sum, week) => sum + week.cases, 0);
    const diagnosed = arrived.reduce((sum, week) => sum + week.diagnosed, 0);
    const kept = first < 0 ? [] : weeks.slice(first);
    return { from: kept[0]?.weekOn ?? from, until, weeks: kept, diagnosed: cases > 0 ? diagnosed / cases : null };
  }

  private async hasKnownWeeks(issueId: string, stretches: Stretch[]): Promise<boolean> {
    const weeks = stretches.flatMap((one) => one.weeks.map(({ weekOn }) => weekOn));
    const known = await this.house.read(
      `select 1 from issue_rulings r where r.issue_id = $1 and r.ruling = 'knownWeek' and r.week_on = any($2::date[]) limit 1`,
      [issueId, weeks],
    );
    return known.length > 0;
  }
}

/** The last mending action that was done. */
function lastFix(actions: readonly Wire.ActionRecord[]): Fix | null {
  const fixes = actions.flatMap(({ id, kind, ended, fixedOn, effectiveOn, checkOn }) =>
    mends(kind) && ended === 'done' && fixedOn && effectiveOn ? [{ id, fixedOn, effectiveOn, checkOn }] : [],
  );
  const last = fixes.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)).at(-1);
  return last ? { ...last, checkOn: last.checkOn ?? weeksLater(last.effectiveOn, weeksUntilCheck) } : null;
}

/** The first Monday on or after a day. */
const mondayFrom = (date: string) => (mondayOf(date) === date ? date : weeksLater(mondayOf(date), 1));

const isThere = (earlier: Stretch, now: Stretch) =>
  earlier.weeks.length > 0 && earlier.weeks.length === now.weeks.length;

const casesIn = ({ weeks }: Stretch) => weeks.reduce((sum, { cases }) => sum + cases, 0);

type Sides = { before: Stretch; after: Stretch };

/** What somebody gave, held against what it must at least hold; of the year earlier only where it was given for both sides. */
function exposureOf(given: GivenExposure, now: Sides, yearBefore: Sides | null): EffectAsked['exposure'] {
  const { exposureYearBefore, exposureYearAfter } = given;
  const names = exposureNames.filter((name) => given[name] !== undefined);
  if (names.length === 0) return null;
  const problem = (pointer: string, detail: string) => invalid([{ pointer, code: 'range', detail }]);
  const holds = (name: keyof GivenExposure, stretch: Stretch): number => {
    const said = given[name];
    if (said === undefined || said < casesIn(stretch))
      throw problem(`/${name}`, 'Give both sides, each at least as many as its cases.');
    return said;
  };
  const sides = { before: holds('exposureBefore', now.before), after: holds('exposureAfter', now.after) };
  if (exposureYearBefore === undefined && exposureYearAfter === undefined) return { ...sides, yearBefore: null };
  if (!yearBefore) throw problem('/exposureYearBefore', 'There are no such weeks a year earlier.');
  const [before, after] = [
    holds('exposureYearBefore', yearBefore.before),
    holds('exposureYearAfter', yearBefore.after),
  ];
  return { ...sides, yearBefore: { before, after } };
}

interface Told {
  issueId: string;
  asOf: string;
  given: boolean;
}

function answer(
  { issueId, asOf, given }: Told,
  fix: Fix | null,
  stretches: { before: Stretch; after: Stretch; yearBefore: { before: Stretch; after: Stretch } } | null,
  effect: EffectOfFix | null,
  isCause = false,
): Wire.IssueEffect {
  const per = given ? perGiven : perCases;
  const scaled = (share: number | null | undefined) => (share == null ? null : share * per);
  const level = (stretch: Stretch, { cases, exposure, rate, lower, upper }: LevelOfEffect): Wire.EffectLevel => ({
    ...{ from: stretch.from, to: stretch.until, weeks: stretch.weeks.length, cases, exposure },
    ...{ rate: scaled(rate), lower: scaled(lower), upper: scaled(upper) },
  });
  const size = {
    difference: scaled(effect?.difference),
    lower: scaled(effect?.lower),
    upper: scaled(effect?.upper),
    meaningful: scaled(effect?.meaningful),
  };
  const warnings = effect?.warnings ?? [];
  const code = effect?.code ?? 'not_readable';
  const text = sayEffect({
    ...{
      code,
      per,
      unit: given ? 'given' : 'cases',
      before: scaled(effect?.before.rate),
      after: scaled(effect?.after.rate),
      ...size,
    },
    ...{ blocker: effect?.blockers[0] ?? 'no_fix', warning: warnings[0] ?? null, checkOn: fix && readDay(fix.checkOn) },
  });
  const year = effect?.yearBefore && stretches ? stretches.yearBefore : null;
  return {
    ...{ issueId, actionId: fix?.id ?? null, asOf, per, unit: given ? 'given' : 'cases' },
    ...{ fixedOn: fix?.fixedOn ?? null, effectiveOn: fix?.effectiveOn ?? null, checkOn: fix?.checkOn ?? null },
    blind: stretches ? { from: stretches.before.until, to: stretches.after.from } : null,
    before: stretches && effect ? level(stretches.before, effect.before) : null,
    after: stretches && effect ? level(stretches.after, effect.after) : null,
    yearBefore:
      year && effect?.yearBefore
        ? {
            before: level(year.before, effect.yearBefore.before),
            after: level(year.after, effect.yearBefore.after),
            difference: scaled(effect.yearBefore.difference),
          }
        : null,
    ...{ ...size, p: effect?.p ?? null, dispersion: effect?.dispersion ?? null },
    diagnosed: isCause && stretches ? { before: stretches.before.diagnosed, after: stretches.after.diagnosed } : null,
    warnings: warnings.map((warning: EffectWarning) => ({ code: warning, text: sayEffectWarning(warning) })),
    verdict: { code, text },
  };
}

/** A day as it is read out: 12 May 2026. */
const readDay = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(`${dateOf(dayOf(date))}T00:00:00Z`),
  );
