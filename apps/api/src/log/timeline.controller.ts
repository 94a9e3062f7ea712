import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wire } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { AskedFor } from '../platform/asked-for.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, byMoment, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

const timelineListing: Listing = {
  resource: 'timeline',
  id: 't.id',
  usual: ['recordedAt', 'DESC'],
  filters: {
    id: byId('t.id'),
    ids: byId('t.id'),
    caseId: byId('t.case_id'),
    deed: byWords((place) => `t.deed = ${place}`),
    from: byMoment('t.recorded_at', '>='),
    to: byMoment('t.recorded_at', '<'),
  },
  sorts: {
    recordedAt: { column: 't.recorded_at', type: 'timestamptz' },
    occurredAt: { column: 't.occurred_at', type: 'timestamptz' },
  },
};

@ApiTags('log')
@Controller('timeline')
export class TimelineController {
  constructor(private readonly house: House) {}

  /** The story of a case, newest first; `?caseId=` is short for the filter of that name. */
  @Get()
  @May('timeline.read')
  list(@AskedFor({ listing: timelineListing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    const parameters = new Parameters();
    const question = {
      select: `t.id, t.case_id as "caseId", t.deed, t.person_id as "personId", t.person_name as "personName", t.occurred_at as "occurredAt", t.recorded_at as "recordedAt", t.facts`,
      from: 'timeline_entries t join cases c on c.id = t.case_id',
      where: `${seesCase(person, 't.case_id', parameters)} and ${readsCase(person, 'c', parameters)}`,
      parameters,
    };
    return pageOf<Wire.TimelineRecord, Wire.TimelineRecord>(
      (sql, values) => this.house.read(sql, values),
      timelineListing,
      asked,
      question,
      (entry) => entry,
    );
  }
}
