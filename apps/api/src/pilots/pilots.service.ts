import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  baselineStart,
  checkPlan,
  definitions,
  drawWaves,
  isZone,
  type PilotDecision,
  type PilotStanding,
  type Plan,
  pilotStanding,
  Refusal,
  startsOf,
  type Wire,
} from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { DrawBody, PilotBody, PilotChange, PlanBody } from './pilots.dto.ts';
import { wordingsSince } from './wordings.sql.ts';

export interface PilotRecord {
  id: string;
  name: string;
  version: number;
  plan: Plan;
  planRecordedAt: Date;
  createdAt: Date;
  standing: PilotStanding;
}
type PilotRow = Omit<PilotRecord, 'standing'> & { latest: PilotDecision | null };

/** Figures that a pilot can be judged by: a count of cases is none. */
export const pilotMetrics = definitions.filter(({ unit }) => unit !== 'count').map(({ key }) => key as string);

const columns = `p.id, p.name, p.version, l.data as plan, l.recorded_at as "planRecordedAt", p.created_at as "createdAt",
  (select d.decision from pilot_decisions d where d.pilot_id = p.id order by d.decided_at desc, d.id desc limit 1) as latest`;
const tables = 'pilots p join pilot_plans l on l.pilot_id = p.id and l.version = p.version';

export const pilotListing: Listing = {
  resource: 'pilots',
  id: 'p.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('p.id'),
    ids: byId('p.id'),
    q: byWords((place) => `p.name ilike '%' || ${place} || '%'`),
  },
  sorts: { createdAt: { column: 'p.created_at', type: 'timestamptz' }, name: { column: 'p.name', type: 'text' } },
};

