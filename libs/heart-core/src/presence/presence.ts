/** The screen says this often that somebody is there; two beats may be lost before they count as gone. */
export const presenceBeatMs = 20_000;
export const onlineForMs = 45_000;

export const presenceStates = ['online', 'away'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** Is somebody at their desk at `now`? They say so themselves, and not too long ago. */
export function isOnline({ state, seenAt }: { state: PresenceState; seenAt: Date }, now: Date): boolean {
  return state === 'online' && now.getTime() - seenAt.getTime() <= onlineForMs;
}
