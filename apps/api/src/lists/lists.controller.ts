import { Body, Controller, Get, Header, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { listKinds, mostInList } from '#heart-core';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ListUndoingsService, undoingListing } from './list-undoings.service.ts';
import { ListUndoingBody } from './lists.dto.ts';
import { ListsService } from './lists.service.ts';
import { listListing, rowListing } from './lists.sql.ts';

const form = {
  type: 'object',
  required: ['file', 'kind'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: `Rows as a spreadsheet copies them, a CSV file or an XLSX workbook, of at most ${mostInList} rows.`,
    },
    kind: {
      type: 'string',
      enum: [...listKinds],
      description: 'What is in it. Squads and users are an administrator’s.',
    },
    invite: {
      type: 'string',
      enum: ['true'],
      description: 'Of users: whoever is new in it gets an invitation by mail to choose a password.',
    },
    mapping: {
      type: 'string',
      maxLength: 65_536,
      description: 'JSON: {options?: {delimiter?, encoding?, sheet?}, fields}; without it, as the header suggests.',
    },
  },
  additionalProperties: false,
};

@ApiTags('lists')
@Controller()
export class ListsController {
  constructor(
    private readonly lists: ListsService,
    private readonly undoings: ListUndoingsService,
  ) {}

  /** What a list of squads, people or customers would come to, row by row. Nothing is kept. */
  @Post('list-previews')
  @May('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form as never })
  preview(@Req() request: FastifyRequest, @SignedIn() by: SignedInPerson) {
    return this.lists.preview(request, by);
  }

  /** Takes a list in, in one deed. The same list again adds nothing. */
  @Post('list-imports')
  @May('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form as never })
  take(@Req() request: FastifyRequest, @SignedIn() by: SignedInPerson) {
    return this.lists.take(request, by);
  }

  @Get('list-imports')
  @May('import.read')
  list(@AskedFor(listListing) asked: Asked) {
    return this.lists.list(asked);
  }

  @Get('list-imports/:id')
  @May('import.read')
  one(@PathId() id: string) {
    return this.lists.one(id);
  }

  @Get('list-imports/:id/refused.csv')
  @May('import.read')
  @ApiProduces('text/csv')
  @Header('content-disposition', 'attachment; filename="refused.csv"')
  async refusedCsv(@PathId() id: string) {
    return new StreamableFile(await this.lists.refusedCsv(id), { type: 'text/csv; charset=utf-8' });
  }

  @Get('list-rows')
  @May('import.read')
  rows(@AskedFor({ listing: rowListing, short: 'listImportId' }) asked: Asked) {
    return this.lists.rows(asked);
  }

  @Get('list-rows/:id')
  @May('import.read')
  row(@PathId() id: string) {
    return this.lists.row(id);
  }

  /** Takes a list back that was taken in by mistake: whom it added and nobody has used since. */
  @Post('list-undoings')
  @May('import.run')
  undo(@Body() { listImportId }: ListUndoingBody, @SignedIn() by: SignedInPerson) {
    return this.undoings.undo(listImportId, by);
  }

  @Get('list-undoings')
  @May('import.read')
  undone(@AskedFor({ listing: undoingListing, short: 'listImportId' }) asked: Asked) {
    return this.undoings.list(asked);
  }

  @Get('list-undoings/:id')
  @May('import.read')
  oneUndone(@PathId() id: string) {
    return this.undoings.one(id);
  }
}
