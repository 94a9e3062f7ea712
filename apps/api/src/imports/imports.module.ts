import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.ts';
import { ImportsRunner } from './imports.runner.ts';
import { ImportsService } from './imports.service.ts';

@Module({ controllers: [ImportsController], providers: [ImportsRunner, ImportsService] })
export class ImportsModule {}
