import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CaseRecords } from './case-records.ts';
import { ContactBody } from './cases.dto.ts';
import { ContactsService, contacts } from './contacts.service.ts';

@ApiTags('cases')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly service: ContactsService,
    private readonly records: CaseRecords,
  ) {}

  @Post()
  @May('contact.record')
  record(@Body() body: ContactBody, @SignedIn() by: SignedInPerson) {
    return this.service.record(body, by);
  }

  @Get()
  @May('contact.read')
  list(@AskedFor({ listing: contacts.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(contacts, asked, person);
  }

  @Get(':id')
  @May('contact.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(contacts, id, person);
  }
}
