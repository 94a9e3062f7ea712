import { Module } from '@nestjs/common';
import { IssuesModule } from '../issues/issues.module.ts';
import { PilotsModule } from '../pilots/pilots.module.ts';
import { DemoAnswersController } from './answers.controller.ts';
import { DemoAnswersService } from './answers.service.ts';

@Module({
  imports: [PilotsModule, IssuesModule],
  controllers: [DemoAnswersController],
  providers: [DemoAnswersService],
})
export class DemoModule {}
