import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AgainstReopening,
  againstReopening,
  blockersOf,
  checkClosure,
  type FieldProblem,
  mayDo,
  progressOf,
  Refusal,
  reopened,
  type StepRecord,
  type Wire,
} from '#heart-core';
import { remedyTables, standingSql } from '../authority/standing.sql.ts';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { demandCase, demandOpen, type HeldCase } from '../cases/hold-case.ts';
import { invalid } from '../platform/checked.pipe.ts';
import type { ClosurePart, ReopeningBody } from './closures.dto.ts';

export const closures = collection<Wire.ClosureRecord>(
  'closures',
  'closures',
  `r.squad_id as "squadId", r.closed_by_id as "closedById", r.episode, r.outcome, r.reason, r.duplicate_of as "duplicateOf", r.closed_at as "closedAt",
   (select o.reopened_at from reopenings o where o.case_id = r.case_id and o.closure_id = r.id) as "reopenedAt"`,
  'r.closed_at',
);

export const reopenings = collection<Wire.ReopeningRecord>(
  'reopenings',
  'reopenings',
  `r.closure_id as "closureId", r.reopened_by_id as "reopenedById", r.reason, r.note, r.episode, r.reopened_at as "reopenedAt"`,
  'r.reopened_at',
);

interface Standing {
  records: StepRecord[];
  openCommitments: { id: string; what: string; remedyReversed: boolean }[];
  pendingApprovals: { id: string }[];
  undelivered: { id: string; remedy: string }[];
}

/** What a case holds that closing asks about: its evidence, promises not done, approvals awaited, remedies not delivered. */
async function standingOf(tx: EntityManager, caseId: string, now: Date): Promise<Standing> {
  const [{ records, ...open }] = await tx.query(
    `select
       (select coalesce(json_agg(json_build_object('stepKey', e.step_key, 'fields', e.fields, 'notPossibleReason', e.not_possible_reason, 'occurredAt', e.occurred_at,
          'recordedAt', e.recorded_at, 'episode', e.episode, 'breaches', e.breaches) order by e.recorded_at, e.version), '[]') from evidence e where e.case_id = $1) as records,
       (select coalesce(json_agg(json_build_object('id', m.id, 'what', m.what,
          'remedyReversed', exists (select 1 from reversals v where v.case_id = m.case_id and v.resolution_id = m.resolution_id)) order by m.due_at), '[]') from commitments m
          where m.case_id = $1 and m.done_at is null and m.ended_at is null) as "openCommitments",
       (select coalesce(json_agg(json_build_object('id', r.id)), '[]') from ${remedyTables} where r.case_id = $1 and ${standingSql('$2::timestamptz')} = 'awaitingApproval') as "pendingApprovals",
       (select coalesce(json_agg(json_build_object('id', r.id, 'remedy', r.remedy)), '[]') from ${remedyTables}
          where r.case_id = $1 and y.id is null and ${standingSql('$2::timestamptz')} = 'granted') as undelivered`,
    [caseId, now],
  );
  const dated = (record: StepRecord) => ({
    ...record,
    occurredAt: new Date(record.occurredAt),
    recordedAt: new Date(record.recordedAt),
  });
  return { records: records.map(dated), ...open };
}

/** Closes a case that is held, unless something is missing: then it says all of it. */
export async function close(tx: EntityManager, held: HeldCase, body: ClosurePart, { by, now }: Doing): Promise<Done> {
  demandOpen(held);
  if (body.outcome === 'setAside' && !mayDo(by.role, 'closure.setAside'))
    throw new Refusal('forbidden', { reason: 'supervisor', detail: 'A supervisor sets a case aside.' });
  const faults = [...checkClosure(body), ...(body.duplicateOf === held.id ? [itself] : [])];
  if (faults.length > 0) throw invalid(faults);
  if (body.duplicateOf) await demandCase(tx, body.duplicateOf, by);
  const { records, openCommitments, pendingApprovals, undelivered } = await standingOf(tx, held.id, now);
  const blockers = blockersOf({
    outcome: body.outcome,
    steps: progressOf(held.method, records, held.episode, held.besides),
    openCommitments,
    pendingApprovals,
    undelivered,
  });
  if (blockers.length > 0) throw new Refusal('close-blocked', { blockers });
  const id = uuidv7();
  await tx.query(
    'insert into closures (case_id, id, squad_id, closed_by_id, episode, outcome, reason, duplicate_of, closed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [
      ...[
        held.id,
        id,
        held.squadId,
        by.id,
        held.episode,
        body.outcome,
        body.reason ?? null,
        body.duplicateOf ?? null,
        now,
      ],
    ],
  );
  const { outcome, reason } = body;
  return {
    record: { id },
    story: [{ deed: 'closure.record', occurredAt: now, facts: { outcome, reason } }],
    refs: { closure: id, outcome, episode: held.episode, duplicateOf: body.duplicateOf },
  };
}

const itself: FieldProblem = { pointer: '/duplicateOf', code: 'itself', detail: 'A case is no duplicate of itself.' };

const whyNot: Record<AgainstReopening, { reason: string; detail: string }> = {
  'already-open': { reason: 'open', detail: 'The case is open already.' },
  'not-closed': {
    reason: 'not-closed',
    detail: 'There is no closing of ours to undo. Reopen the case for the customer, or for another reason.',
  },
  'too-late': {
    reason: 'too-late',
    detail: 'A closing is undone within a quarter of an hour. Reopen the case for the customer, or for another reason.',
  },
};

/** Reopens a resolved or closed case that is held: a slip undoes the closing, anything else starts the next episode. */
export async function reopen(
  tx: EntityManager,
  held: HeldCase,
  body: ReopeningBody,
  { by, now }: Doing,
): Promise<Done> {
  const against = againstReopening(body.reason, held.status, held.closedAt, now);
  if (against) throw new Refusal('conflict', whyNot[against]);
  const [closure]: { id: string }[] = await tx.query(
    'select id from closures x where case_id = $1 and not exists (select 1 from reopenings o where o.case_id = x.case_id and o.closure_id = x.id) order by closed_at desc limit 1',
    [held.id],
  );
  const next = reopened(body.reason, held.closedAt, now, held.episode);
  if (!next || (next.undoes && !closure)) throw new Refusal('conflict', whyNot['not-closed']);
  const id = uuidv7();
  await tx.query(
    'insert into reopenings (case_id, id, closure_id, squad_id, reopened_by_id, reason, note, episode, reopened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [...[held.id, id, closure?.id ?? null, held.squadId, by.id, body.reason, body.note ?? null, next.episode, now]],
  );
  if (!next.undoes) {
    await tx.query('insert into episodes (case_id, place, squad_id, agent_id, opened_at) values ($1, $2, $3, $4, $5)', [
      held.id,
      next.episode,
      held.squadId,
      held.agentId,
      now,
    ]);
    await tx.query('update cases set episode = $2 where id = $1', [held.id, next.episode]);
  }
  const { reason, note } = body;
  return {
    record: { id },
    story: [{ deed: 'reopening.record', occurredAt: now, facts: { reason, note } }],
    refs: { reopening: id, reason, episode: next.episode },
  };
}
