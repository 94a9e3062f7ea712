import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.ts';
import { FiguresFold } from './figures-fold.ts';
import { MetricsController } from './metrics.controller.ts';
import { MetricsService } from './metrics.service.ts';

@Module({
  imports: [SettingsModule],
  controllers: [MetricsController],
  providers: [FiguresFold, MetricsService],
  exports: [FiguresFold, MetricsService],
})
export class MetricsModule {}
