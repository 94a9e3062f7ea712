import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { FileFormat } from './asked-file.ts';
import { ExportsService } from './exports.service.ts';
import { type MadeFile, typeOf } from './made-file.ts';
import { sheets } from './sheets.ts';
import { StreamsOut } from './streams-out.ts';

const resource = ApiParam({ name: 'resource', schema: { type: 'string', enum: Object.keys(sheets) } });
export const text = (name: string, description: string) =>
  ApiQuery({ name, required: false, schema: { type: 'string', maxLength: 8000 }, description });
const filter = text('filter', 'The filter of the list, as JSON.');
export const sort = text('sort', 'The sort of the list: ["name","ASC" or "DESC"].');
export const about = ApiQuery({
  name: 'about',
  required: false,
  schema: { type: 'string', enum: ['true', 'false'] },
  description: 'Put what the file is above its rows.',
});

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly out: StreamsOut,
  ) {}

  @Get(':resource.csv')
  @May('export.take')
  @ApiProduces('text/csv')
  @resource
  @filter
  @sort
  @about
  csv(@Param('resource') name: string, @Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofList(name, 'csv', query, person);
  }

  @Get(':resource.xlsx')
  @May('export.take')
  @ApiProduces(typeOf.xlsx)
  @resource
  @filter
  @sort
  xlsx(@Param('resource') name: string, @Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofList(name, 'xlsx', query, person);
  }

  private async ofList(name: string, format: FileFormat, query: Record<string, unknown>, person: SignedInPerson) {
    return asAnswer(await this.out.send(() => this.exports.ofList({ resource: name, format, query }, person)));
  }
}

/** A file as an answer that a browser keeps and never shows. */
export const asAnswer = ({ name, type, stream }: MadeFile) =>
  new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
