import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { holdCase } from '../cases/hold-case.ts';
import { note } from '../log/log.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { Parameters } from '../platform/listing.ts';
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

const joining = `with joined as (insert into issue_cases (case_id, id, squad_id, issue_id, kind, by_id, recorded_at)
    select n."caseId", n.id, n."squadId", $2::uuid, 'joined', $3::uuid, $4::timestamptz from json_to_recordset($1::json) as n(id uuid, "caseId" uuid, "squadId" uuid))
  insert into timeline_entries (case_id, id, deed, person_id, person_name, occurred_at, recorded_at, facts)
    select n."caseId", n."entryId", 'issue.join', $3::uuid, $5, $4::timestamptz, $4::timestamptz, jsonb_build_object('what', $6::text)
    from json_to_recordset($1::json) as n("entryId" uuid, "caseId" uuid)`;

/** Joins all the cases with which an issue begins, however many: each is told in its own story, and the audit once of how many. */
export async function joinCases(
  tx: EntityManager,
  { caseIds, issueId, name }: { caseIds: readonly string[]; issueId: string; name: string },
  by: SignedInPerson,
  at: Date,
): Promise<void> {
  const wanted = [...new Set(caseIds)];
  if (wanted.length === 0) return;
  const parameters = new Parameters();
  const held: { caseId: string; squadId: string }[] = await tx.query(
    `select c.id as "caseId", c.squad_id as "squadId" from cases c where c.id = any(${parameters.add(wanted)}::uuid[])
       and ${seesCase(by, 'c.id', parameters)} and ${readsCase(by, 'c', parameters)} order by c.id for update of c`,
    parameters.values,
  );
  if (held.length < wanted.length) throw new Refusal('not-found');
  const rows = held.map((one) => ({ ...one, id: uuidv7(), entryId: uuidv7() }));
  await tx.query(joining, [JSON.stringify(rows), issueId, by.id, at, by.name, name]);
  const squadIds = [...new Set(held.map(({ squadId }) => squadId))];
  await note(tx, {
    ...{ deed: 'issue.gather', person: by, at, refs: { issue: issueId, cases: held.length } },
    live: [
      { resource: 'cases', squadIds },
      { resource: 'issues', squadIds, ids: [issueId] },
    ],
  });
}
