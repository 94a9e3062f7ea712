import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.ts';
import { ReschedulingController } from './rescheduling.controller.ts';
import { ReschedulingService } from './rescheduling.service.ts';

@Module({
  imports: [CalendarsModule],
  controllers: [ReschedulingController],
  providers: [ReschedulingService],
  exports: [ReschedulingService],
})
export class ReschedulingModule {}
