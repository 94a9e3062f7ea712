import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { closures, reopenings } from './close.ts';
import { ClosureBody, ReopeningBody } from './closures.dto.ts';
import { ClosuresService } from './closures.service.ts';

@ApiTags('closures')
@Controller()
export class ClosuresController {
  constructor(
    private readonly service: ClosuresService,
    private readonly records: CaseRecords,
  ) {}

  @Post('closures')
  @May('closure.record')
  close(@Body() body: ClosureBody, @SignedIn() by: SignedInPerson) {
    return this.service.close(body, by);
  }

  @Get('closures')
  @May('closure.read')
  list(@AskedFor({ listing: closures.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(closures, asked, person);
  }

  @Get('closures/:id')
  @May('closure.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(closures, id, person);
  }

  @Post('reopenings')
  @May('reopening.record')
  reopen(@Body() body: ReopeningBody, @SignedIn() by: SignedInPerson) {
    return this.service.reopen(body, by);
  }

  @Get('reopenings')
  @May('reopening.read')
  listReopenings(
    @AskedFor({ listing: reopenings.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(reopenings, asked, person);
  }

  @Get('reopenings/:id')
  @May('reopening.read')
  oneReopening(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(reopenings, id, person);
  }
}
