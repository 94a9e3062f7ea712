import { type ToJudge, usualAlpha, verdict } from '../pilots/verdict.ts';
import { didSquads } from './difference.ts';
import { permutationTest } from './permutation.ts';
import { checksOf, type Surroundings } from './pilot-checks.ts';
import type { Squads } from './squad-change.ts';

export type Pilot = Squads &
  Surroundings &
  Pick<ToJudge, 'better' | 'meaningful' | 'alpha' | 'plannedLook'> & { conf: number | null; seed?: number | null };

/**
 * A pilot judged: the effect by its squads' changes, p by the ways in which they could have been picked, every check, and the
 * verdict that these allow. In the unit of the metric.
 */
export function pilotVerdict(pilot: Pilot) {
  const found = didSquads(pilot);
  const { p, smallestP } = permutationTest({ ...pilot, statistic: 'studentised', alternative: 'two-sided' });
  const alpha = pilot.alpha ?? usualAlpha;
  const { blockers, warnings } = checksOf(pilot, found, { smallestP, alpha }, pilot);
  const { effect, lower, upper } = found;
  const { code } = verdict({ ...pilot, lower, upper, p, alpha, blockers, warnings });
  return { effect, lower, upper, p, smallestP, blockers, warnings, code };
}
