/** A customer who has the same symptom again within so many days has a repeat problem (M16a counts the same). */
export const repeatWithinDays = 90;

/** Is this not the first time? And if an agent has said so at Empathize, their word stands. */
export function isRepeat(earlier: number, said?: unknown): boolean {
  return typeof said === 'boolean' ? said : earlier > 0;
}
