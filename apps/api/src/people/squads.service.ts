import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { isMailAddress, isZone, Refusal } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { codeOf, House } from '../platform/house.ts';
import { type Asked, byFlag, byId, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { squadsSeen } from './visible.ts';

/** A squad as the outside sees it, with the method that it works by now. */
export interface SquadRecord {
  id: string;
  name: string;
  timeZone: string;
  methodKey: string;
  active: boolean;
  /** No alerts between these, by the squad's clock, save about a customer who waits. */
  quietFrom: string | null;
  quietTo: string | null;
  /** Who letters to customers are from; without a name or an address the house's own. */
  mailName: string | null;
  mailAddress: string | null;
  version: number;
}

export interface SquadFacts {
  name: string;
  timeZone: string;
  methodKey: string;
  /** From when on the method holds; now, where nothing is said. */
  methodFrom?: Date;
}

/** What may change of a squad; quiet hours are given, or taken away by null, both ends at once. */
export type SquadChanges = Partial<SquadFacts> & {
  active?: boolean;
  quietFrom?: string | null;
  quietTo?: string | null;
  mailName?: string | null;
  mailAddress?: string | null;
};

const columns = (
  now: string,
) => `s.id, s.name, s.time_zone as "timeZone", s.active, s.quiet_from as "quietFrom", s.quiet_to as "quietTo", s.mail_name as "mailName", s.mail_address as "mailAddress", s.version,
  coalesce((select m.method_key from squad_methods m where m.squad_id = s.id and m.from_at <= ${now} order by m.from_at desc limit 1), 'heart') as "methodKey"`;

export const squadListing: Listing = {
  resource: 'squads',
  id: 's.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('s.id'),
    ids: byId('s.id'),
    active: byFlag('s.active'),
    q: byWords((place) => `s.name ilike '%' || ${place} || '%'`),
  },
  sorts: { name: { column: 's.name', type: 'text' } },
};

const foreignKeyBroken = '23503';

/** The squads, each with its zone and its default method by date. */
@Injectable()
export class SquadsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson) {
    const parameters = new Parameters();
    const select = columns(`${parameters.add(this.clock.now())}::timestamptz`);
    const seen = squadsSeen(person);
    const where = seen ? `s.id = any(${parameters.add(seen)}::uuid[])` : 'true';
    return pageOf<SquadRecord, SquadRecord>(
      (sql, values) => this.house.read(sql, values),
      squadListing,
      asked,
      { select, from: 'squads s', where, parameters },
      (row) => row,
    );
  }

  async one(id: string): Promise<SquadRecord> {
    const [row] = await this.house.read<SquadRecord>(
      `select ${columns('$2::timestamptz')} from squads s where s.id = $1`,
      [id, this.clock.now()],
    );
    if (!row) throw new Refusal('not-found');
    return row;
  }

  async add(facts: SquadFacts, by: SignedInPerson | null): Promise<SquadRecord> {
    const id = uuidv7();
    const at = this.clock.now();
    await this.check(facts);
    await this.house.deed(async (tx) => {
      await tx.query('insert into squads (id, name, time_zone, created_at) values ($1, $2, $3, $4)', [
        id,
        facts.name,
        facts.timeZone,
        at,
      ]);
      await tx.query('insert into squad_methods (squad_id, from_at, method_key) values ($1, $2, $3)', [
        id,
        facts.methodFrom ?? at,
        facts.methodKey,
      ]);
      await note(tx, {
        deed: 'squad.add',
        person: by,
        at,
        refs: { squad: id, methodKey: facts.methodKey },
        squadId: id,
      });
    });
    return this.one(id);
  }

  async change(id: string, version: number, facts: SquadChanges, by: SignedInPerson | null): Promise<SquadRecord> {
    if (Object.values(facts).every((value) => value === undefined))
      throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    await this.check(facts);
    demandQuiet(facts);
    const at = this.clock.now();
    await zoneKept(() =>
      this.house.deed(async (tx) => {
        const [rows] = await tx.query(
          `update squads set name = coalesce($3, name), time_zone = coalesce($4, time_zone), active = coalesce($5, active),
             quiet_from = case when $6 then $7 else quiet_from end, quiet_to = case when $6 then $8 else quiet_to end, mail_name = case when $9 then $10 else mail_name end, mail_address = case when $11 then lower($12) else mail_address end, version = version + 1,
             hours_version = hours_version + (time_zone <> coalesce($4, time_zone))::int
           where id = $1 and version = $2 returning id`,
          [
            ...[id, version, facts.name, facts.timeZone, facts.active],
            ...[facts.quietFrom !== undefined, facts.quietFrom ?? null, facts.quietTo ?? null],
            ...[facts.mailName !== undefined, facts.mailName ?? null],
            ...[facts.mailAddress !== undefined, facts.mailAddress ?? null],
          ],
        );
        if (rows.length === 0) throw new Refusal('version-mismatch');
        if (facts.methodKey) {
          await tx.query(
            `insert into squad_methods (squad_id, from_at, method_key) values ($1, $2, $3) on conflict (squad_id, from_at) do update set method_key = excluded.method_key`,
            [id, facts.methodFrom ?? at, facts.methodKey],
          );
        }
        await note(tx, {
          deed: 'squad.change',
          person: by,
          at,
          refs: { squad: id, changed: Object.keys(facts), methodKey: facts.methodKey },
          squadId: id,
        });
      }),
    );
    return this.one(id);
  }

  private async check({ timeZone, methodKey, mailAddress }: SquadChanges): Promise<void> {
    if (mailAddress && !isMailAddress(mailAddress))
      throw invalid([{ pointer: '/mailAddress', code: 'email', detail: 'One plain address, like care@example.com.' }]);
    if (timeZone !== undefined && !isZone(timeZone))
      throw invalid([
        { pointer: '/timeZone', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' },
      ]);
    if (methodKey === undefined) return;
    const known = await this.house.read('select 1 from methods where key = $1 limit 1', [methodKey]);
    if (known.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'There is no such method.',
        errors: [{ pointer: '/methodKey', code: 'reference', detail: 'There is no such method.' }],
      });
  }
}

/** Quiet hours have two ends, apart. */
function demandQuiet({ quietFrom, quietTo }: SquadChanges): void {
  if (quietFrom === undefined && quietTo === undefined) return;
  const both = typeof quietFrom === 'string' && typeof quietTo === 'string' && quietFrom !== quietTo;
  if (!both && !(quietFrom === null && quietTo === null))
    throw invalid([
      { pointer: '/quietTo', code: 'ends', detail: 'Quiet hours have two ends, apart: give both, or null for both.' },
    ]);
}

/** The tables let no squad leave the zone of the calendars that it works or has worked by. */
async function zoneKept<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed();
  } catch (problem) {
    if (codeOf(problem) !== foreignKeyBroken) throw problem;
    throw new Refusal('conflict', {
      reason: 'has-calendar',
      detail:
        'The squad works by a calendar of its present zone, and what it has promised was reckoned by it. Make a squad in the other zone, and move its people and open cases there.',
    });
  }
}
