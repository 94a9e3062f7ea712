import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { LimitBody } from './limits.dto.ts';
import { LimitsService, limitListing } from './limits.service.ts';

@ApiTags('authority')
@Controller('authority-limits')
export class LimitsController {
  constructor(private readonly limits: LimitsService) {}

  @Get()
  @May('limit.read')
  list(@AskedFor(limitListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.limits.list(asked, person);
  }

  @Get(':id')
  @May('limit.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.limits.one(id, person);
  }

  @Post()
  @May('limit.write')
  async set(@Body() body: LimitBody, @SignedIn() by: SignedInPerson) {
    return this.limits.one(await this.limits.set(body, by), by);
  }
}
