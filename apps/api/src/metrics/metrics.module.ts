import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { ComparedController } from './compared.controller.ts';
import { ComparedFigures } from './compared.service.ts';
import { FiguresFold } from './figures-fold.ts';
import { MetricsController } from './metrics.controller.ts';
import { MetricsService } from './metrics.service.ts';

@Module({
  imports: [CustomFieldsModule, SettingsModule],
  controllers: [ComparedController, MetricsController],
  providers: [ComparedFigures, FiguresFold, MetricsService],
  exports: [FiguresFold, MetricsService],
})
export class MetricsModule {}
