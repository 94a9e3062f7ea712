import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { DraftsService, drafts } from './drafts.service.ts';
import { DraftBody } from './steps.dto.ts';

@ApiTags('steps')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly service: DraftsService) {}

  @Put(':caseId/:stepKey')
  @May('draft.keep')
  keep(
    @PathId('caseId') caseId: string,
    @Param('stepKey') stepKey: string,
    @Body() { fields }: DraftBody,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.service.keep(caseId, stepKey, fields, by);
  }

  @Get()
  @May('draft.read')
  list(@AskedFor({ listing: drafts.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.service.list(asked, person);
  }

  @Get(':id')
  @May('draft.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.service.one(id, person);
  }
}
