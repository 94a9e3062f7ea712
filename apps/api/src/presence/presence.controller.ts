import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { PresenceBody } from './presence.dto.ts';
import { PresenceService, presenceListing } from './presence.service.ts';

@ApiTags('presence')
@Controller('presence')
export class PresenceController {
  constructor(private readonly presence: PresenceService) {}

  /** The screen says every 20 seconds that somebody is there; without it they count as gone after 45. */
  @Put()
  @May('presence.keep')
  keep(@Body() body: PresenceBody, @SignedIn() person: SignedInPerson) {
    return this.presence.keep(body, person);
  }

  /** Who is online, and in which case. */
  @Get()
  @May('presence.read')
  list(@AskedFor(presenceListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.presence.list(asked, person);
  }
}
