import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#heart-core';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { Rate } from '../people/rate.ts';
import { SignedIn } from '../people/signed-in.ts';
import { type Asked, AskedFor, PathId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { AnswerBody, SurveyBody } from './surveys.dto.ts';
import { SurveysService, surveys } from './surveys.service.ts';

/** The public page of a survey may be asked for this often a minute from one network address. */
const asksPerMinute = 60;

@ApiTags('surveys')
@Controller()
export class SurveysController {
  private readonly rate = new Rate(asksPerMinute, 60_000);

  constructor(
    private readonly service: SurveysService,
    private readonly records: CaseRecords,
  ) {}

  @Post('surveys')
  @May('survey.send')
  send(@Body() { caseId }: SurveyBody, @SignedIn() by: SignedInPerson) {
    return this.service.send(caseId, by);
  }

  @Get('surveys')
  @May('survey.read')
  list(@AskedFor({ listing: surveys.listing, short: 'caseId' }) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.records.list(surveys, asked, person);
  }

  @Get('surveys/:id')
  @May('survey.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(surveys, id, person);
  }

  @Get('public/surveys/:token')
  @May('survey.answer')
  open(@Param('token') token: string, @Req() { ip }: FastifyRequest) {
    this.slowDown(ip);
    return this.service.open(token);
  }

  @Post('public/surveys/:token')
  @May('survey.answer')
  answer(@Param('token') token: string, @Body() body: AnswerBody, @Req() { ip }: FastifyRequest) {
    this.slowDown(ip);
    return this.service.answer(token, body);
  }

  private slowDown(address: string): void {
    if (!this.rate.allows(address)) throw new Refusal('rate-limited');
  }
}
