import { Body, Controller, Get, Header, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { Id } from '../platform/fields.ts';
import { type Asked, AskedFor, PathId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ImportsService, importListing, rejectedListing } from './imports.service.ts';
import { presets } from './presets/presets.ts';

export class ImportCancellationBody {
  @Id() importId!: string;
}

const form = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'A CSV file of at most 200 MB.' },
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
}
