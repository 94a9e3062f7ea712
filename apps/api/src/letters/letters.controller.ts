import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { LetterBody } from './letters.dto.ts';
import { LettersService, letters } from './letters.service.ts';

@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly service: LettersService,
    private readonly records: CaseRecords,
  ) {}

  /** A letter that goes out, or went out: it is kept as it was sent, and is a contact of the case. */
  @Post()
  @May('letter.record')
  record(@Body() body: LetterBody, @SignedIn() by: SignedInPerson) {
    return this.service.record(body, by);
  }

  @Get()
  @May('letter.read')
  list(@AskedFor({ listing: letters.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(letters, asked, person);
  }

  @Get(':id')
  @May('letter.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(letters, id, person);
  }
}
