import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type IncidentKind, incidentKinds, type LadderStep, nextOnLadder, Refusal, type Wire } from '#heart-core';
import { CaseRecords, collection } from '../cases/case-records.ts';
import { type HeldCase, holdCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { instant } from '../platform/instant.sql.ts';
import { byChoice } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { IncidentBody, IncidentStepBody } from './incidents.dto.ts';

export const incidents = collection<Wire.IncidentRecord>(
  'incidents',
  'incidents',
  `r.squad_id as "squadId", r.raised_by_id as "raisedById", r.kind, r.note, r.occurred_at as "occurredAt", r.recorded_at as "recordedAt",
   coalesce((select json_agg(json_build_object('id', s.id, 'step', s.step, 'note', s.note, 'at', ${instant('s.at')}, 'recordedById', s.recorded_by_id) order by s.at, s.id)
     from incident_steps s where s.case_id = r.case_id and s.incident_id = r.id), '[]') as steps`,
  'r.recorded_at',
  { kind: byChoice('r.kind', incidentKinds) },
);

/** Help is called, and what was done about it: at once, with times, outside of every figure of steps. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async raise(body: IncidentBody, by: SignedInPerson) {
    const now = this.clock.now();
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const held = await holdCase(tx, body.caseId, by);
      const { kind, note: words } = body;
      const occurredAt = happenedAt(body.occurredAt, now, { receivedAt: held.receivedAt, now });
      await tx.query(
        'insert into incidents (case_id, id, squad_id, raised_by_id, kind, note, occurred_at, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [held.id, id, held.squadId, by.id, kind, words ?? null, occurredAt, now],
      );
      await this.callSupervisors(tx, held, id, by, now);
      await this.finish(tx, held, 'incident.raise', { incident: id, kind }, { kind, note: words }, occurredAt, by);
    });
    return this.records.one(incidents, id, by);
  }

  async step({ incidentId, step, note: words, at }: IncidentStepBody, by: SignedInPerson) {
    const now = this.clock.now();
    await this.house.deed(async (tx) => {
      const [found]: { caseId: string }[] = await tx.query('select case_id as "caseId" from incidents where id = $1', [
        incidentId,
      ]);
      if (!found) throw new Refusal('not-found');
      const held = await holdCase(tx, found.caseId, by);
      const [incident]: { kind: IncidentKind; occurredAt: Date; steps: LadderStep[] }[] = await tx.query(
        `select kind, occurred_at as "occurredAt", array(select s.step from incident_steps s where s.case_id = i.case_id and s.incident_id = i.id) as steps
         from incidents i where case_id = $1 and id = $2`,
        [held.id, incidentId],
      );
      if (!incident) throw new Refusal('not-found');
      const happened = happenedAt(at, now, { receivedAt: incident.occurredAt, now });
      const open = nextOnLadder({ kind: incident.kind, steps: incident.steps.map((one) => ({ step: one })) });
      if (!open.includes(step))
        throw new Refusal('conflict', {
          reason: incident.steps.includes('ended') ? 'ended' : 'ladder',
          detail:
            open.length > 0
              ? `This has been done, or does not fit here. What can be done next: ${open.join(', ')}.`
              : 'This incident is over. Call for help anew if there is need.',
        });
      await tx.query(
        'insert into incident_steps (case_id, id, incident_id, step, note, at, recorded_by_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [held.id, uuidv7(), incidentId, step, words ?? null, happened, by.id, now],
      );
      const refs = { incident: incidentId, step };
      await this.finish(tx, held, 'incident.step', refs, { step, note: words }, happened, by);
    });
    return this.records.one(incidents, incidentId, by);
  }

  /** Everyone who answers for the squad is told at once, whatever the hour; whoever calls need not tell themselves. */
  private async callSupervisors(
    tx: EntityManager,
    held: HeldCase,
    incidentId: string,
    by: SignedInPerson,
    now: Date,
  ): Promise<void> {
    const supervisors: { id: string }[] = await tx.query(
      `select p.id from people p join person_squads ps on ps.person_id = p.id where p.active and p.role = 'supervisor' and ps.squad_id = $1 and p.id <> $2`,
      [held.squadId, by.id],
    );
    const jobs = supervisors.map(({ id }) => ({
      kind: 'helpNow',
      subject: incidentId,
      dueAt: now,
      recipientId: id,
      payload: { caseId: held.id },
    }));
    await plan(tx, jobs, now);
  }

  private async finish(
    tx: EntityManager,
    held: HeldCase,
    deed: string,
    refs: Record<string, unknown>,
    facts: Record<string, unknown>,
    occurredAt: Date,
    person: SignedInPerson,
  ): Promise<void> {
    const squadIds = [held.squadId];
    await note(tx, {
      deed,
      person,
      at: this.clock.now(),
      caseId: held.id,
      refs,
      story: [{ deed, occurredAt, facts }],
      live: [
        { resource: 'incidents', squadIds, ids: [String(refs.incident)] },
        { resource: 'cases', squadIds, ids: [held.id] },
      ],
    });
  }
}
