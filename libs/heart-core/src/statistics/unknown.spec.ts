import fc from 'fast-check';
import { directStandardisation, observedMinusExpected } from './case-mix.ts';
import { laneyPPrime, pChart, uChart, xmr } from './control-charts.ts';
import { didSquads, leaveOneOut } from './difference.ts';
import { funnel } from './funnel.ts';
import { caseMixShift, sampleRatio } from './guard-rails.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { maxT } from './many-metrics.ts';
import { preTrend } from './past-trend.ts';
import { permutationTest } from './permutation.ts';
import { pilotVerdict } from './pilot-verdict.ts';
import { spikeThreshold } from './spikes.ts';
import type { Squads } from './squad-change.ts';
import { staggeredEffect } from './staggered.ts';
import { staggeredPermutation } from './staggered-permutation.ts';
import { wildClusterBootstrap } from './wild-cluster-bootstrap.ts';

/** What came out that is neither a number one can show, nor a word, nor plainly unknown (null). */
function unshowable(found: unknown, path = ''): string[] {
  if (typeof found === 'number') return Number.isFinite(found) ? [] : [`${path}=${found}`];
  if (found === undefined) return [`${path} is left open`];
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([key, part]) => unshowable(part, `${path}.${key}`));
}

/** Nothing, equal things, and a great many: where formulas divide by nothing. */
const count = fc.constantFrom(0, 0, 1, 2, 9, 10, 30, 100, 1e6);
const value = fc.constantFrom(0, 0, 0.1, 0.1, -0.2, 1);
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const conf = fc.constantFrom(null, 0.5, 0.95, 0.999);
const arm = fc.constantFrom('pilot' as const, 'control' as const);
const events = fc.tuple(count, fc.constantFrom(0, 0.5, 1)).map(([n, share]) => ({ n, events: Math.round(n * share) }));
const shares = events.map(({ n, events: successes }) => ({ n, successes }));
const scores = fc.record({ n: count, mean: perhaps(value), sd: perhaps(value.map(Math.abs)) });
const named = <T>(of: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom('a', 'b', 'c'), of);
const squadsOf = <T extends object>(of: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(arm, of), { maxLength: 7 })
    .map((rows) => rows.map(([side, row], i) => ({ id: `squad ${i}`, arm: side, ...row })));
const beforeAfter = <T>(period: fc.Arbitrary<T>) => squadsOf(fc.record({ pre: period, post: period }));
const squads: fc.Arbitrary<Squads> = fc.oneof(
  fc.record({ kind: fc.constant('binary' as const), squads: beforeAfter(shares) }),
  fc.record({ kind: fc.constant('mean' as const), squads: beforeAfter(scores) }),
  fc.record({
    kind: fc.constant('change' as const),
    squads: squadsOf(fc.record({ change: perhaps(value), variance: perhaps(value.map(Math.abs)) })),
  }),
);
const past = fc.record({
  conf,
  gapWeeks: fc.constantFrom(null, 9),
  squads: squadsOf(fc.record({ values: fc.array(perhaps(value), { maxLength: 6 }) })),
});
const rollout = fc.record({
  periods: fc.constant([1, 2, 3, 4]),
  comparison: fc.constantFrom(null, 'never' as const, 'notYet' as const),
  base: fc.constantFrom(null, 'last' as const, 'mean' as const),
  conf,
  squads: fc.array(
    fc.record({
      start: fc.constantFrom(null, 1, 2, 4),
      weight: fc.constantFrom(null, 1, 20),
      values: fc.array(perhaps(value), { minLength: 4, maxLength: 4 }),
    }),
    { maxLength: 6 },
  ),
});
const baseline = fc.constantFrom(null, 0, 1, 3, 99);
const weeks = fc.array(fc.tuple(events, perhaps(value)), { maxLength: 12 });
const times = fc.array(fc.tuple(fc.constantFrom(0, 1, 1, 2, 5), fc.constantFrom(0, 1)), { maxLength: 9 });

