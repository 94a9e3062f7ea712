import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseChange } from '../cases/cases.dto.ts';
import { CasesService } from '../cases/cases.service.ts';
import { caseListing } from '../cases/cases.sql.ts';
import { InOneLook, May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CaseBody } from './intake.dto.ts';
import { IntakeService } from './intake.service.ts';

@ApiTags('cases')
@Controller('cases')
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly cases: CasesService,
  ) {}

  @Post()
  @May('case.open')
  async log(@Body() body: CaseBody, @SignedIn() by: SignedInPerson) {
    return this.intake.whole(await this.intake.log(body, by), by);
  }

  @Get()
  @May('case.read')
  @InOneLook()
  list(@AskedFor(caseListing('$1::timestamptz')) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.cases.list(asked, person);
  }

  @Get(':id')
  @May('case.read', 'case')
  @InOneLook()
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.intake.whole(id, person);
  }

  @Patch(':id')
  @May('case.change', 'case')
  async change(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: CaseChange,
    @SignedIn() by: SignedInPerson,
  ) {
    await this.cases.change(id, version, body, by);
    return this.intake.whole(id, by);
  }
}
