import { Module } from '@nestjs/common';
import { AnswersService } from './answers.service.ts';
import { ForgetNames } from './forget-names.ts';
import { PushReading } from './push-reading.ts';
import { PushesController } from './pushes.controller.ts';
import { PushesService } from './pushes.service.ts';

@Module({
  controllers: [PushesController],
  providers: [AnswersService, ForgetNames, PushesService, PushReading],
})
export class PushesModule {}
