import { Module } from '@nestjs/common';
import { CaseReading } from '../cases/case-reading.ts';
import { MetricsModule } from '../metrics/metrics.module.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';
import { FigureFilesController } from './figure-files.controller.ts';
import { FiguresService } from './figures.service.ts';
import { Files } from './files.ts';
import { Lists } from './lists.ts';
import { Maker } from './maker.ts';
import { OrdersController } from './orders.controller.ts';
import { OrdersService } from './orders.service.ts';
import { StreamsOut } from './streams-out.ts';

@Module({
  imports: [MetricsModule],
  controllers: [FigureFilesController, ExportsController, OrdersController],
  exports: [ExportsService, FiguresService],
  providers: [CaseReading, ExportsService, FiguresService, Files, Lists, Maker, OrdersService, StreamsOut],
})
export class ExportsModule {}
