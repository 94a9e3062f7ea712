import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { Flag, Id, Whole, Words } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked, AskedFor, PathId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CausesService, causeListing, symptomListing } from './causes.service.ts';

export class CauseBody {
  @Words({ max: 120 }) name!: string;
  @Id({ optional: true, about: 'The cause that it is a kind of; none: a root.' }) parentId?: string;
  @Words({ max: 2000, optional: true }) definition?: string;
  @Flag({ optional: true }) controllable?: boolean;
}

export class CauseChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Words({ max: 2000, optional: true }) definition?: string;
  @Flag({ optional: true }) controllable?: boolean;
  @Flag({ optional: true }) active?: boolean;
}

export class SymptomBody {
  @Words({ max: 120 }) name!: string;
  @Whole({ min: 1, max: 9, optional: true, about: 'The number of its chip in the Hear step.' }) place?: number;
}

export class SymptomChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Whole({ min: 1, max: 9, optional: true, nullable: true }) place?: number | null;
  @Flag({ optional: true }) active?: boolean;
}

@ApiTags('causes')
@Controller()
export class CausesController {
  constructor(private readonly causes: CausesService) {}

  @Get('causes')
  @May('cause.read')
  list(@AskedFor(causeListing) asked: Asked) {
    return this.causes.listCauses(asked);
  }

  @Get('causes/:id')
  @May('cause.read')
  one(@PathId() id: string) {
    return this.causes.cause(id);
  }

  @Post('causes')
  @May('cause.write')
  add(@Body() body: CauseBody, @SignedIn() by: SignedInPerson) {
    return this.causes.addCause(body, by);
  }

  @Patch('causes/:id')
  @May('cause.write')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: CauseChange, @SignedIn() by: SignedInPerson) {
    return this.causes.changeCause(id, version, body, by);
  }

  @Get('symptoms')
  @May('symptom.read')
  listSymptoms(@AskedFor(symptomListing) asked: Asked) {
    return this.causes.listSymptoms(asked);
  }

  @Get('symptoms/:id')
  @May('symptom.read')
  oneSymptom(@PathId() id: string) {
    return this.causes.symptom(id);
  }

  @Post('symptoms')
  @May('symptom.write')
  addSymptom(@Body() body: SymptomBody, @SignedIn() by: SignedInPerson) {
    return this.causes.addSymptom(body, by);
  }

  @Patch('symptoms/:id')
  @May('symptom.write')
  changeSymptom(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: SymptomChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.causes.changeSymptom(id, version, body, by);
  }
}
