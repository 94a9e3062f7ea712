import { Module } from '@nestjs/common';
import { BulkController } from './bulk.controller.ts';
import { BulkService } from './bulk.service.ts';
import { BulkReading } from './bulk-reading.ts';
import { BulkRunner } from './bulk-runner.ts';
import { ChangeOne } from './change-one.ts';

@Module({
  controllers: [BulkController],
  providers: [BulkReading, BulkRunner, BulkService, ChangeOne],
})
export class BulkModule {}
