import { Module } from '@nestjs/common';
import { HelpNow } from './help-now.ts';
import { IncidentsController } from './incidents.controller.ts';
import { IncidentsService } from './incidents.service.ts';

@Module({ controllers: [IncidentsController], providers: [IncidentsService, HelpNow] })
export class IncidentsModule {}
