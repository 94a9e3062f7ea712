import { type BulkMember, bulkMembers } from '#heart-core';
import type { BulkChangeBody } from '#heart-core/wire';

/** What somebody has chosen to become of many cases; empty stays as it is. */
export interface BulkDraft extends Record<BulkMember, string> {
  note: string;
}

export const blankBulk: BulkDraft = { agentId: '', squadId: '', severity: '', symptomId: '', note: '' };

/** The draft as the house takes it; null where it would change nothing. */
export function bulkBody(filter: Record<string, unknown>, draft: BulkDraft): BulkChangeBody | null {
  const chosen = bulkMembers.filter((member) => draft[member] !== '');
  const note = draft.note.trim();
  if (chosen.length === 0 && !note) return null;
  return {
    filter,
    ...(chosen.length > 0 ? { change: Object.fromEntries(chosen.map((member) => [member, draft[member]])) } : {}),
    ...(note ? { note } : {}),
  };
}

/** A list's filter without what is not set: an empty one means every case there is. */
export function filterOf(values: Record<string, unknown>): Record<string, unknown> | null {
  const set = Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null);
  return set.length > 0 ? Object.fromEntries(set) : null;
}
