import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { IncidentBody, IncidentStepBody } from './incidents.dto.ts';
import { IncidentsService, incidents } from './incidents.service.ts';

@ApiTags('incidents')
@Controller()
export class IncidentsController {
  constructor(
    private readonly service: IncidentsService,
    private readonly records: CaseRecords,
  ) {}

  @Post('incidents')
  @May('incident.raise')
  raise(@Body() body: IncidentBody, @SignedIn() by: SignedInPerson) {
    return this.service.raise(body, by);
  }

  @Get('incidents')
  @May('incident.read')
  list(@AskedFor({ listing: incidents.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(incidents, asked, person);
  }

  @Get('incidents/:id')
  @May('incident.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(incidents, id, person);
  }

  /** What was done about it; answers with the incident and all its steps. */
  @Post('incident-steps')
  @May('incident.raise')
  step(@Body() body: IncidentStepBody, @SignedIn() by: SignedInPerson) {
    return this.service.step(body, by);
  }
}
