import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { pilotDecisions, Refusal, stepKeys, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ComparisonService } from './comparison.service.ts';
import type { PilotDecisionBody, PilotFeedbackBody, RollOutBody } from './pilots.dto.ts';
import { PilotsService } from './pilots.service.ts';

export const decisionListing: Listing = {
  resource: 'pilot-decisions',
  id: 'd.id',
  usual: ['decidedAt', 'DESC'],
  filters: {
    id: byId('d.id'),
    ids: byId('d.id'),
    pilotId: byId('d.pilot_id'),
    decision: byChoice('d.decision', pilotDecisions),
  },
  sorts: { decidedAt: { column: 'd.decided_at', type: 'timestamptz' } },
};

export const feedbackListing: Listing = {
  resource: 'pilot-feedback',
  id: 'f.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('f.id'),
    ids: byId('f.id'),
    pilotId: byId('f.pilot_id'),
    squadId: byId('f.squad_id'),
    stepKey: byChoice('f.step_key', stepKeys),
  },
  sorts: { at: { column: 'f.at', type: 'timestamptz' } },
};

const decisionColumns = `d.id, d.pilot_id as "pilotId", d.plan_version as "planVersion", d.decision, d.why, d.figures, d.decided_by_id as "decidedById",
  (select p.name from people p where p.id = d.decided_by_id) as "decidedBy", d.decided_at as "decidedAt"`;
const feedbackColumns = `f.id, f.pilot_id as "pilotId", f.squad_id as "squadId", (select s.name from squads s where s.id = f.squad_id) as squad, f.step_key as "stepKey", f.text, f.at`;

/** What follows from a pilot: what people say of it, what is decided with the figures of that day, and to whom the method goes next. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly pilots: PilotsService,
    private readonly comparisons: ComparisonService,
  ) {}

  decisions(asked: Asked) {
    return this.page<Wire.PilotDecisionRecord>(
      decisionListing,
      asked,
      decisionColumns,
      'pilot_decisions d',
      'true',
      new Parameters(),
    );
  }

  async decision(id: string) {
    return this.found<Wire.PilotDecisionRecord>(`select ${decisionColumns} from pilot_decisions d where d.id = $1`, id);
  }

  /** The figures are frozen into the decision: whatever comes later, this is what was known. */
  async decide({ pilotId, decision, why }: PilotDecisionBody, by: SignedInPerson) {
    const pilot = await this.pilots.one(pilotId);
    const figures = await this.comparisons.comparison(pilotId, pilot.plan.primary, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query(
        'insert into pilot_decisions (id, pilot_id, plan_version, decision, why, figures, decided_by_id, decided_at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)',
        [id, pilotId, pilot.version, decision, why, JSON.stringify(figures), by.id, at],
      );
      await note(tx, { deed: 'pilot.decide', person: by, at, refs: { pilot: pilotId, decision: id, word: decision } });
    });
    return this.decision(id);
  }

  /** Supervisors and managers read it; whoever works by the method may write. */
  feedback(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const seen = squadsSeen(person);
    const where = seen
      ? `(f.squad_id = any(${parameters.add(seen)}::uuid[]) or f.person_id = ${parameters.add(person.id)}::uuid)`
      : 'true';
    return this.page<Wire.PilotFeedbackRecord>(
      feedbackListing,
      asked,
      feedbackColumns,
      'pilot_feedback f',
      where,
      parameters,
    );
  }

  async oneFeedback(id: string, person: SignedInPerson) {
    const parameters = new Parameters();
    const place = parameters.add(id);
    const seen = squadsSeen(person);
    const scope = seen
      ? ` and (f.squad_id = any(${parameters.add(seen)}::uuid[]) or f.person_id = ${parameters.add(person.id)}::uuid)`
      : '';
    const [row] = await this.house.read<Wire.PilotFeedbackRecord>(
      `select ${feedbackColumns} from pilot_feedback f where f.id = ${place}${scope}`,
      parameters.values,
    );
    if (!row) throw new Refusal('not-found');
    return row;
  }

  async say({ pilotId, text, stepKey = null }: PilotFeedbackBody, by: SignedInPerson) {
    await this.pilots.one(pilotId);
    const id = uuidv7();
    const at = this.clock.now();
    const squadId = by.squadIds[0] ?? null;
    await this.house.deed(async (tx) => {
      await tx.query(
        'insert into pilot_feedback (id, pilot_id, squad_id, step_key, text, person_id, at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, pilotId, squadId, stepKey, text, by.id, at],
      );
      await note(tx, { deed: 'pilot.feedback', person: by, at, refs: { pilot: pilotId, feedback: id } });
    });
    return this.oneFeedback(id, by);
  }

  /** Further squads work by the method from the beginning of a day on, by their own clocks. */
  async rollOut({ pilotId, squadIds, fromOn }: RollOutBody, by: SignedInPerson) {
    const { plan } = await this.pilots.one(pilotId);
    await this.pilots.demandSquads(squadIds, '/squadIds');
    const at = this.clock.now();
    if (fromOn < at.toISOString().slice(0, 10))
      throw invalid([{ pointer: '/fromOn', code: 'past', detail: 'What has been done by another method stays so.' }]);
    await this.house.deed(async (tx) => {
      const squads: { id: string; timeZone: string }[] = await tx.query(
        'select id, time_zone as "timeZone" from squads where id = any($1::uuid[]) for update',
        [squadIds],
      );
      for (const { id, timeZone } of squads)
        await tx.query(
          `insert into squad_methods (squad_id, from_at, method_key) values ($1, $2, $3) on conflict (squad_id, from_at) do update set method_key = excluded.method_key`,
          [id, DateTime.fromISO(fromOn, { zone: timeZone }).toJSDate(), plan.methodKey],
        );
      const refs = { pilot: pilotId, squads: squadIds, method: plan.methodKey, fromOn };
      await note(tx, { deed: 'pilot.rollOut', person: by, at, refs });
    });
    return { pilotId, squadIds, fromOn, methodKey: plan.methodKey };
  }

  private async found<Record>(sql: string, id: string): Promise<Record> {
    const [row] = await this.house.read<Record>(sql, [id]);
    if (!row) throw new Refusal('not-found');
    return row;
  }

  private page<Record extends { id: string }>(
    listing: Listing,
    asked: Asked,
    select: string,
    from: string,
    where: string,
    parameters: Parameters,
  ) {
    return pageOf<Record, Record>(
      (sql, values) => this.house.read(sql, values),
      listing,
      asked,
      { select, from, where, parameters },
      (row) => row,
    );
  }
}
