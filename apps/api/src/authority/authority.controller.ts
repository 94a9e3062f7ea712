import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { type Asked, AskedFor, PathId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { DeliveryBody, ResolutionBody } from './authority.dto.ts';
import { AuthorityService } from './authority.service.ts';
import { deliveries, resolutions } from './propose.ts';

@ApiTags('authority')
@Controller()
export class AuthorityController {
  constructor(
    private readonly authority: AuthorityService,
    private readonly records: CaseRecords,
  ) {}

  @Post('resolutions')
  @May('resolution.propose')
  propose(@Body() body: ResolutionBody, @SignedIn() by: SignedInPerson) {
    return this.authority.propose(body, by);
  }

  @Get('resolutions')
  @May('resolution.read')
  list(@AskedFor({ listing: resolutions.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(resolutions, asked, person);
  }

  @Get('resolutions/:id')
  @May('resolution.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(resolutions, id, person);
  }

  @Post('deliveries')
  @May('delivery.record')
  deliver(@Body() body: DeliveryBody, @SignedIn() by: SignedInPerson) {
    return this.authority.deliver(body, by);
  }

  @Get('deliveries')
  @May('delivery.read')
  listDeliveries(
    @AskedFor({ listing: deliveries.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(deliveries, asked, person);
  }

  @Get('deliveries/:id')
  @May('delivery.read')
  oneDelivery(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(deliveries, id, person);
  }
}
