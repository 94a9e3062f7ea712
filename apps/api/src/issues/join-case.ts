import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { holdCase } from '../cases/hold-case.ts';
import { note } from '../log/log.ts';
import type { SignedInPerson } from '../platform/request.ts';

export interface CaseToJoin {
  caseId: string;
  issueId: string;
  kind: 'joined' | 'takenOut';
  reason?: string;
}

/** Joins a case to an issue by hand, or takes it out; it stands in the story of the case. */
export async function joinCase(
  tx: EntityManager,
  { caseId, issueId, kind, reason }: CaseToJoin,
  by: SignedInPerson,
  at: Date,
): Promise<string> {
  const held = await holdCase(tx, caseId, by);
  const [issue]: { name: string }[] = await tx.query('select name from issues where id = $1', [issueId]);
  if (!issue) throw new Refusal('not-found');
  const id = uuidv7();
  await tx.query(
    'insert into issue_cases (case_id, id, squad_id, issue_id, kind, reason, by_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [held.id, id, held.squadId, issueId, kind, reason ?? null, by.id, at],
  );
  const deed = kind === 'joined' ? 'issue.join' : 'issue.takeOut';
  await note(tx, {
    ...{ deed, person: by, at, caseId: held.id, refs: { issueCase: id, issue: issueId } },
    story: [{ deed, occurredAt: at, facts: { what: issue.name, reason } }],
    live: [
      { resource: 'cases', squadIds: [held.squadId], ids: [held.id] },
      { resource: 'issues', squadIds: [held.squadId], ids: [issueId] },
    ],
  });
  return id;
}
