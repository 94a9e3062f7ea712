import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { FiguresFold } from './figures-fold.ts';
import { MetricsController } from './metrics.controller.ts';
import { MetricsService } from './metrics.service.ts';

@Module({
  imports: [CustomFieldsModule, SettingsModule],
  controllers: [MetricsController],
  providers: [FiguresFold, MetricsService],
  exports: [FiguresFold, MetricsService],
})
export class MetricsModule {}
