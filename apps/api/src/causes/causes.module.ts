import { Module } from '@nestjs/common';
import { CausesController } from './causes.controller.ts';
import { CausesService } from './causes.service.ts';

@Module({ controllers: [CausesController], providers: [CausesService], exports: [CausesService] })
export class CausesModule {}
