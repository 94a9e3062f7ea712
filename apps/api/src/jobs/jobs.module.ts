import { Global, Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.ts';
import { Forgetting } from './forgetting.ts';
import { JobKinds } from './job-kinds.ts';
import { JobsController } from './jobs.controller.ts';
import { JobsRunner } from './jobs.runner.ts';
import { JobsService } from './jobs.service.ts';

@Global()
@Module({
  imports: [SettingsModule],
  controllers: [JobsController],
  providers: [Forgetting, JobKinds, JobsRunner, JobsService],
  exports: [Forgetting, JobKinds, JobsRunner],
})
export class JobsModule {}
