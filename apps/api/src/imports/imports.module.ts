import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsRunner } from './imports.runner.ts';
import { ImportsService } from './imports.service.ts';

@Module({ imports: [CustomFieldsModule], controllers: [ImportsController], providers: [ImportsRunner, ImportsService] })
export class ImportsModule {}
