import { Module } from '@nestjs/common';
import { CaseReading } from '../cases/case-reading.ts';
import { MetricsModule } from '../metrics/metrics.module.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';
import { FigureFilesController } from './figure-files.controller.ts';
import { FiguresService } from './figures.service.ts';
import { Lists } from './lists.ts';
import { StreamsOut } from './streams-out.ts';

@Module({
  imports: [MetricsModule],
  controllers: [FigureFilesController, ExportsController],
  providers: [CaseReading, ExportsService, FiguresService, Lists, StreamsOut],
})
export class ExportsModule {}
