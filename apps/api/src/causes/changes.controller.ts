import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CauseChangeBody, CauseUndoingBody } from './changes.dto.ts';
import { CauseChangesService, changeListing, undoingListing } from './changes.service.ts';

@ApiTags('causes')
@Controller()
export class CauseChangesController {
  constructor(private readonly changes: CauseChangesService) {}

  @Post('cause-changes')
  @May('cause.write')
  change(@Body() body: CauseChangeBody, @SignedIn() by: SignedInPerson) {
    return this.changes.change(body, by);
  }

  @Get('cause-changes')
  @May('cause.read')
  list(@AskedFor(changeListing) asked: Asked) {
    return this.changes.list(asked);
  }

  @Get('cause-changes/:id')
  @May('cause.read')
  one(@PathId() id: string) {
    return this.changes.one(id);
  }

  @Post('cause-undoings')
  @May('cause.write')
  undo(@Body() body: CauseUndoingBody, @SignedIn() by: SignedInPerson) {
    return this.changes.undo(body, by);
  }

  @Get('cause-undoings')
  @May('cause.read')
  listUndoings(@AskedFor(undoingListing) asked: Asked) {
    return this.changes.listUndoings(asked);
  }

  @Get('cause-undoings/:id')
  @May('cause.read')
  oneUndoing(@PathId() id: string) {
    return this.changes.oneUndoing(id);
  }
}
