/** The sum of the numbers; 0 of none. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Their mean; null of none. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

/** Shown as unknown where no finite number came out. */
export function known(number: number | null | undefined): number | null {
  return number !== null && number !== undefined && Number.isFinite(number) ? number : null;
}

/** A limit is passed when a value lies beyond it by more than rounding can explain. */
export const roundingSlack = 1e-12;
