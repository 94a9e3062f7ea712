import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { defaultMethodKey } from '#heart-core';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Email, Flag, Moment, Words } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { May } from './may.ts';
import { SignedIn } from './signed-in.ts';
import { SquadsService, squadListing } from './squads.service.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export class SquadBody {
  @Words({ max: 80 }) name!: string;
  @Words({ max: 64, about: 'A zone of the IANA database.' }) timeZone!: string;
  @Words({ max: 60, optional: true }) methodKey?: string;
  @Moment({ optional: true, about: 'From when on the squad works by this method.' }) methodFrom?: Date;
}

export class SquadChange {
  @Words({ max: 80, optional: true }) name?: string;
  @Words({ max: 64, optional: true }) timeZone?: string;
  @Words({ max: 60, optional: true }) methodKey?: string;
  @Moment({ optional: true }) methodFrom?: Date;
  @Flag({ optional: true }) active?: boolean;
  @Words({
    max: 5,
    pattern: clock,
    optional: true,
    nullable: true,
    about: 'No alerts from here, by the squad’s clock.',
  })
  quietFrom?: string | null;
  @Words({ max: 5, pattern: clock, optional: true, nullable: true }) quietTo?: string | null;
  @Words({ max: 80, optional: true, nullable: true, about: 'Who letters to customers are from.' })
  mailName?: string | null;
  @Email({ optional: true, nullable: true, about: 'The address that they are from.' }) mailAddress?: string | null;
}

@ApiTags('people')
@Controller('squads')
export class SquadsController {
  constructor(private readonly squads: SquadsService) {}

  @Get()
  @May('squad.read')
  list(@AskedFor(squadListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.squads.list(asked, person);
  }

  @Get(':id')
  @May('squad.read', 'squad')
  one(@PathId() id: string) {
    return this.squads.one(id);
  }

  @Post()
  @May('squad.write')
  add(@Body() body: SquadBody, @SignedIn() by: SignedInPerson) {
    return this.squads.add({ ...body, methodKey: body.methodKey ?? defaultMethodKey }, by);
  }

  @Patch(':id')
  @May('squad.write', 'squad')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: SquadChange, @SignedIn() by: SignedInPerson) {
    return this.squads.change(id, version, body, by);
  }
}
