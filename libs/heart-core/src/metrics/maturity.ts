const dayMs = 86_400_000;

/** Has its watch of so many days ended by then? Until it has, the fact is pending, whatever has happened already. */
export function isMature(start: Date, days: number, asOf: Date): boolean {
  return start.getTime() + days * dayMs <= asOf.getTime();
}

/** Did this happen within the watch? Its last moment still counts, its first does not. */
export function fellWithin(start: Date, days: number, event: Date): boolean {
  const after = event.getTime() - start.getTime();
  return after > 0 && after <= days * dayMs;
}

/** Counts of mature cases and of events among them; early failures of immature ones are held back, or the rate is too bad. */
export function matureOutcome(
  cases: readonly { start: number; event: number | null }[],
  window: number,
  cut: number,
): { mature: number; immature: number; events: number } {
  const mature = cases.filter(({ start }) => start + window <= cut);
  const events = mature.filter(({ start, event }) => event !== null && event - start <= window);
  return { mature: mature.length, immature: cases.length - mature.length, events: events.length };
}
