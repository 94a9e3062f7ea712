/** A contact that a phone or chat system tells of. */
export interface PushedContact {
  direction: 'inbound' | 'outbound';
  /** The case that the other system names, where it knows of one. */
  caseId: string | null;
  startedAt: Date;
}

/** A case of the same customer that is open. */
export interface OpenCase {
  id: string;
  receivedAt: Date;
}

/** A contact that nobody has taken up by then is history, and nobody's number is kept for it. */
export const pushWaitsMs = 24 * 3_600_000;
/** The clocks of phone systems run a little ahead of ours: so far, "in a moment" is now. */
const aheadMs = 60_000;

/**
 * The case that a pushed contact belongs to without anybody's word: the one that is named, or the only open one of a customer
 * whom we have called. Whether a customer who calls means the same problem is for a person to say, since figures of
 * the first contact depend on it: then it waits. No case is ever reopened by it.
 */
export function caseOfPush({ direction, caseId, startedAt }: PushedContact, open: readonly OpenCase[]): string | null {
  if (caseId !== null) return caseId;
  const [only, ...others] = open;
  if (direction !== 'outbound' || !only || others.length > 0) return null;
  return startedAt >= only.receivedAt ? only.id : null;
}

/** The moment by our clock; null where it lies in the future by any. */
export function byOurClock(moment: Date, now: Date): Date | null {
  const ahead = moment.getTime() - now.getTime();
  if (ahead > aheadMs) return null;
  return ahead > 0 ? now : moment;
}
