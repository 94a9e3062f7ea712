import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';
import { AuditService } from './audit.service.ts';
import { LiveController } from './live.controller.ts';
import { LiveLine } from './live-line.ts';
import { TimelineController } from './timeline.controller.ts';

@Module({
  controllers: [AuditController, LiveController, TimelineController],
  providers: [AuditService, LiveLine],
  exports: [LiveLine],
})
export class LogModule {}
