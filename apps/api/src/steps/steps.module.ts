import { Module } from '@nestjs/common';
import { DraftsController } from './drafts.controller.ts';
import { DraftsService } from './drafts.service.ts';
import { StepsController } from './steps.controller.ts';
import { StepsService } from './steps.service.ts';

@Module({ controllers: [StepsController, DraftsController], providers: [StepsService, DraftsService] })
export class StepsModule {}
