import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { WarningsModule } from '../warnings/warnings.module.ts';
import { Contents } from './contents.ts';
import { FailedRun } from './failed-run.ts';
import { RegistersService } from './registers.service.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';
import { RunsService } from './runs.service.ts';
import { SchedulesService } from './schedules.service.ts';
import { Sender } from './sender.ts';

@Module({
  imports: [ExportsModule, NotificationsModule, SettingsModule, WarningsModule],
  controllers: [ReportsController],
  providers: [Contents, FailedRun, RegistersService, ReportsService, RunsService, SchedulesService, Sender],
})
export class ReportsModule {}
