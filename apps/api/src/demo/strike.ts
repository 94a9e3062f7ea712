import { canFallDue, isOpen, type OfficeHours } from '#heart-core';
import { type SquadName, squadNames } from './cast.ts';

/** A day of the courier strike on which a squad was in spike mode. */
export interface StrikeDay {
  squad: SquadName;
  startedAt: Date;
  endedAt: Date;
}

const minute = 60_000;
const day = 86_400_000;
const half = 30 * minute;
/** Tuesday to Thursday, from nine until half past four by UTC. */
const days = [1, 2, 3];
const [from, until] = [9 * 60, 16 * 60 + 30];
export const strikeMessage = 'Courier strike: nothing moves before Friday. Promise a call, never a parcel.';

/** The strike in the week that begins on this Monday: every squad but the small one, on each day that it works. */
export function strikeDays(monday: number, hours: OfficeHours): StrikeDay[] {
  return squadNames
    .filter((name) => name !== 'Night')
    .flatMap((squad) =>
      days.map((place) => ({
        squad,
        startedAt: new Date(monday + place * day + from * minute),
        endedAt: new Date(monday + place * day + until * minute),
      })),
    )
    .filter(({ startedAt }) => isOpen(hours, startedAt));
}

export const inStrike = (strike: readonly StrikeDay[], squad: SquadName, at: Date): boolean =>
  strike.some((one) => one.squad === squad && one.startedAt <= at && at < one.endedAt);

/** The window of a call-back: the half-hour in which it falls due; none where the squad closes before that is over. */
export function windowOf(dueAt: Date, hours: OfficeHours): { from: Date; to: Date } | null {
  const to = new Date(Math.ceil(dueAt.getTime() / half) * half);
  const window = { from: new Date(to.getTime() - half), to };
  return canFallDue(hours, to) && isOpen(hours, window.from) ? window : null;
}
