import type { EntityManager } from 'typeorm';
import { type DraftField, mergeDraft } from '#heart-core';
import type { Doing, Sentence } from '../cases/doing.ts';
import type { EvidencePart } from './steps.dto.ts';

/** A step is recorded: its draft has done its work. What another hand had typed there and the evidence does not hold goes into the story. */
export async function takeDraft(
  tx: EntityManager,
  caseId: string,
  { stepKey, fields }: EvidencePart,
  { by, now }: Doing,
): Promise<Sentence[]> {
  const [rows]: [{ fields: Record<string, DraftField> }[]] = await tx.query(
    'delete from drafts where case_id = $1 and step_key = $2 returning fields',
    [caseId, stepKey],
  );
  const draft = rows[0]?.fields ?? {};
  const wishes = Object.fromEntries(
    Object.keys(draft).map((name) => [name, { value: fields[name] ?? null, baseVersion: Number.MAX_SAFE_INTEGER - 1 }]),
  );
  const { replaced } = mergeDraft(draft, wishes, { editedById: by.id, editedAt: now.toISOString() });
  return replaced.map(({ name, was }) => ({
    deed: 'draft.replaced',
    occurredAt: now,
    facts: { stepKey, field: name, was: was.value, editedById: was.editedById },
  }));
}
