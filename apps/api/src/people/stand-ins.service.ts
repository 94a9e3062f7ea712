import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byFlag, byId, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export interface StandInRecord {
  id: string;
  personId: string;
  forPersonId: string;
  fromAt: Date;
  untilAt: Date;
  setById: string | null;
  recordedAt: Date;
  version: number;
  /** Whether it holds now. */
  now: boolean;
}

const columns = (now: string) =>
  `i.id, i.person_id as "personId", i.for_person_id as "forPersonId", i.from_at as "fromAt", i.until_at as "untilAt", i.set_by_id as "setById", i.recorded_at as "recordedAt", i.version,
   (i.from_at <= ${now} and i.until_at > ${now}) as now`;

const listingAt = (now: string): Listing => ({
  resource: 'stand-ins',
  id: 'i.id',
  usual: ['fromAt', 'DESC'],
  filters: {
    id: byId('i.id'),
    ids: byId('i.id'),
    personId: byId('i.person_id'),
    forPersonId: byId('i.for_person_id'),
    over: byFlag(`i.until_at <= ${now}`),
  },
  sorts: {
    fromAt: { column: 'i.from_at', type: 'timestamptz' },
    untilAt: { column: 'i.until_at', type: 'timestamptz' },
  },
});
export const standInListing = listingAt('now()');

/** Who answers for whose squads, from when until when. */
@Injectable()
export class StandInsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked) {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    return pageOf<StandInRecord, StandInRecord>(
      (sql, values) => this.house.read(sql, values),
      listingAt(now),
      asked,
      { select: columns(now), from: 'stand_ins i', where: 'true', parameters },
      (row) => row,
    );
  }

  async one(id: string): Promise<StandInRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Gives one supervisor another's squads for a stated time. */
  async set(
    facts: { personId: string; forPersonId: string; fromAt?: Date; untilAt: Date },
    by: SignedInPerson | null,
  ): Promise<StandInRecord> {
    const id = uuidv7();
    const at = this.clock.now();
    const { personId, forPersonId, fromAt = at, untilAt } = facts;
    if (personId === forPersonId)
      throw invalid([{ pointer: '/forPersonId', code: 'itself', detail: 'Nobody stands in for themselves.' }]);
    if (fromAt >= untilAt) throw invalid([{ pointer: '/untilAt', code: 'order', detail: 'It ends before it begins.' }]);
    await this.house.deed(async (tx) => {
      for (const [member, person] of Object.entries({ personId, forPersonId }))
        await this.demandSupervisor(person, member);
      await tx.query(
        'insert into stand_ins (id, person_id, for_person_id, from_at, until_at, set_by_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, personId, forPersonId, fromAt, untilAt, by?.id ?? null, at],
      );
      await note(tx, {
        deed: 'standIn.set',
        person: by,
        at,
        refs: { standIn: id, personId, forPersonId, fromAt, untilAt },
      });
    });
    return this.one(id);
  }

  /** Ends it earlier or later; the very next request obeys. */
  async change(id: string, version: number, untilAt: Date, by: SignedInPerson): Promise<StandInRecord> {
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const { fromAt } = await this.one(id);
      if (untilAt <= fromAt)
        throw invalid([{ pointer: '/untilAt', code: 'order', detail: 'It ends before it begins.' }]);
      const [rows] = await tx.query(
        'update stand_ins set until_at = $3, version = version + 1 where id = $1 and version = $2 returning id',
        [id, version, untilAt],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await note(tx, { deed: 'standIn.change', person: by, at, refs: { standIn: id, untilAt } });
    });
    return this.one(id);
  }

  private async demandSupervisor(id: string, member: string): Promise<void> {
    const found = await this.house.read(`select 1 from people where id = $1 and active and role = 'supervisor'`, [id]);
    if (found.length > 0) return;
    throw new Refusal('unprocessable', {
      detail: 'Supervisors stand in for supervisors.',
      errors: [{ pointer: `/${member}`, code: 'reference', detail: 'No supervisor who works here.' }],
    });
  }
}
