import { Module } from '@nestjs/common';
import { CustomAnswers } from './custom-answers.ts';
import { CustomFieldsController } from './custom-fields.controller.ts';
import { CustomFieldsService } from './custom-fields.service.ts';

@Module({
  controllers: [CustomFieldsController],
  providers: [CustomAnswers, CustomFieldsService],
  exports: [CustomAnswers],
})
export class CustomFieldsModule {}
