import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { MailSettlingBody } from './mailroom.dto.ts';
import { incomingListing, settlingListing } from './mailroom.sql.ts';
import { IncomingMails } from './settle-mail.ts';

@ApiTags('mail')
@Controller()
export class MailroomController {
  constructor(private readonly mails: IncomingMails) {}

  @Get('incoming-mails')
  @May('mail.read')
  list(@AskedFor(incomingListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.mails.list(asked, person);
  }

  @Get('incoming-mails/:id')
  @May('mail.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.mails.one(id, person);
  }

  @Post('mail-settlings')
  @May('mail.settle')
  settle(@Body() body: MailSettlingBody, @SignedIn() by: SignedInPerson) {
    return this.mails.settle(body, by);
  }

  @Get('mail-settlings')
  @May('mail.read')
  listSettlings(@AskedFor(settlingListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.mails.listSettlings(asked, person);
  }

  @Get('mail-settlings/:id')
  @May('mail.read')
  oneSettling(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.mails.oneSettling(id, person);
  }
}
