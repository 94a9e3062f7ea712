import type { Stage } from './stage.ts';
import { type StrikeDay, strikeMessage } from './strike.ts';

/** How many of a squad called back, on a day of the strike. */
const people = 3;

/** Tells the spikes of the strike, before the cases that came in by them. */
export async function tellStrike({ clock, squads, triage }: Stage, strike: readonly StrikeDay[]): Promise<void> {
  for (const { squad, startedAt, endedAt } of strike) {
    const { id, approver } = squads.get(squad) ?? {};
    if (!id || !approver) continue;
    const body = { squadId: id, expectedEndAt: endedAt, message: strikeMessage, people };
    const spike = await clock.at(startedAt, () => triage.start(body, approver));
    await clock.at(endedAt, () => triage.end(spike.id, approver));
  }
}
