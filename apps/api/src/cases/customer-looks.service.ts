import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Reach, Refusal, reachOf, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { instant } from '../platform/instant.sql.ts';
import { type Asked, byId, type Listing, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { digitsIn } from './customers.sql.ts';

/** So long may a case be logged for whom a look has found. */
export const lookHolds = '1 hour';
/** A number that more customers share names none of them. */
const mostFound = 5;

export const lookListing: Listing = {
  resource: 'customer-looks',
  id: 'l.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('l.id'), ids: byId('l.id'), personId: byId('l.person_id') },
  sorts: { at: { column: 'l.at', type: 'timestamptz' } },
};

const columns = `l.id, l.person_id as "personId", l.way, ${instant('l.at')} as at,
  coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id)
    from customer_look_finds f join customers u on u.id = f.customer_id where f.look_id = l.id), '[]') as customers`;

/** Whose number or e-mail is it? Asked at intake across all squads, answered with names alone, and every look is logged. */
@Injectable()
export class CustomerLooksService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  async look(words: string, by: SignedInPerson): Promise<Wire.CustomerLookRecord> {
    const reach = reachOf(words);
    if (!reach)
      throw invalid([
        { pointer: '/reach', code: 'whole', detail: 'Give a whole phone number or a whole e-mail address.' },
      ]);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const found = await this.find(tx, reach);
      await tx.query('insert into customer_looks (id, person_id, way, at) values ($1, $2, $3, $4)', [
        ...[id, by.id, reach.way, at],
      ]);
      await tx.query('insert into customer_look_finds (look_id, customer_id) select $1, unnest($2::uuid[])', [
        id,
        found,
      ]);
      await note(tx, { deed: 'customer.look', person: by, at, refs: { look: id, way: reach.way, customers: found } });
    });
    return this.one(id, by);
  }

  /** Everyone sees their own looks; administrators and the auditor see all. */
  list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.CustomerLookRecord>> {
    const parameters = new Parameters();
    const all = person.role === 'admin' || person.role === 'auditor';
    return pageOf<Wire.CustomerLookRecord, Wire.CustomerLookRecord>(
      (sql, values) => this.house.read(sql, values),
      lookListing,
      asked,
      {
        select: columns,
        from: 'customer_looks l',
        where: all ? 'true' : `l.person_id = ${parameters.add(person.id)}::uuid`,
        parameters,
      },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<Wire.CustomerLookRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  private async find(tx: EntityManager, reach: Reach): Promise<string[]> {
    const [condition, value] =
      reach.way === 'phone' ? [`${digitsIn('u.phone')} = $1`, reach.digits] : ['u.email = $1', reach.email];
    const rows: { id: string }[] = await tx.query(
      `select u.id from customers u where ${condition} order by u.created_at desc limit ${mostFound + 1}`,
      [value],
    );
    return rows.length > mostFound ? [] : rows.map(({ id }) => id);
  }
}
