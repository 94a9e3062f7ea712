import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isZone, Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { seesCustomer } from '../people/visible.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CustomerBody, CustomerChange } from './cases.dto.ts';
import { customerColumns, customerListing, customerListingOf } from './customers.sql.ts';
import { recognize } from './customers.ts';

@ApiTags('cases')
@Controller('customers')
export class CustomersController {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('customer.read')
  list(@AskedFor(customerListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    const parameters = new Parameters();
    const where = seesCustomer(person, 'u.id', parameters);
    return pageOf<Wire.CustomerRecord, Wire.CustomerRecord>(
      (sql, values) => this.house.read(sql, values),
      customerListingOf(person),
      asked,
      { select: customerColumns(person, parameters), from: 'customers u', where, parameters },
      (row) => row,
    );
  }

  @Get(':id')
  @May('customer.read', 'customer')
  async one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    const parameters = new Parameters();
    const [found] = await this.house.read<Wire.CustomerRecord>(
      `select ${customerColumns(person, parameters)} from customers u where u.id = ${parameters.add(id)}::uuid`,
      parameters.values,
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  @Post()
  @May('customer.write')
  async add(@Body() body: CustomerBody, @SignedIn() by: SignedInPerson) {
    const id = await this.house.deed(async (tx) => {
      const added = await recognize(tx, body, this.clock.now());
      await note(tx, { deed: 'customer.add', person: by, at: this.clock.now(), refs: { customer: added } });
      return added;
    });
    return this.one(id, by);
  }

  @Patch(':id')
  @May('customer.write', 'customer')
  async change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: CustomerChange,
    @SignedIn() by: SignedInPerson,
  ) {
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    if (given.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    if (body.timeZone && !isZone(body.timeZone))
      throw invalid([
        { pointer: '/timeZone', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' },
      ]);
    await this.house.deed(async (tx) => {
      const names: Record<string, string> = {
        ...{ name: 'name', phone: 'phone', timeZone: 'time_zone', kind: 'kind', language: 'language' },
      };
      const set = given.map(([name], i) => `${names[name]} = $${i + 3}`).join(', ');
      const [rows] = await tx.query(
        `update customers set ${set}, version = version + 1 where id = $1 and version = $2 returning id`,
        [id, version, ...given.map(([, value]) => value)],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await note(tx, {
        deed: 'customer.change',
        person: by,
        at: this.clock.now(),
        refs: { customer: id, changed: given.map(([name]) => name) },
      });
    });
    return this.one(id, by);
  }
}
