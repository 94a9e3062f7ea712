import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { SurveyAnswers } from './answers.service.ts';
import { SurveyDoor } from './door.ts';
import { SurveyPageController } from './page/survey-page.controller.ts';
import { SurveyPlansController } from './plans.controller.ts';
import { SurveyPlans } from './plans.service.ts';
import { PublicSurveysController } from './public-surveys.controller.ts';
import { SurveyJobs } from './survey-jobs.ts';
import { SurveysController } from './surveys.controller.ts';
import { SurveysService } from './surveys.service.ts';

@Module({
  imports: [CasesModule, NotificationsModule],
  controllers: [SurveysController, SurveyPlansController, PublicSurveysController, SurveyPageController],
  providers: [SurveysService, SurveyPlans, SurveyAnswers, SurveyDoor, SurveyJobs],
  exports: [SurveysService, SurveyAnswers],
})
export class SurveysModule {}
