import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { TriageBody, TriageEndingBody, TriagePlacesBody } from './triage.dto.ts';
import { TriageService, triageListing } from './triage.service.ts';

@ApiTags('triage')
@Controller()
export class TriageController {
  constructor(private readonly triage: TriageService) {}

  @Get('triage')
  @May('triage.read')
  list(@AskedFor(triageListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.triage.list(asked, person);
  }

  /** Squad by squad: arrivals of the last hour beside the usual band of this hour of the week. */
  @Get('triage/suggestions')
  @May('triage.read')
  suggestions(@SignedIn() person: SignedInPerson) {
    return this.triage.suggestions(person);
  }

  @Get('triage/:id')
  @May('triage.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.triage.one(id, person);
  }

  @Post('triage')
  @May('triage.run')
  start(@Body() body: TriageBody, @SignedIn() by: SignedInPerson) {
    return this.triage.start(body, by);
  }

  @Post('triage-endings')
  @May('triage.run')
  end(@Body() { triageId }: TriageEndingBody, @SignedIn() by: SignedInPerson) {
    return this.triage.end(triageId, by);
  }

  @Post('triage-places')
  @May('triage.run')
  addPlaces(@Body() body: TriagePlacesBody, @SignedIn() by: SignedInPerson) {
    return this.triage.addPlaces(body, by);
  }
}
