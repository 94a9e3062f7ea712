/** What many cases can be given at once: an owner, a squad, how severe they are, what they are about. */
export const bulkMembers = ['agentId', 'squadId', 'severity', 'symptomId'] as const;
export type BulkMember = (typeof bulkMembers)[number];

/** These members of a case, as somebody wants them. */
export type BulkWish = Partial<Record<BulkMember, string>>;
/** The same as a case has them. */
export interface BulkFacts {
  agentId: string | null;
  squadId: string;
  severity: string;
  symptomId: string | null;
}

/** No more cases than this are changed in one go. */
export const mostInBulk = 10_000;
/** And no more than this can be chosen one by one: a filter names them by their ids. */
export const mostChosen = 100;
/** So long may a preview be begun: after that other cases match, and it is asked for anew. */
export const previewHoldsMs = 3_600_000;

const wished = (wish: BulkWish) => bulkMembers.filter((member) => wish[member] !== undefined);

/** What of a wish is not so already. */
export function stillToChange(wish: BulkWish, facts: BulkFacts): BulkWish {
  const open = wished(wish).filter((member) => wish[member] !== facts[member]);
  return Object.fromEntries(open.map((member) => [member, wish[member]]));
}

/**
 * What gives a case back what it had before; null where somebody has since changed what was set: their word is the later one.
 * `before` holds only the members that the change touched.
 */
export function toPutBack(before: Partial<BulkFacts>, wish: BulkWish, facts: BulkFacts): Partial<BulkFacts> | null {
  const touched = bulkMembers.filter((member) => before[member] !== undefined);
  return touched.every((member) => facts[member] === wish[member]) ? before : null;
}
