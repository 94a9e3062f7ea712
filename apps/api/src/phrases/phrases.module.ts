import { Module } from '@nestjs/common';
import { PhrasesController } from './phrases.controller.ts';
import { PhrasesService } from './phrases.service.ts';

@Module({ controllers: [PhrasesController], providers: [PhrasesService] })
export class PhrasesModule {}
