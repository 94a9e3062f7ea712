import { Module } from '@nestjs/common';
import { CausesController } from './causes.controller.ts';
import { CausesService } from './causes.service.ts';
import { CauseChangesController } from './changes.controller.ts';
import { CauseChangesService } from './changes.service.ts';
import { CauseUsageController } from './usage.controller.ts';
import { CauseUsageService } from './usage.service.ts';

@Module({
  controllers: [CausesController, CauseChangesController, CauseUsageController],
  providers: [CausesService, CauseChangesService, CauseUsageService],
  exports: [CausesService],
})
export class CausesModule {}
