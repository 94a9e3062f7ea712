import { Module } from '@nestjs/common';
import { ClosuresController } from './closures.controller.ts';
import { ClosuresService } from './closures.service.ts';

@Module({ controllers: [ClosuresController], providers: [ClosuresService] })
export class ClosuresModule {}
