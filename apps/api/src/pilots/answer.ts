import { DateTime } from 'luxon';
import {
  baselineStart,
  type CheckCode,
  type CheckFacts,
  checkLevels,
  type Definition,
  type Plan,
  readAs,
  sayCheck,
  sayVerdict,
  standingAlone,
  verdict,
  type WatchedFigure,
  worstFirst,
  worstOf,
} from '#heart-core';
import { type Comparison, levelOf, type Period, placeAmong } from '#heart-core/statistics';
import type { PilotCheck, PilotComparison } from '#heart-core/wire';
import type { Cut } from './cut.ts';
import type { PilotRecord } from './pilots.service.ts';
import { noKind } from './squad-weeks.sql.ts';

export interface Names {
  squads: Map<string, string>;
  symptoms: Map<string, string>;
  method: string;
}

interface ToAnswer {
  pilot: PilotRecord;
  definition: Definition;
  role: 'primary' | 'secondary' | 'other';
  cut: Cut;
  found: Comparison;
  adjusted: number | null;
  watched: (WatchedFigure & { key: string })[];
  names: Names;
}

/** A comparison in the shape of PILOT.md: numbers unrounded, the browser rounds; unknown is null, never 0. */
export function answerOf({
  pilot,
  definition,
  role,
  cut,
  found,
  adjusted,
  watched,
  names,
}: ToAnswer): Omit<PilotComparison, 'firstRead'> {
  const { plan } = pilot;
  const dayOf = dayIn(plan);
  return {
    ...{ pilot: pilot.id, name: pilot.name, planVersion: pilot.version, methodName: names.method },
    ...{ metric: definition.key, metricName: definition.name, role },
    unit: definition.unit === 'share' ? 'points' : definition.unit,
    better: readAs(definition),
    dataCut: cut.at.toISOString(),
    look: cut.look,
    nextLook: cut.next?.on.toISOString() ?? null,
    effect: { ...found.effect, conf: 0.95, method: found.kind },
    test: { ...found.test, adjusted, method: 'permutation-studentised' },
    arms: { pilot: armOf(found, 'pilot'), control: armOf(found, 'control') },
    squads: found.squads.map(({ id, arm, start, before, after, effectWithout }) => ({
      ...{ id, name: names.squads.get(id) ?? '', arm, start: start === null ? null : dayOf(start) },
      ...{ before: shown(before), after: shown(after) },
      change: found.changes.find((one) => one.id === id)?.change ?? null,
      effectWithout,
    })),
    pastTrend: found.pastTrend,
    placebo: found.placebo,
    waves: found.waves.map(({ start, att }) => ({ start: dayOf(Number(start)), effect: att })),
    byExposure: found.byExposure.map(({ exposure, att }) => ({ weeks: exposure, effect: att })),
    caseMix: {
      shift: found.caseMix.shift,
      kinds: found.caseMix.kinds.map(({ kind, ...shares }) => ({
        symptomId: kind === noKind ? null : kind,
        symptom: names.symptoms.get(kind) ?? null,
        ...shares,
      })),
    },
    answers: found.answers,
    ways: found.ways,
    place: placeAmong(found.ways, found.effect.estimate, readAs(definition)),
    weeks: found.weekly.map((week, i) => ({ start: dayOf(i), ...week })),
    controlCharts: found.ownLimits.map(({ id, weeks, ...chart }) => ({
      squadId: id,
      name: names.squads.get(id) ?? '',
      arm: found.squads.find((squad) => squad.id === id)?.arm ?? 'control',
      ...chart,
      points: weeks.map(({ week, ...point }) => ({ start: dayOf(week), ...point })),
    })),
    meaningful: plan.meaningful[definition.key] ?? null,
    checks: checksOf(found, names),
    guards: watched,
    verdict: verdictOf({ pilot, definition, cut, found, watched, names }),
  };
}

/** What was found that speaks against it, worst first, in sentences. */
export function checksOf(found: Comparison, names: Names): PilotCheck[] {
  return worstFirst(found.checks.map(({ code }) => code)).map((code) => {
    const facts = factsOf(found, code, names);
    return { code, level: checkLevels[code], text: standingAlone(sayCheck(code, facts)), facts };
  });
}

function verdictOf({ pilot: { plan }, definition, cut, found, watched, names }: Omit<ToAnswer, 'role' | 'adjusted'>) {
  const unit = definition.unit === 'count' ? 'mean' : definition.unit;
  const better = readAs(definition);
  const meaningful = plan.meaningful[definition.key] ?? null;
  const { estimate, lower, upper } = found.effect;
  const codes = found.checks.map(({ code }) => code);
  const { code } = verdict({
    ...{ better, lower, upper, meaningful, p: found.test.p, alpha: cut.look.alpha, plannedLook: cut.look.planned },
    blockers: found.blockers,
    warnings: codes.filter((one) => checkLevels[one] === 'warning'),
  });
  const clause = (of: CheckCode | null) => of && sayCheck(of, factsOf(found, of, names));
  const { before, after } = armOf(found, 'pilot');
  return {
    code,
    ...sayVerdict({
      ...{ code, method: names.method, better, unit, meaningful, watched },
      ...{ effect: estimate, lower, upper, pilotChange: before === null || after === null ? null : after - before },
      test: { p: found.test.p, assignments: found.test.assignments, exact: found.test.exact, alpha: cut.look.alpha },
      blocker: clause(worstOf(codes, 'blocker')),
      warning: clause(worstOf(codes, 'warning')),
      nextLook: cut.next && DateTime.fromJSDate(cut.next.on, { zone: plan.timeZone }).toFormat('d MMMM yyyy'),
    }),
  };
}

/** Each squad counts once, as in the effect; of an arm in which one is unknown there is no level. */
function armOf({ squads }: Comparison, arm: 'pilot' | 'control') {
  const own = squads.filter((squad) => squad.arm === arm);
  const level = (when: 'before' | 'after') => {
    const known = own.length > 0 && own.every((squad) => squad[when].value !== null);
    return levelOf(known ? own.map((squad) => squad[when]) : []);
  };
  const total = (when: 'before' | 'after', what: 'n' | 'pending') =>
    own.reduce((sum, squad) => sum + squad[when][what], 0);
  const [before, after] = [level('before'), level('after')];
  return {
    squads: own.length,
    ...{ casesBefore: total('before', 'n'), casesAfter: total('after', 'n') },
    ...{ before: before.value, beforeLower: before.lower, beforeUpper: before.upper },
    ...{ after: after.value, afterLower: after.lower, afterUpper: after.upper },
    immature: total('after', 'pending'),
  };
}

const shown = ({ n, value, lower, upper, pending }: Period) => ({ n, rate: value, lower, upper, immature: pending });

function factsOf(found: Comparison, code: CheckCode, names: Names): CheckFacts {
  const { squadId, ...facts } = found.checks.find((one) => one.code === code)?.facts ?? {};
  return { ...facts, squad: squadId && names.squads.get(squadId) };
}

/** The Monday of a week, counted from the first of the baseline. */
function dayIn(plan: Plan): (week: number) => string {
  const first = DateTime.fromISO(baselineStart(plan), { zone: 'UTC' });
  return (week) => first.plus({ weeks: week }).toISODate() ?? '';
}
