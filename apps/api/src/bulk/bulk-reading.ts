import { Injectable } from '@nestjs/common';
import { Refusal, type Wire } from '#heart-core';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Listing, type Page, Parameters, pageOf, type Question } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import * as tables from './bulk.sql.ts';

const only = (id: string): Asked => ({
  filter: { id: [id] },
  sort: 'id',
  order: 'ASC',
  from: 0,
  to: 0,
  after: null,
});

const first = <Record>({ rows: [found] }: Page<Record>): Record => {
  if (!found) throw new Refusal('not-found');
  return found;
};

/** Changes of many cases, and what became of each case. */
@Injectable()
export class BulkReading {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.BulkChangeRecord>> {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    const where = tables.seesChange(person, parameters);
    const select = tables.changeColumns(now);
    return this.page(tables.changeListing, asked, { select, from: tables.changeTables, where, parameters });
  }

  rows(asked: Asked, person: SignedInPerson): Promise<Page<Wire.BulkRowRecord>> {
    const parameters = new Parameters();
    const where = tables.seesRow(person, parameters);
    const { rowColumns: select, rowTables: from } = tables;
    return this.page(tables.rowListing, asked, { select, from, where, parameters });
  }

  words(resource: tables.BulkWords, asked: Asked, person: SignedInPerson): Promise<Page<Wire.BulkWordRecord>> {
    const parameters = new Parameters();
    const where = tables.seesChange(person, parameters);
    const from = tables.wordTables(resource);
    return this.page(tables.wordListing(resource), asked, { select: tables.wordColumns, from, where, parameters });
  }

  one = async (id: string, person: SignedInPerson) => first(await this.list(only(id), person));
  row = async (id: string, person: SignedInPerson) => first(await this.rows(only(id), person));
  word = async (resource: tables.BulkWords, id: string, person: SignedInPerson) =>
    first(await this.words(resource, only(id), person));

  private page<Record extends { id: string }>(
    listing: Listing,
    asked: Asked,
    question: Question,
  ): Promise<Page<Record>> {
    return pageOf<Record, Record>(
      (sql, values) => this.house.read(sql, values),
      listing,
      asked,
      question,
      (row) => row,
    );
  }
}
