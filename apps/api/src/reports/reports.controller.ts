import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Refusal } from '#heart-core';
import { typeOf } from '../exports/made-file.ts';
import { readFigure } from '../metrics/asked-figure.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { Clock } from '../platform/clock.ts';
import { IfMatch } from '../platform/if-match.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { registerListing } from './register.sql.ts';
import { RegistersService } from './registers.service.ts';
import {
  PreviewBody,
  ReportBody,
  ReportChange,
  RhythmBody,
  RunBody,
  RunRetryBody,
  ScheduleBody,
  ScheduleChange,
} from './reports.dto.ts';
import { ReportsService } from './reports.service.ts';
import { reportListing, runListing, scheduleListing } from './reports.sql.ts';
import { RunsService } from './runs.service.ts';
import { SchedulesService } from './schedules.service.ts';

@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly schedules: SchedulesService,
    private readonly runs: RunsService,
    private readonly registers: RegistersService,
    private readonly clock: Clock,
  ) {}

  /** Reports that come ready-made. */
  @Get('report-packs')
  @May('report.read')
  packs() {
    return this.reports.packs();
  }

  @Get('reports')
  @May('report.read')
  list(@AskedFor(reportListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.reports.list(asked, person);
  }

  @Get('reports/:id')
  @May('report.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.reports.one(id, person);
  }

  /** What it comes to now, for who asks. */
  @Get('reports/:id/content')
  @May('report.read')
  async content(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return (await this.reports.content(id, person)).content;
  }

  @Post('reports')
  @May('report.write')
  add(@Body() body: ReportBody, @SignedIn() by: SignedInPerson) {
    return this.reports.add(body, by);
  }

  @Patch('reports/:id')
  @May('report.write')
  change(@PathId() id: string, @IfMatch() version: number, @Body() body: ReportChange, @SignedIn() by: SignedInPerson) {
    return this.reports.change(id, version, body, by);
  }

  /** What parts come to now, before anything is kept. */
  @Post('report-previews')
  @HttpCode(200)
  @May('report.write')
  preview(@Body() { parts }: PreviewBody, @SignedIn() by: SignedInPerson) {
    return this.reports.preview(parts, by);
  }

  @Get('schedules')
  @May('report.read')
  listSchedules(
    @AskedFor({ listing: scheduleListing, short: 'reportId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.schedules.list(asked, person);
  }

  @Get('schedules/:id')
  @May('report.read')
  oneSchedule(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.schedules.one(id, person);
  }

  @Post('schedules')
  @May('report.write')
  addSchedule(@Body() body: ScheduleBody, @SignedIn() by: SignedInPerson) {
    return this.schedules.add(body, by);
  }

  @Patch('schedules/:id')
  @May('report.write')
  changeSchedule(
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() body: ScheduleChange,
    @SignedIn() by: SignedInPerson,
  ) {
    return this.schedules.change(id, version, body, by);
  }

  /** The next three sends of a rhythm. */
  @Post('schedule-previews')
  @HttpCode(200)
  @May('report.read')
  previewSchedule(@Body() body: RhythmBody) {
    return this.schedules.preview(body);
  }

  @Get('runs')
  @May('report.read')
  listRuns(@AskedFor({ listing: runListing, short: 'scheduleId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.runs.list(asked, person);
  }

  @Get('runs/:id')
  @May('report.read')
  oneRun(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.runs.one(id, person);
  }

  @Get('runs/:id/:format')
  @May('report.read')
  @ApiParam({ name: 'format', schema: { type: 'string', enum: ['pdf', 'xlsx'] } })
  @ApiProduces(typeOf.pdf, typeOf.xlsx)
  async file(@PathId() id: string, @Param('format') format: string, @SignedIn() person: SignedInPerson) {
    if (format !== 'pdf' && format !== 'xlsx') throw new Refusal('not-found');
    const { name, bytes } = await this.runs.file(id, format, person);
    return new StreamableFile(bytes, { type: typeOf[format], disposition: `attachment; filename="${name}"` });
  }

  /** Made now, and sent to oneself. */
  @Post('runs')
  @May('report.write')
  run(@Body() { reportId }: RunBody, @SignedIn() by: SignedInPerson) {
    return this.runs.run(reportId, by);
  }

  @Post('run-retries')
  @May('report.write')
  retry(@Body() { runId }: RunRetryBody, @SignedIn() by: SignedInPerson) {
    return this.runs.retry(runId, by);
  }

  /** A row a complaint, with the moment of every event. */
  @Get('complaint-register')
  @May('report.read')
  register(@AskedFor(registerListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.registers.list(asked, person);
  }

  /** What a period came to, line by line. */
  @Get('disp-return')
  @May('report.read')
  @ApiQuery({ name: 'from', required: false, schema: { type: 'string' }, description: 'A moment, or a day of tz.' })
  @ApiQuery({ name: 'to', required: false, schema: { type: 'string' }, description: 'A moment, or a day of tz.' })
  @ApiQuery({ name: 'tz', required: false, schema: { type: 'string' }, description: 'A zone of the IANA database.' })
  dispReturn(@Query() query: Record<string, unknown>, @SignedIn() person: SignedInPerson) {
    const { from, to } = readFigure(query, this.clock.now());
    return this.registers.dispReturn(from, to, person);
  }
}
