import { type EffectUnit, type Measure, measureOf } from './measure.ts';
import type { VerdictCode } from './verdict.ts';
import { inEnglish, type Voice } from './voice.ts';

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

/** The verdict as a sentence, and the interval as a clause of its own; in the words of whoever reads it. */
export function sayVerdict(to: ToSay, voice: Voice = inEnglish): { text: string; alternative: string | null } {
  if (to.effect === null || to.lower === null || to.upper === null || to.code === 'not_readable')
    return {
      text: voice.say('notReadable', { why: to.blocker ?? voice.say('noInterval') }),
      alternative: null,
    };
  const turned = to.better === 'lower' ? -1 : 1;
  const [worst, best] = turned < 0 ? [-to.upper, -to.lower] : [to.lower, to.upper];
  const measure = measureOf(to.unit, Math.max(Math.abs(worst), Math.abs(best)), to.currency);
  const fellToo = (to.pilotChange ?? 0) * turned < 0;
  const told = { ...to, gain: to.effect * turned, worst, best, fellToo, measure, voice };
  return { text: sentences[to.code](told), alternative: intervalOf(to.lower, to.upper, told) };
}

/** Amounts turned so that more is better. */
interface Told extends ToSay {
  gain: number;
  worst: number;
  best: number;
  /** Did the pilot squads get worse too, only less than the others? */
  fellToo: boolean;
  measure: Measure;
  voice: Voice;
}

const sentences: Record<Exclude<VerdictCode, 'not_readable'>, (told: Told) => string> = {
  confirmed_better: (told) =>
    told.voice.say(told.fellToo ? 'fellLess' : 'better', { ...gainOf(told), ways: waysOf(told) }),
  promising: (told) =>
    told.voice.say(told.fellToo ? 'maybeFellLess' : 'maybeBetter', {
      ...gainOf(told),
      why: told.warning ?? notRare(told),
    }),
  inconclusive: (told) => told.voice.say('unclear', { range: range(told), besides: besides(told) }),
  no_meaningful_difference: (told) =>
    told.voice.say('tooSmall', {
      least: told.voice.amount(told.measure, told.meaningful ?? 0),
      range: range(told),
      besides: besides(told),
    }),
  confirmed_worse: fellBehind,
  concerning: fellBehind,
  too_early: ({ nextLook, voice }) =>
    nextLook === null ? voice.say('afterLooks') : voice.say('beforeLook', { day: nextLook }),
};

function gainOf(told: Told) {
  const { method, gain, worst, best, measure, voice } = told;
  return {
    method,
    gain: voice.amount(measure, gain),
    low: measure.bare(worst),
    high: measure.bare(best),
    besides: besides(told),
  };
}

function fellBehind(told: Told): string {
  const { low, high, ...rest } = gainOf(told);
  return told.voice.say('fellBehind', { ...rest, low: high, high: low });
}

/** From the worst to the best that fits the data, the unit said once. */
function range({ worst, best, measure, voice }: Told): string {
  const directed = (amount: number, words: string) => voice.say(amount < 0 ? 'asWorse' : 'asBetter', { amount: words });
  const none = voice.say('noDifference');
  if (measure.isNothing(worst))
    return voice.say('range', { worst: none, best: directed(best, voice.amount(measure, best)) });
  return voice.say('range', {
    worst: directed(worst, voice.amount(measure, worst)),
    best: measure.isNothing(best) ? none : directed(best, measure.bare(best)),
  });
}

/** The interval in the metric's own direction, with signs. */
function intervalOf(lower: number, upper: number, { measure, voice }: Told): string {
  const signed = (amount: number, say: string) => (measure.isNothing(amount) ? say : `${amount < 0 ? '−' : '+'}${say}`);
  return voice.say('interval', {
    low: signed(lower, measure.bare(lower)),
    high: signed(upper, voice.amount(measure, upper)),
  });
}

function waysOf({ test: { p, assignments, exact }, voice }: Told): string {
  if (!exact) return voice.say('waysAbout', { odds: odds(p ?? 1, voice) });
  const count = Math.round((p ?? 1) * assignments);
  return voice.say('waysCounted', { n: voice.number(count), of: voice.number(assignments) });
}

function notRare({ test: { p, assignments, exact, alpha }, voice }: Told): string {
  if (p === null) return voice.say('rarityUnknown');
  const level = voice.number(Math.round(1 / alpha));
  if (!exact) return voice.say('notRareAbout', { odds: odds(p, voice), level });
  return voice.say('notRare', {
    n: voice.number(Math.round(p * assignments)),
    of: voice.number(assignments),
    level,
  });
}

function odds(p: number, voice: Voice): string {
  return voice.number(Math.round(1 / p));
}

/** What got worse beside it, in the same sentence: nothing good is told without its price. */
function besides({ watched, voice }: Told): string {
  return watched.map((figure) => worsening(figure, voice)).join('');
}

function worsening({ name, kind, better, unit, currency, effect, lower, upper }: WatchedFigure, voice: Voice): string {
  if (effect === null || lower === null || upper === null) return '';
  const isWorse = better === 'lower' ? lower > 0 : upper < 0;
  if (!isWorse) return '';
  const amount = voice.amount(measureOf(unit, effect, currency), effect);
  if (kind === 'cost') return voice.say(effect > 0 ? 'costsMore' : 'costsLess', { amount });
  return voice.say('gotWorse', { name, amount });
}
