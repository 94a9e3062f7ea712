import { Body, Controller, Get, Header, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Id } from '../platform/fields.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ImportsService, importListing, rejectedListing, undoingListing } from './imports.service.ts';
import { presets } from './presets/presets.ts';

export class ImportCancellationBody {
  @Id() importId!: string;
}

export class ImportUndoingBody {
  @Id() importId!: string;
}

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'A CSV file or an XLSX workbook of at most 200 MB.' },
    preset: { type: 'string', enum: presets.map(({ name }) => name) },
    mapping: {
      type: 'string',
      maxLength: 65_536,
      description: 'JSON: {options?, fields}; instead of a preset, or in its place.',
    },
    dryRun: { type: 'string', enum: ['true', 'false'], description: 'Do everything but store the cases.' },
  },
  additionalProperties: false,
};

const { dryRun: _, ...previewed } = form.properties;
const previewForm = { ...form, properties: previewed };

@ApiTags('imports')
@Controller()
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post('imports')
  @May('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form as never })
  take(@Req() request: FastifyRequest, @SignedIn() by: SignedInPerson) {
    return this.imports.take(request, by);
  }

  /** What a file is, how it would be read, and what its cases would come to. Nothing is kept. */
  @Post('import-previews')
  @May('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: previewForm as never })
  preview(@Req() request: FastifyRequest) {
    return this.imports.preview(request);
  }

  @Get('imports')
  @May('import.read')
  list(@AskedFor(importListing) asked: Asked) {
    return this.imports.list(asked);
  }

  @Get('imports/presets')
  @May('import.read')
  presets() {
    return this.imports.presets();
  }

  @Get('imports/:id')
  @May('import.read')
  one(@PathId() id: string) {
    return this.imports.one(id);
  }

  @Get('imports/:id/rejected.csv')
  @May('import.read')
  @ApiProduces('text/csv')
  @Header('content-disposition', 'attachment; filename="rejected.csv"')
  async rejectedCsv(@PathId() id: string) {
    return new StreamableFile(await this.imports.rejectedCsv(id), { type: 'text/csv; charset=utf-8' });
  }

  @Get('rejected-rows')
  @May('import.read')
  rejected(@AskedFor({ listing: rejectedListing, short: 'importId' }) asked: Asked) {
    return this.imports.rejected(asked);
  }

  @Get('rejected-rows/:id')
  @May('import.read')
  oneRejected(@PathId() id: string) {
    return this.imports.oneRejected(id);
  }

  @Post('import-cancellations')
  @May('import.run')
  cancel(@Body() { importId }: ImportCancellationBody, @SignedIn() by: SignedInPerson) {
    return this.imports.cancel(importId, by);
  }

  /** Takes a whole import back, as far as nobody has worked on its cases. */
  @Post('import-undoings')
  @May('import.run')
  undo(@Body() { importId }: ImportUndoingBody, @SignedIn() by: SignedInPerson) {
    return this.imports.undo(importId, by);
  }

  @Get('import-undoings')
  @May('import.read')
  undoings(@AskedFor({ listing: undoingListing, short: 'importId' }) asked: Asked) {
    return this.imports.undoings(asked);
  }

  @Get('import-undoings/:id')
  @May('import.read')
  oneUndoing(@PathId() id: string) {
    return this.imports.oneUndoing(id);
  }
}
