import { type EffectUnit, type Measure, measureOf } from './measure.ts';
import type { VerdictCode } from './verdict.ts';

/** A figure watched beside the one that is judged, and how it went; its interval in its own unit. */
export interface WatchedFigure {
  name: string;
  /** What it costs is said as a price of the effect, what customers feel as a worsening. */
  kind: 'customer' | 'cost';
  better: 'higher' | 'lower';
  unit: EffectUnit;
  currency?: string;
  effect: number | null;
  lower: number | null;
  upper: number | null;
}

export interface ToSay {
  code: VerdictCode;
  /** The name of the method that is tried: "HEART". */
  method: string;
  better: 'higher' | 'lower';
  unit: EffectUnit;
  currency?: string;
  effect: number | null;
  lower: number | null;
  upper: number | null;
  meaningful: number | null;
  /** What the pilot squads changed by themselves, in the unit of the metric. */
  pilotChange: number | null;
  /** How often so large a difference comes out: `p` over so many ways to pick the squads, gone through or drawn from. */
  test: { p: number | null; assignments: number; exact: boolean; alpha: number };
  /** The worst blocker and the worst warning, as clauses. */
  blocker: string | null;
  warning: string | null;
  /** The day of the next planned look, as people write it. */
  nextLook: string | null;
  watched: readonly WatchedFigure[];
}

/** The verdict as a sentence, and the interval as a clause of its own. Never "significant", "proved", nor a chance that it works. */
export function sayVerdict(to: ToSay): { text: string; alternative: string | null } {
  if (to.effect === null || to.lower === null || to.upper === null || to.code === 'not_readable')
    return {
      text: `This cannot be judged: ${to.blocker ?? 'there are too few squads for an interval'}.`,
      alternative: null,
    };
  const turned = to.better === 'lower' ? -1 : 1;
  const [worst, best] = turned < 0 ? [-to.upper, -to.lower] : [to.lower, to.upper];
  const measure = measureOf(to.unit, Math.max(Math.abs(worst), Math.abs(best)), to.currency);
  const fellToo = (to.pilotChange ?? 0) * turned < 0;
  const told = { ...to, gain: to.effect * turned, worst, best, fellToo, measure };
  return { text: sentences[to.code](told), alternative: intervalOf(to.lower, to.upper, measure) };
}

/** Amounts turned so that more is better. */
interface Told extends ToSay {
  gain: number;
  worst: number;
  best: number;
  /** Did the pilot squads get worse too, only less than the others? */
  fellToo: boolean;
  measure: Measure;
}

const sentences: Record<Exclude<VerdictCode, 'not_readable'>, (told: Told) => string> = {
  confirmed_better: (told) => {
    const { method, gain, measure, fellToo } = told;
    const by = fellToo
      ? `fell back less than the others, by ${measure.full(gain)}`
      : `improved ${measure.full(gain)} more than the others`;
    return `${method} squads ${by} (${between(told)})${besides(told)}. A difference like this ${waysOf(told)}.`;
  },
  promising: (told) => {
    const { method, gain, measure, fellToo, warning } = told;
    const how = `${fellToo ? 'fell back less' : 'improved more'} (${measure.full(gain)}, ${between(told)})`;
    return `${method} squads ${how}${besides(told)}, but this is not confirmed: ${warning ?? notRare(told)}.`;
  },
  inconclusive: (told) => `No clear difference yet: anything ${range(told)} fits the data${besides(told)}.`,
  no_meaningful_difference: (told) =>
    `Any difference is smaller than the ${told.measure.full(told.meaningful ?? 0)} you called meaningful: anything ${range(told)} fits the data${besides(told)}.`,
  confirmed_worse: fellBehind,
  concerning: fellBehind,
  too_early: ({ nextLook }) =>
    nextLook === null
      ? 'This is no planned look, and none is left. Figures are shown, a verdict is not.'
      : `The plan looks at this on ${nextLook}. Figures are shown, a verdict is not.`,
};

function fellBehind(told: Told): string {
  const { method, gain, worst, best, measure } = told;
  const interval = `between ${measure.bare(best)} and ${measure.bare(worst)}`;
  return `${method} squads fell behind by ${measure.full(gain)} (${interval})${besides(told)}. Look at the squads before going on.`;
}

function between({ worst, best, measure }: Told): string {
  return `between ${measure.bare(worst)} and ${measure.bare(best)}`;
}

/** From the worst to the best that fits the data, the unit said once. */
function range({ worst, best, measure }: Told): string {
  const direction = (amount: number) => (amount < 0 ? 'worse' : 'better');
  if (measure.isNothing(worst)) return `from no difference to ${measure.full(best)} ${direction(best)}`;
  const end = measure.isNothing(best) ? 'no difference' : `${measure.bare(best)} ${direction(best)}`;
  return `from ${measure.full(worst)} ${direction(worst)} to ${end}`;
}

/** The interval in the metric's own direction, with signs. */
function intervalOf(lower: number, upper: number, measure: Measure): string {
  const signed = (amount: number, say: string) => (measure.isNothing(amount) ? say : `${amount < 0 ? '−' : '+'}${say}`);
  return `the interval runs from ${signed(lower, measure.bare(lower))} to ${signed(upper, measure.full(upper))}`;
}

function waysOf({ test: { p, assignments, exact } }: Told): string {
  if (!exact) return `came out in about ${odds(p ?? 1)} of the ways to pick the pilot squads`;
  const count = Math.round((p ?? 1) * assignments);
  return `came out in only ${count} of the ${assignments.toLocaleString('en-GB')} ways to pick the pilot squads`;
}

function notRare({ test: { p, assignments, exact, alpha } }: Told): string {
  if (p === null) return 'there are too few squads to tell how rare such a difference is';
  const found = exact
    ? `${Math.round(p * assignments)} of the ${assignments.toLocaleString('en-GB')}`
    : `about ${odds(p)} of the`;
  return `a difference like this comes out in ${found} ways to pick the pilot squads, and this look asks for at most 1 in ${Math.round(1 / alpha)}`;
}

function odds(p: number): string {
  return `1 in ${Math.round(1 / p).toLocaleString('en-GB')}`;
}

/** What got worse beside it, in the same sentence: nothing good is told without its price. */
function besides({ watched }: Told): string {
  return watched.map((figure) => worsening(figure)).join('');
}

function worsening({ name, kind, better, unit, currency, effect, lower, upper }: WatchedFigure): string {
  if (effect === null || lower === null || upper === null) return '';
  const isWorse = better === 'lower' ? lower > 0 : upper < 0;
  if (!isWorse) return '';
  const amount = measureOf(unit, effect, currency).full(effect);
  if (kind === 'cost') return `, at about ${amount} ${effect > 0 ? 'more' : 'less'} per case`;
  return `, while “${name}” got worse by ${amount}`;
}
