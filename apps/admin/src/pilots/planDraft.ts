import { drawWaves, type Plan, startsOf } from '#heart-core';
import type { PilotPlanBody } from '#heart-core/wire';
import { metricUnit } from './metricUnit.ts';

/** One wave of a plan that is being made: how many start in it, when, and who where they are chosen. */
export interface WaveDraft {
  /** Stays the same while others come and go. */
  key: number;
  startOn: string;
  size: string;
  squadIds: string[];
}

export interface LookDraft {
  key: number;
  on: string;
}

/** What a new row of a list is called. */
export const nextKey = (rows: readonly { key: number }[]): number => 1 + Math.max(0, ...rows.map(({ key }) => key));

/** A plan as it is typed. Amounts are typed in points, scale points or minutes. */
export interface PlanDraft {
  name: string;
  methodKey: string;
  squadIds: string[];
  way: 'lot' | 'chosen';
  waves: WaveDraft[];
  /** The draw that found the squads; gone as soon as squads or sizes change. */
  draw: { id: string; seed: number; waves: string[][] } | null;
  baselineWeeks: string;
  washoutWeeks: string;
  primary: string;
  secondary: string[];
  meaningful: Record<string, string>;
  looks: LookDraft[];
}

const dayMs = 86_400_000;

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const daysAfter = (day: string, days: number): string => iso(Date.parse(`${day}T00:00:00Z`) + days * dayMs);

/** The Monday after this moment. */
export function nextMonday(now: Date): string {
  const weekday = now.getUTCDay();
  return iso(now.getTime() + ((8 - weekday) % 7 || 7) * dayMs);
}

export function freshPlan(now: Date): PlanDraft {
  const startOn = daysAfter(nextMonday(now), 7);
  return {
    ...{ name: '', methodKey: 'heart', squadIds: [], way: 'lot', draw: null },
    waves: [{ key: 1, startOn, size: '3', squadIds: [] }],
    ...{ baselineWeeks: '12', washoutWeeks: '2', primary: 'fcr14', secondary: [] },
    meaningful: { fcr14: '3' },
    looks: [{ key: 1, on: daysAfter(startOn, 10 * 7) }],
  };
}

/** How much of a typed amount is one in the metric's own unit. */
const grainOf = (key: string): number => ({ points: 0.01, duration: 60 })[metricUnit(key) as 'points'] ?? 1;

export const wholeOf = (typed: string): number | null => (/^\d+$/.test(typed.trim()) ? Number(typed) : null);
const amountOf = (typed: string): number | null => {
  const amount = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && amount > 0 ? amount : null;
};

/** The sizes of the waves, or null where one is not a number. */
export function sizesOf({ waves }: PlanDraft): number[] | null {
  const sizes = waves.map(({ size }) => wholeOf(size));
  return sizes.every((size) => size !== null && size > 0) ? (sizes as number[]) : null;
}

/** Who starts when. Before the lot is drawn the first of the list stand for those that it will find: what can be shown depends on numbers alone. */
function startsIn(draft: PlanDraft): Map<string, string> {
  const sizes = sizesOf(draft) ?? [];
  const rest = [...draft.squadIds];
  const waves =
    draft.way === 'chosen'
      ? draft.waves.map(({ squadIds }) => squadIds)
      : (draft.draw?.waves ?? sizes.map((size) => rest.splice(0, size)));
  return new Map(waves.flatMap((ids, at) => ids.map((id) => [id, draft.waves[at]?.startOn ?? ''] as const)));
}

/** The plan as it is sent, or null while something that it cannot do without is missing. */
export function planBody(draft: PlanDraft): PilotPlanBody | null {
  const [baselineWeeks, washoutWeeks] = [wholeOf(draft.baselineWeeks), wholeOf(draft.washoutWeeks)];
  const looks = draft.looks.map(({ on }) => on).filter(Boolean);
  const starts = startsIn(draft);
  const dated = draft.waves.every(({ startOn }) => startOn !== '');
  if (baselineWeeks === null || washoutWeeks === null || looks.length === 0 || starts.size === 0 || !dated) return null;
  if (draft.way === 'lot' && sizesOf(draft) === null) return null;
  const metrics = [draft.primary, ...draft.secondary];
  return {
    methodKey: draft.methodKey,
    squads: draft.squadIds.map((squadId) => ({ squadId, startOn: starts.get(squadId) ?? null })),
    drawId: draft.way === 'lot' ? (draft.draw?.id ?? null) : null,
    ...{ baselineWeeks, washoutWeeks, primary: draft.primary, secondary: draft.secondary, looks },
    meaningful: metrics.flatMap((metric) => {
      const amount = amountOf(draft.meaningful[metric] ?? '');
      return amount === null ? [] : [{ metric, least: Number((amount * grainOf(metric)).toPrecision(12)) }];
    }),
  };
}

/** A plan that exists, to be changed. A draw stays the one it was. */
export function draftOfPlan(name: string, plan: Plan, drawId: string | null): PlanDraft {
  const { assignment } = plan;
  const starts = startsOf(plan);
  const inWave = (start: string) =>
    plan.squads.filter(({ startOn }) => startOn === start).map(({ squadId }) => squadId);
  return {
    ...{ name, methodKey: plan.methodKey, squadIds: plan.squads.map(({ squadId }) => squadId) },
    way: assignment.kind === 'drawn' ? 'lot' : 'chosen',
    waves: starts.map((startOn, at) => ({
      key: at + 1,
      startOn,
      size: String(inWave(startOn).length),
      squadIds: inWave(startOn),
    })),
    draw:
      assignment.kind === 'drawn' && drawId
        ? {
            ...{ id: drawId, seed: assignment.seed },
            waves: drawWaves({ squads: assignment.among, sizes: assignment.sizes, seed: assignment.seed }).waves,
          }
        : null,
    ...{ baselineWeeks: String(plan.baselineWeeks), washoutWeeks: String(plan.washoutWeeks) },
    ...{ primary: plan.primary, secondary: plan.secondary, looks: plan.looks.map((on, at) => ({ key: at + 1, on })) },
    meaningful: Object.fromEntries(
      Object.entries(plan.meaningful).map(([key, least]) => [
        key,
        String(Number((least / grainOf(key)).toPrecision(6))),
      ]),
    ),
  };
}
