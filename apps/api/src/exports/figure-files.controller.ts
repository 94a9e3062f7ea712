import { Controller, Get, Query } from '@nestjs/common';
import { ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { definitions } from '#heart-core';
import { intervals, splits } from '../metrics/asked-figure.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { FileFormat } from './asked-file.ts';
import { about, asAnswer, sort, text } from './exports.controller.ts';
import { FiguresService } from './figures.service.ts';
import { typeOf } from './made-file.ts';
import { StreamsOut } from './streams-out.ts';

/** What `GET /metrics/:key` takes, with the key. */
const figure: MethodDecorator = (target, name, method) => {
  for (const one of [
    ApiQuery({ name: 'key', schema: { type: 'string', enum: definitions.map(({ key }) => key) } }),
    text('from', 'A moment, or a day of tz.'),
    text('to', 'A moment, or a day of tz; the range does not hold it.'),
    text('tz', 'A zone of the IANA database.'),
    ApiQuery({ name: 'interval', required: false, schema: { type: 'string', enum: [...intervals] } }),
    ApiQuery({ name: 'split', required: false, schema: { type: 'string', enum: [...splits] } }),
    text('filter', 'The filters of cases, as JSON.'),
  ])
    one(target, name, method);
};

@ApiTags('exports')
@Controller('exports')
export class FigureFilesController {
  constructor(
    private readonly figures: FiguresService,
    private readonly out: StreamsOut,
  ) {}

  /** The points of a figure, those of `GET /metrics/:key`. */
  @Get('metrics.csv')
  @May('export.take')
  @ApiProduces('text/csv')
  @figure
  @about
  pointsCsv(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofPoints('csv', query, person);
  }

  @Get('metrics.xlsx')
  @May('export.take')
  @ApiProduces(typeOf.xlsx)
  @figure
  pointsXlsx(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofPoints('xlsx', query, person);
  }

  /** Chart and table on A4. */
  @Get('metrics.pdf')
  @May('export.take')
  @ApiProduces(typeOf.pdf)
  @figure
  pointsPdf(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofPoints('pdf', query, person);
  }

  /** The rows behind a figure, those of `GET /metrics/:key/cases`. */
  @Get('metric-cases.csv')
  @May('export.take')
  @ApiProduces('text/csv')
  @figure
  @sort
  @about
  rowsCsv(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofRows('csv', query, person);
  }

  @Get('metric-cases.xlsx')
  @May('export.take')
  @ApiProduces(typeOf.xlsx)
  @figure
  @sort
  rowsXlsx(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    return this.ofRows('xlsx', query, person);
  }

  private async ofPoints(format: FileFormat, query: Record<string, unknown>, person: SignedInPerson) {
    return asAnswer(await this.figures.ofPoints({ resource: 'metrics', format, query }, person));
  }

  private async ofRows(format: FileFormat, query: Record<string, unknown>, person: SignedInPerson) {
    const asked = { resource: 'metric-cases', format, query };
    return asAnswer(await this.out.send(() => this.figures.ofRows(asked, person)));
  }
}
