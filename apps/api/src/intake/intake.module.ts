import { Module } from '@nestjs/common';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { IntakeController } from './intake.controller.ts';
import { IntakeService } from './intake.service.ts';

@Module({
  imports: [CommitmentsModule],
  controllers: [IntakeController],
  providers: [IntakeService],
  exports: [IntakeService],
})
export class IntakeModule {}
