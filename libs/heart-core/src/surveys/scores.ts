/** A customer's rating: 1 worst, 5 best. */
export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** An answer may be edited for so long after the first; the last one counts, the history is kept (METRICS.md M7a). */
export const answerEditDays = 14;
/** A survey counts as answered if the answer came so soon after it was sent (METRICS.md M7c). */
export const answeredWithinDays = 14;

const dayMs = 86_400_000;

export function isScore(value: unknown): value is Score {
  return scores.some((score) => score === value);
}

/** Satisfied: a 4 or a 5. */
export function isTopTwo(score: number): boolean {
  return score >= 4;
}

/** How many answered 1, 2, 3, 4 and 5. */
export function countScores(answers: readonly Score[]): [number, number, number, number, number] {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const score of answers) counts[score - 1] = (counts[score - 1] ?? 0) + 1;
  return counts;
}

/** May the customer still change the answer first given then? */
export function mayEditAnswer(firstAnsweredAt: Date, now: Date): boolean {
  return now.getTime() - firstAnsweredAt.getTime() <= answerEditDays * dayMs;
}

/** Did the answer come in time to count as a response? */
export function answeredInTime(sentAt: Date, answeredAt: Date | null): boolean {
  return answeredAt !== null && answeredAt.getTime() - sentAt.getTime() <= answeredWithinDays * dayMs;
}

/** The quiet walker: agreed to the plan, yet stays dissatisfied (METHODS.md R105). */
export function agreedButFlat(agreedToPlan: unknown, satisfaction: unknown): boolean {
  return agreedToPlan === true && isScore(satisfaction) && satisfaction <= 2;
}
