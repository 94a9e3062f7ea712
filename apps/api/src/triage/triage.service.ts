import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { arrivalsOf, longestTriageHours, Refusal } from '#heart-core';
import { note } from '../log/log.ts';
import { seesSquad, squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byFlag, byId, byMoment, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type RunningTriage, triageOf, type WindowOfTriage, windowsOf } from './places.ts';
import type { TriageBody, TriagePlacesBody } from './triage.dto.ts';
import { arrivalsSql, isOn, triageColumns, waitingSql } from './triage.sql.ts';

export interface TriageRecord extends RunningTriage {
  message: string | null;
  startedById: string;
  endedAt: Date | null;
  cases: number;
}

export interface TriageBoard extends TriageRecord {
  windows: (WindowOfTriage & { atRisk: boolean })[];
  waiting: number;
  longestWaitSeconds: number | null;
}

export const triageListing: Listing = {
  resource: 'triage',
  id: 't.id',
  usual: ['startedAt', 'DESC'],
  filters: {
    id: byId('t.id'),
    ids: byId('t.id'),
    squadId: byId('t.squad_id'),
    on: byFlag(isOn),
    startedFrom: byMoment('t.started_at', '>='),
    startedTo: byMoment('t.started_at', '<'),
  },
  sorts: { startedAt: { column: 't.started_at', type: 'timestamptz' } },
};

/** Spike days: suggested by the numbers, begun and ended by a supervisor. */
@Injectable()
export class TriageService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const seen = squadsSeen(person);
    const where = seen ? `t.squad_id = any(${parameters.add(seen)}::uuid[])` : 'true';
    return pageOf<TriageRecord, TriageRecord>(
      (sql, values) => this.house.read(sql, values),
      triageListing,
      asked,
      { select: triageColumns, from: 'triages t', where, parameters },
      (row) => row,
    );
  }

  /** One spike with its board: who waits, what is promised in which window, and what is at risk. */
  async one(id: string, person: SignedInPerson): Promise<TriageBoard> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    const now = this.clock.now();
    const ask = { query: this.house.read.bind(this.house) } as Pick<EntityManager, 'query'>;
    const current = new Date(now.getTime() - found.windowMinutes * 60_000);
    const windows = (await windowsOf(ask, found, current)).map((window) => ({
      ...window,
      atRisk: window.taken > window.places || (window.to < now && window.open > 0),
    }));
    const [waiting] = await this.house.read<Pick<TriageBoard, 'waiting' | 'longestWaitSeconds'>>(waitingSql, [id, now]);
    return {
      ...found,
      windows,
      waiting: waiting?.waiting ?? 0,
      longestWaitSeconds: waiting?.longestWaitSeconds ?? null,
    };
  }

  /** Where more customers call than the usual band of this hour holds. */
  async suggestions(person: SignedInPerson) {
    const rows = await this.house.read<{ squadId: string; arrived: number; usual: number[] }>(arrivalsSql, [
      this.clock.now(),
      squadsSeen(person),
    ]);
    return rows.map(({ squadId, arrived, usual }) => ({
      id: squadId,
      squadId,
      arrived,
      ...arrivalsOf(arrived, usual),
    }));
  }

  async start(body: TriageBody, by: SignedInPerson): Promise<TriageBoard> {
    if (!seesSquad(by, body.squadId)) throw new Refusal('not-found');
    const at = this.clock.now();
    const latest = at.getTime() + longestTriageHours * 3_600_000;
    if (body.expectedEndAt <= at || body.expectedEndAt.getTime() > latest)
      throw invalid([
        { pointer: '/expectedEndAt', code: 'range', detail: 'A spike ends after now, and within a day.' },
      ]);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const squads = await tx.query('select 1 from squads where id = $1 and active for update', [body.squadId]);
      if (squads.length === 0) throw new Refusal('not-found');
      if (await triageOf(tx, body.squadId))
        throw new Refusal('conflict', { reason: 'running', detail: 'This squad is in spike mode already.' });
      await tx.query(
        'insert into triages (id, squad_id, started_at, expected_end_at, message, window_minutes, people, calls_an_hour, started_by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [
          ...[id, body.squadId, at, body.expectedEndAt, body.message ?? null, body.windowMinutes ?? 30, body.people],
          ...[body.callsAnHour ?? 6, by.id],
        ],
      );
      await this.finish(tx, 'triage.start', { id, squadId: body.squadId }, by, { people: body.people });
    });
    return this.one(id, by);
  }

  async end(triageId: string, by: SignedInPerson): Promise<TriageBoard> {
    await this.house.deed(async (tx) => {
      const triage = await this.demand(tx, triageId, by);
      const ended = await tx.query(
        'insert into triage_endings (triage_id, ended_at, ended_by_id) values ($1, $2, $3) on conflict do nothing returning triage_id',
        [triageId, this.clock.now(), by.id],
      );
      if (ended.length === 0)
        throw new Refusal('conflict', { reason: 'ended', detail: 'This spike has ended before.' });
      await this.finish(tx, 'triage.end', triage, by, {});
    });
    return this.one(triageId, by);
  }

  /** Adds places to a window, above what people can keep: a supervisor's word, and kept as such. */
  async addPlaces({ triageId, windowFrom, places }: TriagePlacesBody, by: SignedInPerson): Promise<TriageBoard> {
    await this.house.deed(async (tx) => {
      const triage = await this.demand(tx, triageId, by);
      if (windowFrom.getTime() % (triage.windowMinutes * 60_000) !== 0)
        throw invalid([{ pointer: '/windowFrom', code: 'window', detail: 'No window begins then.' }]);
      await tx.query(
        'insert into triage_places (id, triage_id, window_from, places, added_by_id, added_at) values ($1, $2, $3, $4, $5, $6)',
        [uuidv7(), triageId, windowFrom, places, by.id, this.clock.now()],
      );
      await this.finish(tx, 'triage.addPlaces', triage, by, { windowFrom, places });
    });
    return this.one(triageId, by);
  }

  private async demand(tx: EntityManager, id: string, by: SignedInPerson): Promise<RunningTriage> {
    const [triage]: RunningTriage[] = await tx.query(`select ${triageColumns} from triages t where t.id = $1`, [id]);
    if (!triage || !seesSquad(by, triage.squadId)) throw new Refusal('not-found');
    return triage;
  }

  private finish(
    tx: EntityManager,
    deed: string,
    { id, squadId }: Pick<RunningTriage, 'id' | 'squadId'>,
    person: SignedInPerson,
    refs: Record<string, unknown>,
  ): Promise<void> {
    return note(tx, {
      deed,
      person,
      at: this.clock.now(),
      squadId,
      refs: { triage: id, ...refs },
      live: [{ resource: 'triage', squadIds: [squadId], ids: [id] }],
    });
  }
}
