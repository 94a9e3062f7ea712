import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Flag, Id, Texts, Whole, Words } from '../platform/fields.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CausesService, causeListing, symptomListing } from './causes.service.ts';

/** Old names of the same thing, and other words for it: an import that says one of them means this. */
const Aliases = () => Texts({ max: 30, each: 120, optional: true, about: 'Other names; each means one alone.' });

export class CauseBody {
  @Words({ max: 120 }) name!: string;
  @Id({ optional: true, about: 'The cause that it is a kind of; none: a root.' }) parentId?: string;
  @Aliases() aliases?: string[];
  @Words({ max: 2000, optional: true }) definition?: string;
  @Words({ max: 2000, optional: true }) example?: string;
  @Words({ max: 2000, optional: true, about: 'What it is easily taken for.' }) notThis?: string;
  @Id({ optional: true }) ownerId?: string;
  @Flag({ optional: true }) controllable?: boolean;
  @Flag({ optional: true, about: 'Confirmed only with a narrative, as *Other* is.' }) needsWords?: boolean;
}

/** Whether it is in use is no fact to edit: merging, retiring and restoring are changes of the tree. */
export class CauseEdit {
  @Words({ max: 120, optional: true }) name?: string;
  @Aliases() aliases?: string[];
  @Words({ max: 2000, optional: true, nullable: true }) definition?: string | null;
  @Words({ max: 2000, optional: true, nullable: true }) example?: string | null;
  @Words({ max: 2000, optional: true, nullable: true }) notThis?: string | null;
  @Id({ optional: true, nullable: true }) ownerId?: string | null;
  @Flag({ optional: true, nullable: true }) controllable?: boolean | null;
  @Flag({ optional: true }) needsWords?: boolean;
}

export class SymptomBody {
  @Words({ max: 120 }) name!: string;
  @Aliases() aliases?: string[];
  @Whole({ min: 1, max: 9, optional: true, about: 'The number of its chip in the Hear step.' }) place?: number;
}

export class SymptomChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Aliases() aliases?: string[];
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
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: CauseEdit, @SignedIn() by: SignedInPerson) {
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
