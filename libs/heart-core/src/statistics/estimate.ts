/** The difference of two arms and its error. `se` and `tau2` are NaN where there is no degree of freedom. */
export interface Estimate {
  effect: number;
  se: number;
  /** How much squads differ in their change beyond the noise of their cases. */
  tau2: number;
}

/** What one value may differ from its like by rounding, as a part of the largest of them. */
const relativeSlack = 1e-12;

/**
 * Mean change of pilots less mean change of controls, each squad counted once, with an error that keeps the noise of cases and
 * of squads apart: random-effects meta-regression of the changes on the arm, unweighted, with Hedges' variance estimator
 * (R: metafor::rma(method = 'HE', weighted = FALSE)). Both arms must hold a squad.
 */
export function estimate(
  isPilot: ArrayLike<unknown>,
  changes: ArrayLike<number>,
  variances: ArrayLike<number>,
): Estimate {
  const squads = changes.length;
  let pilots = 0;
  let [pilotSum, controlSum, pilotNoise, controlNoise, largest] = [0, 0, 0, 0, 0];
  for (let i = 0; i < squads; i++) {
    const [change, variance] = [changes[i] as number, variances[i] as number];
    largest = Math.max(largest, Math.abs(change));
    if (isPilot[i]) {
      pilots += 1;
      pilotSum += change;
      pilotNoise += variance;
    } else {
      controlSum += change;
      controlNoise += variance;
    }
  }
  const controls = squads - pilots;
  const [pilotMean, controlMean] = [pilotSum / pilots, controlSum / controls];
  let squares = 0;
  for (let i = 0; i < squads; i++) squares += ((changes[i] as number) - (isPilot[i] ? pilotMean : controlMean)) ** 2;
  if (squares <= squads * (relativeSlack * largest) ** 2) squares = 0;
  const ofCases = (1 - 1 / pilots) * pilotNoise + (1 - 1 / controls) * controlNoise;
  const tau2 = squads > 2 ? Math.max(0, (squares - ofCases) / (squads - 2)) : Number.NaN;
  const variance = tau2 * (1 / pilots + 1 / controls) + pilotNoise / pilots ** 2 + controlNoise / controls ** 2;
  const effect = pilotMean - controlMean;
  return { effect: Math.abs(effect) <= relativeSlack * largest ? 0 : effect, se: Math.sqrt(variance), tau2 };
}

/** The effect in errors. Without any noise it is 0, or infinite with the effect's sign. */
export function studentised({ effect, se }: Estimate): number {
  return effect === 0 ? 0 : effect / se;
}
