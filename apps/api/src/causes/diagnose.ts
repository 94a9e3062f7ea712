import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { byChoice, byId } from '../platform/listing.ts';

/** What a diagnosis says, whichever door it came through. */
export interface DiagnosisFacts {
  status: 'hypothesis' | 'confirmed';
  causeId: string;
  contributing?: string[];
  controllable?: boolean;
  canAffectOthers?: boolean;
  narrative?: string;
  prevention?: string;
  none?: string;
}

export const diagnoses = collection(
  'diagnoses',
  'diagnoses',
  `r.status, r.cause_id as "causeId", r.contributing, r.controllable, r.can_affect_others as "canAffectOthers", r.narrative, r.prevention, r.none, r.agent_id as "agentId",
   r.evidence_id as "evidenceId", r.occurred_at as "occurredAt", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  { status: byChoice('r.status', ['hypothesis', 'confirmed']), causeId: byId('r.cause_id') },
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
  const named = [facts.causeId, ...(facts.contributing ?? [])];
  const id = uuidv7();
  const made = await tx.query(
    `insert into diagnoses (case_id, id, squad_id, agent_id, status, cause_id, contributing, controllable, can_affect_others, narrative, prevention, none, evidence_id, occurred_at, recorded_at)
     select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::uuid, $7::uuid[], $8::boolean, $9::boolean, $10, $11, $12, $13::uuid, $14::timestamptz, $15::timestamptz
     where (select count(*) from causes where id = any($16::uuid[]) and active) = $17::int returning id`,
    [
      ...[
        held.id,
        id,
        held.squadId,
        agentId,
        facts.status,
        facts.causeId,
        facts.contributing ?? [],
        facts.controllable ?? null,
        facts.canAffectOthers ?? null,
      ],
      ...[
        facts.narrative ?? null,
        facts.prevention ?? null,
        facts.none ?? null,
        evidenceId ?? null,
        occurredAt,
        now,
        named,
        new Set(named).size,
      ],
    ],
  );
  if (made.length === 0)
    throw new Refusal('unprocessable', {
      detail: 'There is no such cause in the tree.',
      errors: [{ pointer, code: 'reference', detail: 'There is no such cause.' }],
    });
  return id;
}