/** Pilots and the versions of their plans; the lot is drawn here, and kept. */
@Injectable()
export class PilotsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  list(asked: Asked) {
    return pageOf<PilotRow, PilotRecord>(
      (sql, values) => this.house.read(sql, values),
      pilotListing,
      asked,
      { select: columns, from: tables, where: 'true', parameters: new Parameters() },
      (row) => this.asRecord(row),
    );
  }

  async one(id: string): Promise<PilotRecord> {
    const [found] = await this.house.read<PilotRow>(`select ${columns} from ${tables} where p.id = $1`, [id]);
    if (!found) throw new Refusal('not-found');
    return this.asRecord(found);
  }

  /** The latest pilot that runs in a squad of this person, where the squad has started: no more of it than its name. */
  async mine({ squadIds }: SignedInPerson): Promise<Wire.MyPilot> {
    const rows = await this.house.read<PilotRow>(
      `select ${columns} from ${tables} where exists (select 1 from jsonb_to_recordset(l.data->'squads') as s("squadId" uuid, "startOn" date)
         where s."squadId" = any($1::uuid[]) and s."startOn" <= ($2::timestamptz at time zone (l.data->>'timeZone'))::date)
       order by p.created_at desc, p.id desc`,
      [squadIds, this.clock.now()],
    );
    const running = rows.map((row) => this.asRecord(row)).find(({ standing }) => standing === 'running');
    if (!running) return { pilot: null };
    const { id, name, plan } = running;
    return { pilot: { id, name, methodKey: plan.methodKey } };
  }

  private asRecord({ latest, ...row }: PilotRow): PilotRecord {
    const today = DateTime.fromJSDate(this.clock.now(), { zone: row.plan.timeZone }).toISODate() ?? '';
    return { ...row, standing: pilotStanding(row.plan, today, latest) };
  }

  /** Every plan that the pilot had, the latest first, with why the one before no longer held. */
  async plans(id: string) {
    await this.one(id);
    return this.house.read<Wire.PilotPlanRecord>(
      `select l.version, l.data as plan, l.reason, n.name as "madeBy", l.recorded_at as "recordedAt" from pilot_plans l left join people n on n.id = l.made_by_id
       where l.pilot_id = $1 order by l.version desc`,
      [id],
    );
  }

  async add({ name, ...body }: PilotBody, by: SignedInPerson | null): Promise<PilotRecord> {
    const plan = await this.planOf(body);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query('insert into pilots (id, name, created_at, created_by_id) values ($1, $2, $3, $4)', [
        id,
        name,
        at,
        by?.id ?? null,
      ]);
      await this.write(tx, id, 1, plan, null, by);
      await note(tx, { deed: 'pilot.plan', person: by, at, refs: { pilot: id, version: 1 } });
    });
    return this.one(id);
  }

  /** Another plan from now on; those before it stay as they were. */
  async replan(
    id: string,
    version: number,
    { reason, ...body }: PilotChange,
    by: SignedInPerson,
  ): Promise<PilotRecord> {
    await this.one(id);
    const plan = await this.planOf(body);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        'update pilots set version = version + 1 where id = $1 and version = $2 returning id',
        [id, version],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await this.write(tx, id, version + 1, plan, reason, by);
      await note(tx, { deed: 'pilot.replan', person: by, at, refs: { pilot: id, version: version + 1 } });
    });
    return this.one(id);
  }

  /** What the steps of its method began with since the weeks before the start: each wording, and when it was in use. */
  async wordings(id: string) {
    const { plan } = await this.one(id);
    const from = DateTime.fromISO(baselineStart(plan), { zone: plan.timeZone }).toJSDate();
    return this.house.read<Wire.PilotWording>(wordingsSince, [plan.methodKey, from]);
  }

  /** Draws a lot, once: asked again for the same squads and waves, it is the same draw. */
  async draw({ squadIds, sizes }: DrawBody, by: SignedInPerson) {
    const among = [...new Set(squadIds)].sort();
    if (sizes.reduce((all, size) => all + size, 0) >= among.length)
      throw invalid([{ pointer: '/sizes', code: 'tooMany', detail: 'Some squads must stay, to be compared with.' }]);
    await this.demandSquads(among, '/squadIds');
    const seed = randomInt(2 ** 31);
    const { waves } = drawWaves({ squads: among, sizes, seed });
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const drawn = await tx.query(
        `insert into pilot_draws (id, among, sizes, seed, waves, drawn_by_id, drawn_at) values ($1, $2::uuid[], $3::int[], $4, $5::jsonb, $6, $7)
         on conflict (among, sizes) do nothing returning id`,
        [id, among, sizes, seed, JSON.stringify(waves), by.id, at],
      );
      if (drawn.length > 0) await note(tx, { deed: 'pilot.draw', person: by, at, refs: { draw: id, seed } });
    });
    const [draw] = await this.house.read<Wire.PilotDrawRecord>(
      `select id, among, sizes, seed::int as seed, waves, drawn_by_id as "drawnById", drawn_at as "drawnAt" from pilot_draws where among = $1::uuid[] and sizes = $2::int[]`,
      [among, sizes],
    );
    return draw as Wire.PilotDrawRecord;
  }

  /** The plan that this body asks for, if it holds together. */
  async planOf(body: PlanBody): Promise<Plan> {
    const { timeZone } = await this.settings.now();
    const plan: Plan = {
      methodKey: body.methodKey,
      timeZone: body.timeZone ?? timeZone,
      squads: body.squads.map(({ squadId, startOn = null }) => ({ squadId, startOn })),
      assignment: await this.assignmentOf(body.drawId ?? null),
      baselineWeeks: body.baselineWeeks,
      washoutWeeks: body.washoutWeeks ?? 2,
      primary: body.primary,
      secondary: body.secondary ?? [],
      meaningful: Object.fromEntries((body.meaningful ?? []).map(({ metric, least }) => [metric, least])),
      looks: body.looks,
      alpha: 0.05,
    };
    const faults = checkPlan(plan, pilotMetrics);
    if (!isZone(plan.timeZone))
      faults.push({ pointer: '/timeZone', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' });
    if (!agreesWithDraw(plan))
      faults.push({ pointer: '/drawId', code: 'draw', detail: 'The squads that start are not those that were drawn.' });
    if (faults.length > 0) throw invalid(faults);
    await this.demandMethod(plan.methodKey);
    await this.demandSquads(
      plan.squads.map(({ squadId }) => squadId),
      '/squads',
    );
    return plan;
  }

  private async assignmentOf(drawId: string | null): Promise<Plan['assignment']> {
    if (!drawId) return { kind: 'chosen' };
    const [draw] = await this.house.read<{ among: string[]; sizes: number[]; seed: number }>(
      'select among, sizes, seed::int as seed from pilot_draws where id = $1',
      [drawId],
    );
    if (draw) return { kind: 'drawn', ...draw };
    throw new Refusal('unprocessable', {
      detail: 'There is no such draw.',
      errors: [{ pointer: '/drawId', code: 'reference', detail: 'There is no such draw.' }],
    });
  }

  private async demandMethod(key: string): Promise<void> {
    const found = await this.house.read('select 1 from methods where key = $1 limit 1', [key]);
    if (found.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'There is no such method.',
        errors: [{ pointer: '/methodKey', code: 'reference', detail: 'There is no such method.' }],
      });
  }

  async demandSquads(ids: readonly string[], pointer: string): Promise<void> {
    const found = await this.house.read('select 1 from squads where id = any($1::uuid[])', [ids]);
    if (found.length < new Set(ids).size)
      throw new Refusal('not-found', {
        errors: [{ pointer, code: 'reference', detail: 'One of these squads is not there.' }],
      });
  }

  private async write(
    tx: EntityManager,
    id: string,
    version: number,
    plan: Plan,
    reason: string | null,
    by: SignedInPerson | null,
  ): Promise<void> {
    await tx.query(
      'insert into pilot_plans (pilot_id, version, data, reason, made_by_id, recorded_at) values ($1, $2, $3::jsonb, $4, $5, $6)',
      [id, version, JSON.stringify(plan), reason, by?.id ?? null, this.clock.now()],
    );
  }
}

/** Do exactly the squads of each wave start together, wave after wave? A plan that was chosen agrees with no draw. */
function agreesWithDraw(plan: Plan): boolean {
  if (plan.assignment.kind === 'chosen') return true;
  const { among, sizes, seed } = plan.assignment;
  const { waves, never } = drawWaves({ squads: among, sizes, seed });
  const starting = (on: string | null) =>
    plan.squads
      .filter(({ startOn }) => startOn === on)
      .map(({ squadId }) => squadId)
      .sort()
      .join();
  const starts = startsOf(plan);
  return (
    starts.length === waves.length &&
    waves.every((wave, i) => wave.join() === starting(starts[i] ?? null)) &&
    never.join() === starting(null)
  );
}
