import { Injectable } from '@nestjs/common';
import { Refusal } from '#heart-core';
import { readsCase, seesCase } from '../people/visible.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byId,
  byMoment,
  type Filter,
  type Listing,
  type Page,
  Parameters,
  pageOf,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

/** A collection of records that belong to cases: its list, and what stands in each record. `r` is the record's table. */
export interface CaseCollection<Record extends { id: string } = { id: string }> {
  /** Known to the types alone: what a record is when it is read. */
  readonly record?: Record;
  listing: Listing;
  select: string;
  from: string;
}

/** A collection of records of cases, listed by case, id and time; `more` are its further filters. */
export function collection<Record extends { id: string }>(
  resource: string,
  table: string,
  select: string,
  time: string,
  more: { [name: string]: Filter } = {},
): CaseCollection<Record> {
  const filters = {
    id: byId('r.id'),
    ids: byId('r.id'),
    caseId: byId('r.case_id'),
    from: byMoment(time, '>='),
    to: byMoment(time, '<'),
    ...more,
  };
  const sorts = { recordedAt: { column: time, type: 'timestamptz' as const } };
  return {
    listing: { resource, id: 'r.id', usual: ['recordedAt', 'DESC'], filters, sorts },
    select: `r.id, r.case_id as "caseId", ${select}`,
    from: `${table} r join cases c on c.id = r.case_id`,
  };
}

/** Reads records of cases for whoever may see the case and read its words. */
@Injectable()
export class CaseRecords {
  constructor(private readonly house: House) {}

  list<Record extends { id: string }>(
    { listing, select, from }: CaseCollection<Record>,
    asked: Asked,
    person: SignedInPerson,
  ): Promise<Page<Record>> {
    const parameters = new Parameters();
    const where = `${seesCase(person, 'r.case_id', parameters)} and ${readsCase(person, 'c', parameters)}`;
    return pageOf<Record, Record>(
      (sql, values) => this.house.read(sql, values),
      listing,
      asked,
      { select, from, where, parameters },
      (row) => row,
    );
  }

  async one<Record extends { id: string }>(
    of: CaseCollection<Record>,
    id: string,
    person: SignedInPerson,
  ): Promise<Record> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(of, asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Every record of one case, oldest first; the caller has shown that the person may read it. */
  all<Record extends { id: string }>(
    { select, from, listing }: CaseCollection<Record>,
    caseId: string,
  ): Promise<Record[]> {
    const { column } = listing.sorts.recordedAt ?? { column: 'r.id' };
    return this.house.read<Record>(`select ${select} from ${from} where r.case_id = $1 order by ${column}, r.id`, [
      caseId,
    ]);
  }
}
