import { verdict } from '#heart-core';
import { compare, type ToCompare } from '#heart-core/statistics';
import { controlSquads, pilotSquads } from '../../apps/api/src/demo/cast.ts';
import { type Planted, pilotStart, planted, storyOf, type Tale } from '../../apps/api/src/demo/story.ts';

/**
 * The demo's world told anew 200 times: do the intervals of the product hold what was planted, and does it find nothing where
 * nothing was? The tales are those that the demo tells; the comparison is the one that the pilot page shows.
 */
const worlds = 200;
const now = new Date('2026-11-24T11:20:00Z');
const weekMs = 7 * 86_400_000;
const first = pilotStart(now).getTime() - planted.weeksBefore * weekMs;
const nothing: Planted = { ...planted, firstContact: 0, promisesKept: 0, satisfaction: 0, handleSeconds: 0 };
const squads = [...pilotSquads, ...controlSquads].map((id) => ({
  id,
  start: (pilotSquads as readonly string[]).includes(id) ? planted.weeksBefore : null,
}));

/** What one tale scores in a metric: a number, null where it is not counted, or pending. */
type Score = (tale: Tale) => number | null | 'pending';
const metrics: Record<
  string,
  { unit: 'share' | 'mean'; truth: 'firstContact' | 'promisesKept' | 'satisfaction' | 'handleSeconds'; score: Score }
> = {
  'settled at first contact': {
    unit: 'share',
    truth: 'firstContact',
    score: ({ resolvedAt, endedAt }) => (resolvedAt === null ? 'pending' : Number(resolvedAt <= endedAt)),
  },
  'promises kept': {
    unit: 'share',
    truth: 'promisesKept',
    score: ({ promise }) =>
      promise === null
        ? null
        : promise.dueAt > now
          ? 'pending'
          : Number(promise.doneAt !== null && promise.doneAt <= promise.dueAt),
  },
  satisfaction: { unit: 'mean', truth: 'satisfaction', score: ({ survey }) => survey?.score ?? null },
  'handling, seconds': {
    unit: 'mean',
    truth: 'handleSeconds',
    score: ({ startedAt, endedAt }) => (endedAt.getTime() - startedAt.getTime()) / 1000,
  },
};

function given(tales: readonly Tale[], { unit, score }: (typeof metrics)[string]): ToCompare {
  const rows = new Map<string, ToCompare['figures'][number]>();
  const intake = new Map<string, ToCompare['intake'][number]>();
  for (const tale of tales) {
    const start = squads.find(({ id }) => id === tale.squad);
    const week = Math.floor((tale.startedAt.getTime() - first) / weekMs);
    if (!start || week < 0) continue;
    const key = `${tale.squad} ${week}`;
    const seen = intake.get(key) ?? { squadId: tale.squad, week, cases: 0, handled: 0, sent: 0, answered: 0 };
    intake.set(key, { ...seen, cases: seen.cases + 1, handled: seen.handled + Number(tale.byMethod) });
    const scored = score(tale);
    if (scored === null) continue;
    const row = rows.get(key) ?? { squadId: tale.squad, week, n: 0, sum: 0, squares: 0, pending: 0 };
    if (scored === 'pending') rows.set(key, { ...row, pending: row.pending + 1 });
    else rows.set(key, { ...row, n: row.n + 1, sum: row.sum + scored, squares: row.squares + scored ** 2 });
  }
  return {
    ...{ unit, better: 'higher', squads, washoutWeeks: 1, weeks: planted.weeksBefore + planted.weeksAfter },
    ...{ figures: [...rows.values()], mix: [], intake: [...intake.values()] },
    ...{ assignment: 'random', asksCustomers: false, alpha: 0.05, meaningful: null, recordsChanged: 0 },
  };
}

const percent = (count: number) => `${((count / worlds) * 100).toFixed(1)} %`;

it('hold what was planted in 92 to 98 of 100 worlds, and confirm nothing where nothing was', () => {
  const tally = new Map(Object.keys(metrics).map((name) => [name, { held: 0, better: 0, unripe: 0 }]));
  for (let seed = 1; seed <= worlds; seed++) {
    const [world, without] = [storyOf(now, seed), storyOf(now, 1000 + seed, 1, nothing)];
    for (const [name, metric] of Object.entries(metrics)) {
      const counts = tally.get(name) as { held: number; better: number; unripe: number };
      const { effect, checks } = compare(given(world, metric));
      const truth = planted[metric.truth];
      if (effect.lower !== null && effect.upper !== null && effect.lower <= truth && truth <= effect.upper)
        counts.held++;
      if (checks.some(({ code }) => code === 'immature')) counts.unripe++;
      const none = compare(given(without, metric));
      const { code } = verdict({
        ...{ better: 'higher', lower: none.effect.lower, upper: none.effect.upper, p: none.test.p, alpha: 0.05 },
        ...{ plannedLook: true, meaningful: null, blockers: none.blockers, warnings: [] },
      });
      if (code === 'confirmed_better') counts.better++;
    }
  }
  for (const [name, { held, better, unripe }] of tally)
    process.stdout.write(
      `${name}: held in ${percent(held)}; “better” without any effect ${percent(better)}; unripe ones told of in ${percent(unripe)}\n`,
    );
  for (const { held, better } of tally.values()) {
    expect(better / worlds).toBeLessThanOrEqual(0.05);
    expect(held / worlds).toBeGreaterThanOrEqual(0.92);
  }
}, 1_200_000);
