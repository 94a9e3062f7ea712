import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { FloorController } from './floor.controller.ts';
import { FloorService } from './floor.service.ts';

@Module({ imports: [CommitmentsModule], controllers: [FloorController], providers: [FloorService] })
export class FloorModule {}
