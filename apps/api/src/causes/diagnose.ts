import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type DiagnosisStatus, diagnosisStatuses, Refusal, type Wire } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { byChoice, byId } from '../platform/listing.ts';

/** What a diagnosis says, whichever door it came through. */
export interface DiagnosisFacts {
  status: DiagnosisStatus;
  causeId?: string;
  contributing?: string[];
  controllable?: boolean;
  canAffectOthers?: boolean;
  narrative?: string;
  prevention?: string;
  none?: string;
  /** The issue that the case is joined to. */
  issueId?: string;
}

export const diagnoses = collection<Wire.DiagnosisRecord>(
  'diagnoses',
  'diagnoses',
  `r.status, r.cause_id as "causeId", r.contributing, r.controllable, r.can_affect_others as "canAffectOthers", r.narrative, r.prevention, r.none, r.issue_id as "issueId", r.agent_id as "agentId",
   r.evidence_id as "evidenceId", r.occurred_at as "occurredAt", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  { status: byChoice('r.status', diagnosisStatuses), causeId: byId('r.cause_id') },
);

/** Writes a diagnosis into a case that is held. */
export async function writeDiagnosis(
  tx: EntityManager,
  held: HeldCase,
  facts: DiagnosisFacts,
  {
    agentId,
    occurredAt,
    now,
    evidenceId,
    pointer = '/causeId',
  }: { agentId: string; occurredAt: Date; now: Date; evidenceId?: string; pointer?: string },
): Promise<string> {
  await demandCauses(tx, facts, pointer);
  const id = uuidv7();
  if (facts.issueId) await joinIssue(tx, held, facts.issueId, agentId, now);
  await tx.query(
    `insert into diagnoses (case_id, id, squad_id, agent_id, status, cause_id, contributing, controllable, can_affect_others, narrative, prevention, none, evidence_id, occurred_at, recorded_at, issue_id)
     values ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[
        held.id,
        id,
        held.squadId,
        agentId,
        facts.status,
        facts.causeId ?? null,
        facts.contributing ?? [],
        facts.controllable ?? null,
        facts.canAffectOthers ?? null,
      ],
      ...[facts.narrative ?? null, facts.prevention ?? null, facts.none ?? null, evidenceId ?? null, occurredAt, now],
      facts.issueId ?? null,
    ],
  );
  return id;
}

/**
 * A diagnosis names causes that can be chosen. One that was merged while the agent looked at it is taken as it is: it counts
 * where the merge says, and an undoing gives it back.
 */
async function demandCauses(
  tx: EntityManager,
  { status, causeId, contributing = [], narrative }: DiagnosisFacts,
  pointer: string,
): Promise<void> {
  if (status === 'notSure' && (causeId !== undefined || contributing.length > 0))
    throw invalid([{ pointer, code: 'notHere', detail: 'Who is not sure yet names no cause.' }]);
  if (status !== 'notSure' && causeId === undefined)
    throw invalid([{ pointer, code: 'required', detail: 'Name the cause, or say that you are not sure yet.' }]);
  const named = [...new Set([...(causeId ? [causeId] : []), ...contributing])];
  const found: { id: string; needsWords: boolean }[] = await tx.query(
    'select id, needs_words as "needsWords" from causes where id = any($1::uuid[]) and active',
    [named],
  );
  if (found.length < named.length)
    throw new Refusal('unprocessable', {
      detail: 'There is no such cause in the tree.',
      errors: [{ pointer, code: 'reference', detail: 'There is no such cause.' }],
    });
  if (status === 'confirmed' && !narrative && found.some((cause) => cause.id === causeId && cause.needsWords))
    throw invalid([
      {
        pointer: pointer.replace('causeId', 'narrative'),
        code: 'required',
        detail: 'This cause says little by itself: tell what happened, in words.',
      },
    ]);
}

/** The case belongs to the issue from now on; one that was joined into another counts there. */
async function joinIssue(tx: EntityManager, held: HeldCase, issueId: string, byId: string, at: Date): Promise<void> {
  const joined = await tx.query(
    `insert into issue_cases (case_id, id, squad_id, issue_id, kind, by_id, recorded_at)
     select $1, $2, $3, i.id, 'joined', $5, $6 from issues i where i.id = $4 returning id`,
    [held.id, uuidv7(), held.squadId, issueId, byId, at],
  );
  if (joined.length > 0) return;
  throw new Refusal('unprocessable', {
    detail: 'There is no such issue.',
    errors: [{ pointer: '/issueId', code: 'reference', detail: 'There is no such issue.' }],
  });
}
