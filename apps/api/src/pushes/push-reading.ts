import { Injectable } from '@nestjs/common';
import { Refusal, type Wire } from '#heart-core';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Listing, type Page, Parameters, pageOf, type Question } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import * as tables from './pushes.sql.ts';

const only = (id: string): Asked => ({
  filter: { id: [id] },
  sort: 'id',
  order: 'ASC',
  from: 0,
  to: 0,
  after: null,
});

/** Contacts that were pushed in, and what became of them. */
@Injectable()
export class PushReading {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.ContactPushRecord>> {
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    const select = tables.pushColumns(now, person, parameters);
    const where = tables.seesPush(person, parameters);
    return this.page(tables.pushListing(now), asked, { select, from: tables.pushTables, where, parameters });
  }

  answers(asked: Asked, person: SignedInPerson): Promise<Page<Wire.ContactPushAnswerRecord>> {
    const parameters = new Parameters();
    const select = tables.answerColumns(person, parameters);
    const where = tables.seesPush(person, parameters);
    return this.page(tables.answerListing, asked, { select, from: tables.answerTables, where, parameters });
  }

  async one(id: string, person: SignedInPerson): Promise<Wire.ContactPushRecord> {
    const [found] = (await this.list(only(id), person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async answer(id: string, person: SignedInPerson): Promise<Wire.ContactPushAnswerRecord> {
    const [found] = (await this.answers(only(id), person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

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
