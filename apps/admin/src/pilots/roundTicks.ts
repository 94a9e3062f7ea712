import type { PilotUnit } from '#heart-core/wire';

/** What amounts up to here are told in: points, days, hours … */
function sizeOf(unit: PilotUnit, reach: number): number {
  if (unit === 'points') return 0.01;
  if (unit !== 'duration') return unit === 'money' ? 100 : 1;
  return reach >= 129_600 ? 86_400 : reach >= 7200 ? 3600 : reach >= 120 ? 60 : 1;
}

/** Ticks to either side of 0 that are round in the unit they are told in: ±5, ±10 points. */
export function roundTicks(reach: number, unit: PilotUnit): number[] {
  const size = sizeOf(unit, reach);
  const widest = reach / size;
  const power = 10 ** Math.floor(Math.log10(widest));
  const fits = (step: number) => Math.floor((widest / step) * 1.0001);
  const step = [0.2, 0.5, 1, 2, 5].map((times) => times * power).find((one) => fits(one) <= 2) ?? power;
  const each = fits(step);
  return Array.from({ length: 2 * each + 1 }, (_, i) => (i === each ? 0 : (i - each) * step * size));
}
