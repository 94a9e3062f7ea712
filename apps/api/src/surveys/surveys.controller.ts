import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRecords } from '../cases/case-records.ts';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SurveyBody, SurveyRefusalBody } from './surveys.dto.ts';
import { SurveysService } from './surveys.service.ts';
import { surveyOmissions, surveyRefusals, surveys } from './surveys.sql.ts';

@ApiTags('surveys')
@Controller()
export class SurveysController {
  constructor(
    private readonly service: SurveysService,
    private readonly records: CaseRecords,
  ) {}

  @Post('surveys')
  @May('survey.send')
  send(@Body() { caseId, via }: SurveyBody, @SignedIn() by: SignedInPerson) {
    return this.service.send(caseId, by, via);
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

  @Get('survey-omissions')
  @May('survey.read')
  listOmissions(
    @AskedFor({ listing: surveyOmissions.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(surveyOmissions, asked, person);
  }

  @Get('survey-omissions/:id')
  @May('survey.read')
  oneOmission(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(surveyOmissions, id, person);
  }

  /** The customer told somebody that they do not want to be asked. */
  @Post('survey-refusals')
  @May('survey.send')
  refuse(@Body() { caseId }: SurveyRefusalBody, @SignedIn() by: SignedInPerson) {
    return this.service.refuse(caseId, by);
  }

  @Get('survey-refusals')
  @May('survey.read')
  listRefusals(
    @AskedFor({ listing: surveyRefusals.listing, short: 'caseId' }) asked: Asked,
    @SignedIn() person: SignedInPerson,
  ) {
    return this.records.list(surveyRefusals, asked, person);
  }

  @Get('survey-refusals/:id')
  @May('survey.read')
  oneRefusal(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.records.one(surveyRefusals, id, person);
  }
}
