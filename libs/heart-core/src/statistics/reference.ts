import { verdict } from '../pilots/verdict.ts';
import { directStandardisation, observedMinusExpected } from './case-mix.ts';
import { laneyPPrime, pChart, uChart, xmr } from './control-charts.ts';
import { didFromMeans, didSquads, leaveOneOut } from './difference.ts';
import { funnel } from './funnel.ts';
import { caseMixShift, responseTippingPoint, sampleRatio } from './guard-rails.ts';
import { csatSummary, newcombe, shareOf } from './intervals.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { looksPlan } from './looks.ts';
import { benjaminiHochberg, holm, maxT } from './many-metrics.ts';
import { followUpsOnTime, matureOutcome } from './matured.ts';
import { preTrend } from './past-trend.ts';
import { permutationTest } from './permutation.ts';
import { pilotVerdict } from './pilot-verdict.ts';
import { minimumDetectableEffect, sdOfSquadChange, smallestP } from './planning.ts';
import { spcSignals } from './signals.ts';
import { poissonThreshold, spikeThreshold } from './spikes.ts';
import { staggeredEffect } from './staggered.ts';
import { staggeredPermutation } from './staggered-permutation.ts';
import { wildClusterBootstrap } from './wild-cluster-bootstrap.ts';

/** A case whose numbers were computed elsewhere: what is asked of which method, and what must come out. */
export interface ReferenceCase {
  name: string;
  method: string;
  input: unknown;
  expected: unknown;
  /** Absolute, for every number in `expected`. */
  tolerance: number;
}

/** The methods that reference cases name, as the product calls them. */
const methods: Record<string, (input: never) => unknown> = {
  benjaminiHochberg,
  caseMixShift,
  csatSummary,
  didFromMeans,
  didSquads,
  directStandardisation,
  followUpsOnTime,
  funnel,
  holm,
  kaplanMeier,
  laneyPPrime,
  leaveOneOut,
  looksPlan,
  matureOutcome,
  maxT,
  minimumDetectableEffect,
  newcombe,
  observedMinusExpected,
  pChart,
  permutationTest,
  pilotVerdict,
  poissonThreshold,
  preTrend,
  responseTippingPoint,
  sampleRatio,
  sdOfSquadChange,
  smallestP,
  spcSignals,
  spikeThreshold,
  staggeredEffect,
  staggeredPermutation,
  uChart,
  verdict,
  wildClusterBootstrap,
  wilson: ({ successes, n, conf }: { successes: number; n: number; conf?: number }) => {
    const { rate: estimate, lower, upper } = shareOf(successes, n, conf);
    return { estimate, lower, upper };
  },
  xmr,
};

/** In what this case differs from what the core computes, in words; nothing where it passes. */
export function failuresOf({ method, input, expected, tolerance }: ReferenceCase): string[] {
  const compute = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!compute) return [`unknown method ${method}`];
  try {
    return differences(expected, compute(input as never), tolerance, '');
  } catch (thrown) {
    return [`threw ${thrown instanceof Error ? thrown.message : thrown}`];
  }
}

/** What `expected` does not name may be there; what it calls unknown (null) must not be known. */
function differences(expected: unknown, found: unknown, tolerance: number, path: string): string[] {
  if (expected === null)
    return found === null || found === undefined ? [] : [`${path}: nothing expected, got ${found}`];
  if (typeof expected === 'number') {
    const near = typeof found === 'number' && Math.abs(found - expected) <= tolerance;
    return near ? [] : [`${path}: expected ${expected}, got ${found}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length)
      return [`${path}: expected ${expected.length} items, got ${JSON.stringify(found)}`];
    return expected.flatMap((item, i) => differences(item, found[i], tolerance, `${path}[${i}]`));
  }
  if (typeof expected === 'object') {
    if (typeof found !== 'object' || found === null) return [`${path}: expected an object, got ${found}`];
    const parts: Record<string, unknown> = { ...found };
    return Object.entries(expected).flatMap(([key, item]) =>
      differences(item, parts[key], tolerance, path ? `${path}.${key}` : key),
    );
  }
  return expected === found ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(found)}`];
}
