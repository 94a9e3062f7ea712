import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Id, Moment } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { May } from './may.ts';
import { SignedIn } from './signed-in.ts';
import { StandInsService, standInListing } from './stand-ins.service.ts';

export class StandInBody {
  @Id({ about: 'The supervisor who stands in.' }) personId!: string;
  @Id({ about: 'The one whose squads they are.' }) forPersonId!: string;
  @Moment({ optional: true, about: 'Now, where nothing is said.' }) fromAt?: Date;
  @Moment() untilAt!: Date;
}

export class StandInChange {
  @Moment() untilAt!: Date;
}

@ApiTags('people')
@Controller('stand-ins')
export class StandInsController {
  constructor(private readonly standIns: StandInsService) {}

  @Get()
  @May('standIn.read')
  list(@AskedFor(standInListing) asked: Asked) {
    return this.standIns.list(asked);
  }

  @Get(':id')
  @May('standIn.read')
  one(@PathId() id: string) {
    return this.standIns.one(id);
  }

  @Post()
  @May('standIn.write')
  set(@Body() body: StandInBody, @SignedIn() by: SignedInPerson) {
    return this.standIns.set(body, by);
  }

  @Patch(':id')
  @May('standIn.write')
  change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: StandInChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.standIns.change(id, version, body.untilAt, by);
  }
}
