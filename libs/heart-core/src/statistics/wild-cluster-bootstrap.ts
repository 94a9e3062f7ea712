import { known, sum } from './sums.ts';

/** Signs of more squads than these are not gone through: 2^20 sets take half a second. */
const mostSquads = 20;

/**
 * For the expert panel alone: how often the residuals of the squads, flipped in sign in all 2^G ways under no effect, give a
 * |t| as large. `pilot` and `control` are squad changes. Too timid or too eager with one or two pilot squads, hence not the
 * verdict. Unknown with an empty arm, or with more than 20 squads. Source: Cameron, Gelbach and Miller 2008, null imposed.
 */
export function wildClusterBootstrap({ pilot, control }: { pilot: readonly number[]; control: readonly number[] }) {
  const changes = Float64Array.from([...pilot, ...control]);
  const draws = 2 ** changes.length;
  if (pilot.length === 0 || control.length === 0 || changes.length > mostSquads)
    return { effect: null, t: null, p: null, draws };
  const observed = byClusters(changes, pilot.length);
  const center = sum([...changes]) / changes.length;
  const flipped = new Float64Array(changes.length);
  let hits = 0;
  for (let signs = 0; signs < draws; signs++) {
    for (let i = 0; i < changes.length; i++) {
      const residual = (changes[i] as number) - center;
      flipped[i] = center + (signs & (1 << i) ? residual : -residual);
    }
    if (Math.abs(byClusters(flipped, pilot.length).t) >= Math.abs(observed.t) * (1 - 1e-9)) hits += 1;
  }
  return { effect: observed.effect, t: known(observed.t), p: hits / draws, draws };
}

/** The effect, and its t with errors clustered by squad: infinite without any spread, 0 without any effect either. */
function byClusters(changes: Float64Array, pilots: number): { effect: number; t: number } {
  const [pilotMean, pilotSquares] = spreadOf(changes, 0, pilots);
  const [controlMean, controlSquares] = spreadOf(changes, pilots, changes.length);
  const effect = pilotMean - controlMean;
  const error = Math.sqrt(pilotSquares / pilots ** 2 + controlSquares / (changes.length - pilots) ** 2);
  if (error > 0) return { effect, t: effect / error };
  return { effect, t: Math.abs(effect) < 1e-12 ? 0 : Math.sign(effect) * Number.POSITIVE_INFINITY };
}

/** Mean and sum of squares around it; squares that rounding alone explains are none. */
function spreadOf(changes: Float64Array, from: number, to: number): [number, number] {
  let [total, largest, squares] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    total += changes[i] as number;
    largest = Math.max(largest, Math.abs(changes[i] as number));
  }
  const mean = total / (to - from);
  for (let i = from; i < to; i++) squares += ((changes[i] as number) - mean) ** 2;
  return [mean, squares <= (to - from) * (1e-12 * largest) ** 2 ? 0 : squares];
}
