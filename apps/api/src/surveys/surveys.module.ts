import { Module } from '@nestjs/common';
import { SurveysController } from './surveys.controller.ts';
import { SurveysService } from './surveys.service.ts';

@Module({ controllers: [SurveysController], providers: [SurveysService] })
export class SurveysModule {}
