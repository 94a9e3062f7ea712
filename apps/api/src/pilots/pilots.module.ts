import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.ts';
import { ComparisonService } from './comparison.service.ts';
import { LooksService } from './looks.service.ts';
import { OutcomesController } from './outcomes.controller.ts';
import { OutcomesService } from './outcomes.service.ts';
import { PilotsController } from './pilots.controller.ts';
import { PilotsService } from './pilots.service.ts';
import { PowerService } from './power.service.ts';

@Module({
  imports: [SettingsModule],
  controllers: [PilotsController, OutcomesController],
  providers: [PilotsService, LooksService, ComparisonService, PowerService, OutcomesService],
  exports: [PilotsService, ComparisonService],
})
export class PilotsModule {}
