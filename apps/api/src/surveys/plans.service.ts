import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { checkSurveyPlan, Refusal, type SurveyPlan, usualSurveyPlan, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byFlag, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { planColumns } from './asking.sql.ts';
import type { SurveyPlanBody } from './plans.dto.ts';

/** A plan as it holds for a squad; without an id the house's own. */
export interface PlanInForce extends SurveyPlan {
  id: string | null;
}

const inForce = (
  now: string,
) => `(p.from_at <= ${now} and not exists (select 1 from survey_plans f where f.squad_id = p.squad_id and f.from_at <= ${now}
  and (f.from_at, f.version) > (p.from_at, p.version)))`;

const listingAt = (now: string): Listing => ({
  resource: 'survey-plans',
  id: 'p.id',
  usual: ['fromAt', 'DESC'],
  filters: { id: byId('p.id'), ids: byId('p.id'), squadId: byId('p.squad_id'), inForce: byFlag(inForce(now)) },
  sorts: {
    fromAt: { column: 'p.from_at', type: 'timestamptz' },
    recordedAt: { column: 'p.recorded_at', type: 'timestamptz' },
  },
});
export const planListing = listingAt('now()');

/** How each squad asks its customers, from when on; every version stays, for surveys were sent with it. */
@Injectable()
export class SurveyPlans {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  /** What holds for a squad at a moment: its latest begun plan, else the house's own. */
  async inForce(tx: Pick<EntityManager, 'query'>, squadId: string, at: Date): Promise<PlanInForce> {
    const [plan]: PlanInForce[] = await tx.query(
      `select p.id, ${planColumns} from survey_plans p where p.squad_id = $1 and p.from_at <= $2 order by p.from_at desc, p.version desc limit 1`,
      [squadId, at],
    );
    return plan ?? { ...usualSurveyPlan, id: null };
  }

  list(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    const seen = squadsSeen(person);
    const where = seen ? `p.squad_id = any(${parameters.add(seen)}::uuid[])` : 'true';
    const select = `p.id, p.squad_id as "squadId", p.version, p.from_at as "fromAt", ${planColumns}, p.set_by_id as "setById", p.recorded_at as "recordedAt",
      (select n.name from people n where n.id = p.set_by_id) as "setBy", ${inForce(now)} as "inForce"`;
    return pageOf<Wire.SurveyPlanRecord, Wire.SurveyPlanRecord>(
      (sql, values) => this.house.read(sql, values),
      listingAt(now),
      asked,
      { select, from: 'survey_plans p', where, parameters },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<Wire.SurveyPlanRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Settles how a squad asks, from now or a later moment on, if nobody has settled it since `baseVersion`. */
  async set(body: SurveyPlanBody, by: SignedInPerson): Promise<Wire.SurveyPlanRecord> {
    const now = this.clock.now();
    const { squadId, baseVersion, fromAt = now, ...wanted } = body;
    if (fromAt < now)
      throw invalid([{ pointer: '/fromAt', code: 'past', detail: 'It holds from now or a later moment on.' }]);
    const said = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const plan: SurveyPlan = { ...usualSurveyPlan, ...said };
    const faults = checkSurveyPlan(plan);
    if (faults.length > 0) throw invalid(faults);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const squads = await tx.query('select 1 from squads where id = $1', [squadId]);
      if (squads.length === 0) throw new Refusal('not-found');
      await this.write(tx, { id, squadId, baseVersion, fromAt, plan }, by, now);
      await note(tx, {
        deed: 'surveyPlan.set',
        person: by,
        at: now,
        refs: { surveyPlan: id, squad: squadId, fromAt, automatic: plan.automatic },
        squadId,
      });
    });
    return this.one(id, by);
  }

  /** The next version after the one that was read; who comes second with the same number has read an old one. */
  private async write(
    tx: EntityManager,
    kept: { id: string; squadId: string; baseVersion: number; fromAt: Date; plan: SurveyPlan },
    by: SignedInPerson,
    now: Date,
  ): Promise<void> {
    const { id, squadId, baseVersion, fromAt, plan } = kept;
    const written: unknown[] = await tx.query(
      `insert into survey_plans (id, squad_id, version, from_at, language, asks_solved_first_time, asks_comment, wordings, automatic, after_minutes,
         remind_after_days, rest_days, asks_sensitive, asks_vulnerable, set_by_id, recorded_at)
       select $1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12, $13, $14, $15, $16
       where $17 = (select coalesce(max(version), 0) from survey_plans where squad_id = $2) on conflict (squad_id, version) do nothing returning id`,
      [
        ...[id, squadId, baseVersion + 1, fromAt, plan.language, plan.asksSolvedFirstTime, plan.asksComment],
        ...[JSON.stringify(plan.wordings), plan.automatic, plan.afterMinutes, plan.remindAfterDays, plan.restDays],
        ...[plan.asksSensitive, plan.asksVulnerable, by.id, now, baseVersion],
      ],
    );
    if (written.length === 0) throw new Refusal('version-mismatch');
  }
}
