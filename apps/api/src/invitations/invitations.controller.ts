import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Id, YesOnly } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ToldOnce } from '../platform/told-once.ts';
import { Invitations } from './invitations.service.ts';
import { invitationListing } from './invitations.sql.ts';

export class InvitationBody {
  @Id({ about: 'Someone who works here and has an e-mail address.' }) personId!: string;
}

export class InvitationChange {
  @YesOnly({ about: 'Ends the link before it was used.' }) withdrawn!: true;
}

@ApiTags('people')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @May('invitation.read')
  list(@AskedFor(invitationListing) asked: Asked) {
    return this.invitations.list(asked);
  }

  @Get(':id')
  @May('invitation.read')
  one(@PathId() id: string) {
    return this.invitations.one(id);
  }

  /** Invites someone to choose their password, by mail; without a mail server `url` is told in this answer and never again. */
  @Post()
  @ToldOnce()
  @May('invitation.write')
  make(@Body() { personId }: InvitationBody, @SignedIn() by: SignedInPerson) {
    return this.invitations.make(personId, by);
  }

  /** Takes a link back that was not used yet. */
  @Patch(':id')
  @May('invitation.write')
  withdraw(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() _withdrawn: InvitationChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.invitations.withdraw(id, version, by);
  }
}
