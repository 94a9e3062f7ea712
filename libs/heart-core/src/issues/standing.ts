/** Where an issue stands on its way from a suspicion to a problem that is gone. */
export const issueStates = ['seen', 'confirmed', 'fixPlanned', 'fixed', 'proven', 'dismissed', 'joined'] as const;
export type IssueState = (typeof issueStates)[number];
/** Those that somebody still has to do with. */
export const liveIssueStates = ['seen', 'confirmed', 'fixPlanned', 'fixed'] as const satisfies readonly IssueState[];

export const actionKinds = ['containment', 'corrective', 'preventive'] as const;
export type ActionKind = (typeof actionKinds)[number];
export const actionEnds = ['done', 'dropped'] as const;
export type ActionEnd = (typeof actionEnds)[number];
/** Containment keeps harm away meanwhile; only the other two mend the cause. */
export const mendingKinds = ['corrective', 'preventive'] as const satisfies readonly ActionKind[];

/** What a person rules about an issue, each a record with who, when and why. */
export const issueRulings = [
  'confirmed',
  'dismissed',
  'reopened',
  'joined',
  'knownWeek',
  'rebased',
  'checked',
] as const;
export type IssueRuling = (typeof issueRulings)[number];

/** An action as far as an issue's standing asks. Days are written 2026-12-25. */
export interface ActionFacts {
  kind: ActionKind;
  ended: ActionEnd | null;
  endedAt: Date | null;
  effectiveOn: string | null;
}

export interface IssueFacts {
  joinedIntoId: string | null;
  rulings: readonly { ruling: IssueRuling; at: Date; worked: boolean | null }[];
  actions: readonly ActionFacts[];
}

/**
 * Derived from its records and today's date, never told by anyone. What came before a reopening has not held, so it counts
 * no more: a reopened issue is confirmed, and needs a new fix.
 */
export function standingOfIssue({ joinedIntoId, rulings, actions }: IssueFacts, today: string): IssueState {
  if (joinedIntoId !== null) return 'joined';
  const reopenedAt = latest(rulings, 'reopened');
  if (latest(rulings, 'dismissed') > reopenedAt) return 'dismissed';
  const mending = actions.filter(({ kind, ended }) => mends(kind) && ended !== 'dropped');
  if (mending.some(({ ended }) => ended === null)) return 'fixPlanned';
  const fixes = mending.filter(({ endedAt }) => moment(endedAt) > reopenedAt);
  if (fixes.length > 0) {
    if (fixes.some(({ effectiveOn }) => effectiveOn === null || effectiveOn > today)) return 'fixPlanned';
    const fixedAt = Math.max(...fixes.map(({ endedAt }) => moment(endedAt)));
    const worked = rulings.some(({ ruling, at, worked }) => ruling === 'checked' && worked && at.getTime() > fixedAt);
    return worked ? 'proven' : 'fixed';
  }
  return latest(rulings, 'confirmed') > never || reopenedAt > never ? 'confirmed' : 'seen';
}

/** Why this cannot be ruled of an issue that stands so; null where it can. */
export function againstRuling(
  state: IssueState,
  ruling: IssueRuling,
): 'joined' | 'settled' | 'nothing-to-reopen' | null {
  if (state === 'joined') return 'joined';
  if (ruling === 'reopened') return ['dismissed', 'fixed', 'proven'].includes(state) ? null : 'nothing-to-reopen';
  if (ruling === 'confirmed') return state === 'seen' ? null : 'settled';
  if (ruling === 'checked') return state === 'fixed' || state === 'proven' ? null : 'settled';
  return state === 'dismissed' ? 'settled' : null;
}

/** Does such an action mend the cause, so that its effect can be measured? */
export const mends = (kind: ActionKind): boolean => (mendingKinds as readonly ActionKind[]).includes(kind);

/** A promise inside the house: due until the end of its day, overdue after it. */
export function isActionOverdue({ dueOn, ended }: { dueOn: string; ended: ActionEnd | null }, today: string): boolean {
  return ended === null && dueOn < today;
}

const never = Number.NEGATIVE_INFINITY;
const moment = (at: Date | null) => at?.getTime() ?? never;
const latest = (rulings: IssueFacts['rulings'], wanted: IssueRuling) =>
  Math.max(never, ...rulings.filter(({ ruling }) => ruling === wanted).map(({ at }) => at.getTime()));
