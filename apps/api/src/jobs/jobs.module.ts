import { Global, Module } from '@nestjs/common';
import { JobKinds } from './job-kinds.ts';
import { JobsController } from './jobs.controller.ts';
import { JobsRunner } from './jobs.runner.ts';
import { JobsService } from './jobs.service.ts';

@Global()
@Module({
  controllers: [JobsController],
  providers: [JobKinds, JobsRunner, JobsService],
  exports: [JobKinds, JobsRunner],
})
export class JobsModule {}
