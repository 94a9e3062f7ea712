import { known, sum } from './sums.ts';

export type Arm = 'pilot' | 'control';

/** A share in one period. */
export interface Successes {
  n: number;
  successes: number;
}

/** A mean in one period; the sd (n - 1) is unknown below two values. */
export interface Values {
  n: number;
  mean: number | null;
  sd: number | null;
}

export interface BeforeAfter<Period> {
  id: string;
  arm: Arm;
  pre: Period;
  post: Period;
}

/** A change made elsewhere, with the squared error that comes from cases alone: a capped mean, or a figure adjusted for case mix. */
export interface SquadChange {
  id: string;
  arm: Arm;
  change: number | null;
  variance: number | null;
}

/** One row a squad: a squad got the method, so a squad is one observation of its effect. */
export type Squads =
  | { kind: 'binary'; squads: readonly BeforeAfter<Successes>[] }
  | { kind: 'mean'; squads: readonly BeforeAfter<Values>[] }
  | { kind: 'change'; squads: readonly SquadChange[] };

/** Each squad's change from before to after and how much of its square is noise of cases; unknown where a period is empty. */
export function changesOf(given: Squads): SquadChange[] {
  if (given.kind === 'change') return [...given.squads];
  if (given.kind === 'mean')
    return given.squads.map(({ id, arm, pre, post }) => {
      const change = pre.mean === null || post.mean === null ? null : post.mean - pre.mean;
      return { id, arm, change, variance: sumOfKnown(noiseOfMean(pre), noiseOfMean(post)) };
    });
  return given.squads.map(({ id, arm, pre, post }) => ({
    id,
    arm,
    change: known(post.successes / post.n - pre.successes / pre.n),
    variance: known(noiseOfShare(pre) + noiseOfShare(post)),
  }));
}

/** With one success and one failure more, so that none of n is not taken for certain. */
function noiseOfShare({ n, successes }: Successes): number {
  const share = (successes + 1) / (n + 2);
  return (share * (1 - share)) / n;
}

function noiseOfMean({ n, sd }: Values): number | null {
  return sd === null ? null : known(sd ** 2 / n);
}

function sumOfKnown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** Cases before and after, or nothing where changes were made elsewhere. */
export function casesOf(given: Squads): { id: string; arm: Arm; pre: number; post: number }[] {
  if (given.kind === 'change') return [];
  return given.squads.map(({ id, arm, pre, post }) => ({ id, arm, pre: pre.n, post: post.n }));
}

/** The same difference of differences from pooled cases: a big squad counts for more. Shown beside the effect, never instead. */
export function caseWeightedEffect(given: Squads): number | null {
  if (given.kind === 'change') return null;
  const periods: { arm: Arm; pre: Successes; post: Successes }[] =
    given.kind === 'binary'
      ? [...given.squads]
      : given.squads.map(({ arm, pre, post }) => ({ arm, pre: totalOf(pre), post: totalOf(post) }));
  const pooled = (arm: Arm, when: 'pre' | 'post') => {
    const those = periods.filter((squad) => squad.arm === arm).map((squad) => squad[when]);
    return sum(those.map(({ successes }) => successes)) / sum(those.map(({ n }) => n));
  };
  const change = (arm: Arm) => pooled(arm, 'post') - pooled(arm, 'pre');
  return known(change('pilot') - change('control'));
}

const totalOf = ({ n, mean }: Values): Successes => ({ n, successes: n === 0 ? 0 : n * (mean ?? Number.NaN) });
