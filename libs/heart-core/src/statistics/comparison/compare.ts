import type { CheckCode } from '../../pilots/checks.ts';
import { didSquads, leaveOneOut } from '../difference.ts';
import { preTrend } from '../past-trend.ts';
import { permutationTest } from '../permutation.ts';
import { checksOf } from '../pilot-checks.ts';
import { changesOf } from '../squad-change.ts';
import { staggeredEffect } from '../staggered.ts';
import { effectsOfDealtStarts, staggeredPermutation } from '../staggered-permutation.ts';
import { adjustedOf } from './adjusted.ts';
import { factsOf } from './check-facts.ts';
import { armOf, type Phase, phaseOf, type ToCompare } from './given.ts';
import { mixTable } from './mix-table.ts';
import { squadsBetweenLimits } from './own-limits.ts';
import { pastOf, placeboOf, rolloutOf } from './past.ts';
import { type PeriodFacts, periodOf, squadsOf } from './periods.ts';
import { effectsOfAllWays, mostWaysDrawn, weeklyArms } from './series.ts';
import { answersOf, notesOf, surroundingsOf } from './surroundings.ts';

/** Everything that is known of one metric of a pilot, from its squads' weeks: effect, test, arms, checks. Names and words are others'. */
export function compare(given: ToCompare) {
  const phase = phaseOf(given);
  const of = <Row extends { squadId: string; week: number }>(rows: readonly Row[], id: string, when: Phase) =>
    rows.filter((row) => row.squadId === id && phase(row.squadId, row.week) === when);
  const rows = given.squads.map(({ id, start }) => {
    const [before, after] = (['before', 'after'] as const).map((when) =>
      periodOf(given.unit, of(given.figures, id, when), of(given.lengths ?? [], id, when)),
    ) as [PeriodFacts, PeriodFacts];
    return { id, arm: armOf({ start }), start, before, after };
  });
  const squads = squadsOf(given.unit, rows);
  const starts = [...new Set(given.squads.flatMap(({ start }) => start ?? []))].sort((a, b) => a - b);
  const found = didSquads(squads);
  const permuted = permutationTest({ ...squads, statistic: 'studentised', alternative: 'two-sided', seed: given.seed });
  const rollout = starts.length > 1 ? rolloutOf(given) : null;
  const staggered = rollout && staggeredPermutation({ ...rollout, seed: given.seed });
  const effect = staggered
    ? { estimate: staggered.overall, se: null, lower: staggered.lower, upper: staggered.upper, df: null }
    : { estimate: found.effect, se: found.se, lower: found.lower, upper: found.upper, df: found.df };
  const test = staggered
    ? {
        p: staggered.p,
        assignments: staggered.assignments,
        smallestP: 1 / staggered.assignments,
        exact: staggered.exact,
      }
    : {
        p: permuted.p,
        assignments: permuted.assignments,
        smallestP: permuted.smallestP,
        exact: permuted.exact,
      };
  const past = pastOf(given);
  const trend = preTrend(past);
  const around = surroundingsOf(given, phase);
  const { blockers, warnings } = checksOf(
    squads,
    { ...found, effect: effect.estimate, lower: effect.lower, upper: effect.upper },
    { smallestP: test.smallestP, alpha: given.alpha },
    { ...around, assignment: given.assignment, preTrend: past },
  );
  const left = leaveOneOut(squads);
  const placebo = placeboOf(given);
  const facts = factsOf(given, rows, { around, test, left: left.without, effect: effect.estimate, trend, placebo });
  const codes: CheckCode[] = [...blockers, ...warnings, ...notesOf(given, rows, placebo, around)];
  return {
    kind: staggered ? ('staggered' as const) : ('squad-change-t' as const),
    effect: { ...effect, caseWeighted: found.caseWeightedEffect, caseMixAdjusted: adjustedOf(given, phase) },
    test,
    squads: rows.map((row) => ({ ...row, effectWithout: left.without[row.id] ?? null })),
    changes: changesOf(squads),
    pastTrend: trend,
    placebo,
    weekly: weeklyArms(given),
    ownLimits: squadsBetweenLimits(given),
    ways: rollout ? effectsOfDealtStarts(rollout, mostWaysDrawn) : effectsOfAllWays(changesOf(squads)),
    waves: rollout ? staggeredEffect(rollout).byWave : [],
    byExposure: rollout ? staggeredEffect(rollout).byExposure : [],
    caseMix: mixTable(around.caseMix),
    answers: answersOf(around, effect.estimate),
    checks: codes.map((code) => ({ code, facts: facts(code) })),
    blockers,
    warnings: codes.filter((code) => !blockers.includes(code as never)),
  };
}
export type Comparison = ReturnType<typeof compare>;
