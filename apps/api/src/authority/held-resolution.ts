import type { EntityManager } from 'typeorm';
import { type DecisionWord, Refusal, type RemedyKind, type RemedyStanding } from '#heart-core';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { Request } from './approvers.ts';
import { customerSum } from './given.ts';
import { remedyTables, standingSql } from './standing.sql.ts';

/** A remedy of a case that is held: nothing about it changes until the transaction ends. */
export interface HeldResolution {
  id: string;
  agentId: string | null;
  remedy: RemedyKind;
  amountMinor: number | null;
  currency: string | null;
  delivery: string;
  namedPerson: string | null;
  effectiveBy: Date | null;
  note: string | null;
  occurredAt: Date;
  expiresAt: Date | null;
  standing: RemedyStanding;
  imported: boolean;
  deliveredAt: Date | null;
  grantedMinor: number | null;
  grantedById: string | null;
  grantedAt: Date | null;
  grantedOn: string | null;
  decision: DecisionWord | null;
  decidedBy: string | null;
  caseMinor: number;
  customer90dMinor: number;
}

const heldSelect = (
  now: string,
) => `select r.id, r.agent_id as "agentId", r.remedy, r.amount_minor::float8 as "amountMinor", r.currency, r.delivery, r.named_person as "namedPerson",
    r.effective_by as "effectiveBy", r.note, r.occurred_at as "occurredAt", r.expires_at as "expiresAt", ${standingSql(now)} as standing, r.imported, y.at as "deliveredAt",
    g.amount_minor::float8 as "grantedMinor", g.granted_by_id as "grantedById", g.granted_at as "grantedAt", g.granted_on::text as "grantedOn", d.decision,
    (select p.name from people p where p.id = d.decided_by_id) as "decidedBy",
    coalesce((select s.spent_minor from authority_case_spent s where s.case_id = r.case_id and s.remedy = r.remedy and s.currency = r.currency), 0)::float8 as "caseMinor",
    ${customerSum('(select c.customer_id from cases c where c.id = r.case_id)', 'r.remedy', 'r.currency', now)} as "customer90dMinor"
  from ${remedyTables} where r.case_id = $1 and r.id = $2`;

/** Finds the case of a remedy, holds it, and reads the remedy as it stands; out of reach and not there are the same. */
export async function holdResolution(
  tx: EntityManager,
  id: string,
  person: SignedInPerson,
  now: Date,
): Promise<{ held: HeldCase; resolution: HeldResolution }> {
  const [found]: { caseId: string }[] = await tx.query('select case_id as "caseId" from resolutions where id = $1', [
    id,
  ]);
  if (!found) throw new Refusal('not-found');
  const held = await holdCase(tx, found.caseId, person);
  const [resolution]: HeldResolution[] = await tx.query(heldSelect('$3::timestamptz'), [held.id, id, now]);
  if (!resolution) throw new Refusal('not-found');
  return { held, resolution };
}

/** What the search for approvers asks of it. */
export const requestOf = (held: HeldCase, resolution: HeldResolution): Request => ({
  squadId: held.squadId,
  timeZone: held.timeZone,
  sensitive: held.sensitive,
  ownerId: held.agentId,
  requestedById: resolution.agentId,
  remedy: resolution.remedy,
  amountMinor: resolution.amountMinor,
  currency: resolution.currency,
  given: { caseMinor: resolution.caseMinor, customer90dMinor: resolution.customer90dMinor },
});
