import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Wire } from '#heart-core';
import { May } from '../people/may.ts';
import { AskedFor } from '../platform/asked-for.ts';
import { House } from '../platform/house.ts';
import { type Asked, byId, byMoment, byWords, type Listing, Parameters, pageOf } from '../platform/listing.ts';
import { AuditService } from './audit.service.ts';

const auditListing: Listing = {
  resource: 'audit',
  id: 'a.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('a.id'),
    ids: byId('a.id'),
    personId: byId('a.person_id'),
    caseId: {
      ...byId(''),
      where: (value, parameters) => `a.chain = any(select 'case ' || unnest(${parameters.add(value)}::text[]))`,
    },
    deed: byWords((place) => `a.deed = ${place}`),
    from: byMoment('a.at', '>='),
    to: byMoment('a.at', '<'),
  },
  sorts: { at: { column: 'a.at', type: 'timestamptz' } },
};

@ApiTags('log')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly house: House,
    private readonly audit: AuditService,
  ) {}

  @Get()
  @May('audit.read')
  list(@AskedFor(auditListing) asked: Asked) {
    const question = {
      select: `a.id, a.chain, a.place, a.at, a.deed, a.person_id as "personId", a.role, a.refs, a.request_id as "requestId", encode(a.hash, 'hex') as hash`,
      from: 'audit_entries a',
      where: 'true',
      parameters: new Parameters(),
    };
    return pageOf<Wire.AuditRecord, Wire.AuditRecord>(
      (sql, values) => this.house.read(sql, values),
      auditListing,
      asked,
      question,
      (entry) => entry,
    );
  }

  /** Walks every chain; `whole` is false as soon as one link does not hold. */
  @Get('verify')
  @May('audit.read')
  verify() {
    return this.audit.verify();
  }
}
