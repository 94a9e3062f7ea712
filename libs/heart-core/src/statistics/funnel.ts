import { isBeyond } from './control-charts.ts';
import { zOf } from './distributions.ts';
import { known, sum } from './sums.ts';

export interface Counted {
  id: string;
  events: number;
  n: number;
}

export interface InFunnel {
  id: string;
  rate: number | null;
  lower95: number | null;
  upper95: number | null;
  lower998: number | null;
  upper998: number | null;
  /** Unknown for a squad without cases. */
  flag: 'inside' | 'alert' | 'alarm' | null;
}

/**
 * All squads against the share of all of them, instead of a ranking: limits target ± z·√(v + τ²), cut to 0..1, wider for a
 * small squad and widened by how much squads differ anyway (`tau2`). `phi` is that overdispersion, 1 where cases alone
 * explain it. Shares are 0 to 1. Source: Spiegelhalter 2005, additive overdispersion by DerSimonian and Laird.
 */
export function funnel({ squads }: { squads: readonly Counted[] }) {
  const counted = squads.filter(({ n }) => n > 0);
  const target = known(sum(counted.map(({ events }) => events)) / sum(counted.map(({ n }) => n)));
  const noise = ({ n }: Counted) => ((target ?? 0) * (1 - (target ?? 0))) / n;
  const spread = sum(counted.map((squad) => (squad.events / squad.n - (target ?? 0)) ** 2 / noise(squad)));
  const weights = counted.map((squad) => 1 / noise(squad));
  const total = sum(weights);
  const tau2 = known((spread - (counted.length - 1)) / (total - sum(weights.map((weight) => weight ** 2)) / total));
  const between = Math.max(0, tau2 ?? 0);
  return {
    target,
    phi: known(spread / counted.length),
    tau2: target === null ? null : between,
    squads: squads.map((squad) => inFunnel(squad, target, Math.sqrt(noise(squad) + between))),
  };
}

/** The limits as curves: where they would lie for squads of these sizes. Sizes above 0. */
export function funnelLimits({ target, tau2 }: { target: number; tau2: number }, sizes: readonly number[]) {
  return sizes.map((n) => ({ n, ...within(target, Math.sqrt((target * (1 - target)) / n + tau2)) }));
}

function within(target: number, error: number) {
  const lower = (confidence: number) => Math.max(0, target - zOf(confidence) * error);
  const upper = (confidence: number) => Math.min(1, target + zOf(confidence) * error);
  return { lower95: lower(0.95), upper95: upper(0.95), lower998: lower(0.998), upper998: upper(0.998) };
}

function inFunnel({ id, events, n }: Counted, target: number | null, error: number): InFunnel {
  if (n <= 0 || target === null)
    return { id, rate: null, lower95: null, upper95: null, lower998: null, upper998: null, flag: null };
  const rate = events / n;
  const limits = within(target, error);
  if (isBeyond(rate, limits.lower998, limits.upper998)) return { id, rate, ...limits, flag: 'alarm' };
  return { id, rate, ...limits, flag: isBeyond(rate, limits.lower95, limits.upper95) ? 'alert' : 'inside' };
}
