import { Module } from '@nestjs/common';
import { CaseReading } from '../cases/case-reading.ts';
import { ExportsController } from './exports.controller.ts';
import { ExportsService } from './exports.service.ts';
import { Lists } from './lists.ts';
import { StreamsOut } from './streams-out.ts';

@Module({ controllers: [ExportsController], providers: [CaseReading, ExportsService, Lists, StreamsOut] })
export class ExportsModule {}
