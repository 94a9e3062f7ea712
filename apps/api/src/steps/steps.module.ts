import { Module } from '@nestjs/common';
import { StepsController } from './steps.controller.ts';
import { StepsService } from './steps.service.ts';

@Module({ controllers: [StepsController], providers: [StepsService] })
export class StepsModule {}