const everything: Record<string, fc.Arbitrary<unknown>> = {
  didSquads: fc.tuple(squads, conf).map(([given, level]) => didSquads({ ...given, conf: level })),
  leaveOneOut: squads.map(leaveOneOut),
  permutationTest: squads.map(permutationTest),
  wildClusterBootstrap: fc
    .tuple(fc.array(value, { maxLength: 4 }), fc.array(value, { maxLength: 4 }))
    .map(([pilot, control]) => wildClusterBootstrap({ pilot, control })),
  staggeredEffect: rollout.map(staggeredEffect),
  staggeredPermutation: rollout.map(staggeredPermutation),
  preTrend: past.map(preTrend),
  maxT: fc.array(fc.tuple(arm, perhaps(value), value.map(Math.abs)), { maxLength: 7 }).map((rows) =>
    maxT({
      arms: rows.map(([side]) => side),
      metrics: [
        { name: 'known', changes: rows.map(() => 1), variances: rows.map((row) => row[2]) },
        { name: 'patchy', changes: rows.map((row) => row[1]), variances: rows.map((row) => row[2]) },
      ],
    }),
  ),
  sampleRatio: fc
    .array(fc.tuple(count, fc.constantFrom(0, 1)), { maxLength: 4 })
    .map((arms) => sampleRatio({ observed: arms.map(([n]) => n), expected: arms.map(([, share]) => share) })),
  caseMixShift: fc.record({ before: named(count), after: named(count) }).map(caseMixShift),
  directStandardisation: fc
    .record({
      weights: perhaps(named(fc.constantFrom(0, 1))),
      strata: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), groups: named(events) }), { maxLength: 3 }),
    })
    .map(directStandardisation),
  observedMinusExpected: fc.record({ reference: named(events), observed: named(events) }).map(observedMinusExpected),
  kaplanMeier: fc.tuple(times, conf, fc.constantFrom(null, 0, 1, 9)).map(([rows, level, tau]) =>
    kaplanMeier({
      times: rows.map(([time]) => time),
      events: rows.map(([, event]) => event),
      conf: level,
      at: [0, 1, 9],
      tau,
    }),
  ),
  charts: fc.tuple(weeks, baseline, fc.boolean()).map(([rows, first, screen]) => {
    const counts = rows.map(([week]) => week.events);
    const sizes = rows.map(([week]) => week.n);
    return [
      pChart({ counts, sizes, baseline: first }),
      laneyPPrime({ counts, sizes, baseline: first }),
      uChart({ counts, exposures: sizes, baseline: first }),
      xmr({ values: rows.map(([, single]) => single), baseline: first, screen }),
    ];
  }),
  funnel: squadsOf(events).map((rows) => funnel({ squads: rows })),
  spikeThreshold: fc
    .tuple(fc.array(fc.tuple(count, fc.constantFrom(0, 1, 1e5))), fc.constantFrom(0, 1e-6, 1), count)
    .map(([rows, currentExposure, current]) =>
      spikeThreshold({
        counts: rows.map(([n]) => n),
        exposures: rows.map(([, exposure]) => exposure),
        currentExposure,
        current,
        alpha: 0.001,
      }),
    ),
  pilotVerdict: fc.tuple(squads, perhaps(past), conf).map(([given, before, level]) =>
    pilotVerdict({
      ...given,
      conf: level,
      better: 'higher',
      meaningful: 0.02,
      alpha: 0.05,
      plannedLook: true,
      assignment: 'random',
      preTrend: before,
    }),
  ),
};

test.each(Object.keys(everything))('%s tells what it does not know as unknown, whatever the data lack', (method) => {
  fc.assert(
    fc.property(everything[method] as fc.Arbitrary<unknown>, (found) => expect(unshowable(found)).toEqual([])),
    { numRuns: 200, seed: 20_261_125 },
  );
});
