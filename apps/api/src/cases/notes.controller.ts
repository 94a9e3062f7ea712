import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CaseRecords } from './case-records.ts';
import { NoteBody } from './cases.dto.ts';
import { NotesService, notes } from './notes.service.ts';

@ApiTags('cases')
@Controller('notes')
export class NotesController {
  constructor(
    private readonly service: NotesService,
    private readonly records: CaseRecords,
  ) {}

  @Post()
  @May('note.record')
  record(@Body() body: NoteBody, @SignedIn() by: SignedInPerson) {
    return this.service.record(body, by);
  }

  @Get()
  @May('note.read')
  list(@AskedFor({ listing: notes.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(notes, asked, person);
  }

  @Get(':id')
  @May('note.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(notes, id, person);
  }
}
