import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { AnswersService } from './answers.service.ts';
import { PushReading } from './push-reading.ts';
import { ContactPushAnswerBody, ContactPushBody } from './pushes.dto.ts';
import { PushesService } from './pushes.service.ts';
import { answerListing, pushListing } from './pushes.sql.ts';

/** Calls and chats as the systems that carry them tell of them, and what agents make of those. */
@ApiTags('contacts')
@Controller()
export class PushesController {
  constructor(
    private readonly pushes: PushesService,
    private readonly said: AnswersService,
    private readonly reading: PushReading,
  ) {}

  /** The same externalId told again is the same contact. */
  @Post('contact-pushes')
  @May('contactPush.send')
  push(@Body() body: ContactPushBody, @SignedIn() by: SignedInPerson) {
    return this.pushes.push(body, by);
  }

  @Get('contact-pushes')
  @May('contactPush.read')
  list(@AskedFor(pushListing('now()')) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reading.list(asked, person);
  }

  @Get('contact-pushes/:id')
  @May('contactPush.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.one(id, person);
  }

  @Post('contact-push-answers')
  @May('contactPush.answer')
  answer(@Body() body: ContactPushAnswerBody, @SignedIn() by: SignedInPerson) {
    return this.said.answer(body, by);
  }

  @Get('contact-push-answers')
  @May('contactPush.read')
  answers(
    @AskedFor({ listing: answerListing, short: 'contactPushId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.reading.answers(asked, person);
  }

  @Get('contact-push-answers/:id')
  @May('contactPush.read')
  oneAnswer(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.answer(id, person);
  }
}
