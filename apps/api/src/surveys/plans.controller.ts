import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../people/may.ts';
import { SignedIn } from '../people/signed-in.ts';
import { AskedFor, PathId } from '../platform/asked-for.ts';
import { type Asked } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SurveyPlanBody } from './plans.dto.ts';
import { planListing, SurveyPlans } from './plans.service.ts';

@ApiTags('surveys')
@Controller('survey-plans')
export class SurveyPlansController {
  constructor(private readonly plans: SurveyPlans) {}

  @Get()
  @May('survey.read')
  list(@AskedFor(planListing) asked: Asked, @SignedIn() person: SignedInPerson) {
    return this.plans.list(asked, person);
  }

  @Get(':id')
  @May('survey.read')
  one(@PathId() id: string, @SignedIn() person: SignedInPerson) {
    return this.plans.one(id, person);
  }

  @Post()
  @May('surveyPlan.write')
  set(@Body() body: SurveyPlanBody, @SignedIn() by: SignedInPerson) {
    return this.plans.set(body, by);
  }
}
