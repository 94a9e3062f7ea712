import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { BulkChangeBody, BulkWordBody } from './bulk.dto.ts';
import { BulkService } from './bulk.service.ts';
import { changeListing, rowListing, wordListing } from './bulk.sql.ts';
import { BulkReading } from './bulk-reading.ts';

/** Many cases in one go: `POST /bulk-changes` shows, `POST /bulk-starts` begins, `POST /bulk-stops` stops, `POST /bulk-undoings` puts back. */
@ApiTags('bulk')
@Controller()
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly reading: BulkReading,
  ) {}

  /** Freezes the cases that match, and changes none of them yet. */
  @Post('bulk-changes')
  @May('bulk.run')
  ask(@Body() body: BulkChangeBody, @SignedIn() by: SignedInPerson) {
    return this.bulk.ask(body, by);
  }

  @Get('bulk-changes')
  @May('bulk.read')
  list(@AskedFor(changeListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reading.list(asked, person);
  }

  @Get('bulk-changes/:id')
  @May('bulk.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.one(id, person);
  }

  @Post('bulk-starts')
  @May('bulk.run')
  begin(@Body() { bulkChangeId }: BulkWordBody, @SignedIn() by: SignedInPerson) {
    return this.bulk.begin(bulkChangeId, by);
  }

  @Get('bulk-starts')
  @May('bulk.read')
  starts(@AskedFor(wordListing('bulk-starts')) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reading.words('bulk-starts', asked, person);
  }

  @Get('bulk-starts/:id')
  @May('bulk.read')
  start(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.word('bulk-starts', id, person);
  }

  /** Stops what is under way. Cases that are changed by then stay changed, the others are left alone. */
  @Post('bulk-stops')
  @May('bulk.run')
  stop(@Body() { bulkChangeId }: BulkWordBody, @SignedIn() by: SignedInPerson) {
    return this.bulk.stop(bulkChangeId, by);
  }

  @Get('bulk-stops')
  @May('bulk.read')
  stops(@AskedFor(wordListing('bulk-stops')) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reading.words('bulk-stops', asked, person);
  }

  @Get('bulk-stops/:id')
  @May('bulk.read')
  stopped(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.word('bulk-stops', id, person);
  }

  /** Puts back what was changed, case by case, where nobody has gone on since. */
  @Post('bulk-undoings')
  @May('bulk.run')
  undo(@Body() { bulkChangeId }: BulkWordBody, @SignedIn() by: SignedInPerson) {
    return this.bulk.undo(bulkChangeId, by);
  }

  @Get('bulk-undoings')
  @May('bulk.read')
  undoings(@AskedFor(wordListing('bulk-undoings')) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reading.words('bulk-undoings', asked, person);
  }

  @Get('bulk-undoings/:id')
  @May('bulk.read')
  undoing(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.word('bulk-undoings', id, person);
  }

  /** What became of each case. */
  @Get('bulk-rows')
  @May('bulk.read')
  rows(@AskedFor({ listing: rowListing, short: 'bulkChangeId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reading.rows(asked, person);
  }

  @Get('bulk-rows/:id')
  @May('bulk.read')
  row(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reading.row(id, person);
  }
}
