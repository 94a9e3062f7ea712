/** What became of a promise, as recorded. */
export interface SettlementFacts {
  kind: 'attempt' | 'kept' | 'noNews' | 'renegotiated' | 'released' | 'void' | 'reassigned';
  at: Date;
  outcome?: 'reached' | 'noAnswer' | 'messageLeft' | null;
  /** A renegotiation without the customer's word ends nothing. */
  agreedWithCustomer?: boolean | null;
}

export interface CommitmentFacts {
  /** A promised window is open from here to `dueAt`; none: any time until it is due. */
  windowFrom: Date | null;
  dueAt: Date;
  /** One business day after it was due: done until then is late, after it broken. */
  graceEndsAt: Date;
}

export const standings = ['open', 'kept', 'late', 'broken', 'renegotiated', 'released', 'void'] as const;
export type CommitmentStanding = (typeof standings)[number];

export interface StandingRuling {
  standing: CommitmentStanding;
  /** What counts as keeping it, whenever that was. */
  keptAt: Date | null;
  /** Off the board: it was done, however late, or the customer let go of it after it was due. */
  doneAt: Date | null;
  /** How and when it ended without being done. */
  ended: { as: 'renegotiated' | 'released' | 'void'; at: Date } | null;
  overdue: boolean;
}

/** Two tries without an answer keep a promise if they lie this far apart. */
export const retryAfterMinutes = 15;

/** Where a promise stands at `now` (METRICS.md M9). Never stored, always derived. */
export function standingOf(
  commitment: CommitmentFacts,
  settlements: readonly SettlementFacts[],
  now: Date,
): StandingRuling {
  const { keptAt, doneAt, ended } = settledOf(commitment, settlements);
  return { ...standingFrom({ ...commitment, keptAt, doneAt, endedAs: ended?.as ?? null }, now), keptAt, doneAt, ended };
}

/** The same from what the settlements came to. */
export function standingFrom(
  {
    dueAt,
    graceEndsAt,
    keptAt,
    doneAt,
    endedAs,
  }: Omit<CommitmentFacts, 'windowFrom'> & {
    keptAt: Date | null;
    doneAt: Date | null;
    endedAs: 'renegotiated' | 'released' | 'void' | null;
  },
  now: Date,
): { standing: CommitmentStanding; overdue: boolean } {
  if (endedAs) return { standing: endedAs, overdue: false };
  if (keptAt) return { standing: keptAt <= dueAt ? 'kept' : keptAt <= graceEndsAt ? 'late' : 'broken', overdue: false };
  return { standing: now > graceEndsAt ? 'broken' : 'open', overdue: doneAt === null && now > dueAt };
}

/** What the settlements of a promise came to, whatever the time is now. Void wins over all, else what came first. */
export function settledOf(
  commitment: CommitmentFacts,
  settlements: readonly SettlementFacts[],
): Pick<StandingRuling, 'keptAt' | 'doneAt' | 'ended'> {
  const inOrder = [...settlements].sort((a, b) => a.at.getTime() - b.at.getTime());
  const keptAt = keptMoment(commitment, inOrder);
  const ended = endOf(commitment, inOrder);
  if (ended && (ended.as === 'void' || !keptAt || keptAt >= ended.at)) return { keptAt: null, doneAt: null, ended };
  // Released after it was due: off the board, but the figure stays what it was.
  const releasedLate = inOrder.find(({ kind, at }) => kind === 'released' && at > commitment.dueAt)?.at ?? null;
  return { keptAt, doneAt: keptAt ?? releasedLate, ended: null };
}

/** How it ended without being done. Releasing and renegotiating count only until it was due. */
function endOf({ dueAt }: CommitmentFacts, inOrder: readonly SettlementFacts[]): StandingRuling['ended'] {
  const declared = inOrder.find(({ kind }) => kind === 'void');
  if (declared) return { as: 'void', at: declared.at };
  for (const { kind, at, agreedWithCustomer } of inOrder) {
    if (at > dueAt) return null;
    if (kind === 'released' || (kind === 'renegotiated' && agreedWithCustomer !== false)) return { as: kind, at };
  }
  return null;
}

function keptMoment(commitment: CommitmentFacts, inOrder: readonly SettlementFacts[]): Date | null {
  const keeps = ({ kind, outcome }: SettlementFacts) =>
    kind === 'kept' || kind === 'noNews' || (kind === 'attempt' && outcome === 'reached');
  const reached = inOrder.find((settlement) => inWindow(commitment, settlement.at) && keeps(settlement));
  const moments = [reached?.at ?? null, triedEnough(commitment, inOrder)].filter((moment) => moment !== null);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** A word before the promised window opens does not keep it. */
function inWindow({ windowFrom }: CommitmentFacts, at: Date): boolean {
  return windowFrom === null || at >= windowFrom;
}

/** Nobody answered: a message left, or two tries a quarter of an hour apart, in time, keep the promise. */
function triedEnough(commitment: CommitmentFacts, inOrder: readonly SettlementFacts[]): Date | null {
  const tries = inOrder.filter(
    ({ kind, at }) => kind === 'attempt' && inWindow(commitment, at) && at <= commitment.dueAt,
  );
  const message = tries.find(({ outcome }) => outcome === 'messageLeft')?.at ?? null;
  const first = tries[0]?.at;
  const second = first
    ? tries.find(({ at }) => at.getTime() - first.getTime() >= retryAfterMinutes * 60_000)?.at
    : undefined;
  const moments = [message, second ?? null].filter((moment) => moment !== null);
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
