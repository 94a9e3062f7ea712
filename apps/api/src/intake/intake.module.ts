import { Module } from '@nestjs/common';
import { AuthorityModule } from '../authority/authority.module.ts';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { IntakeController } from './intake.controller.ts';
import { IntakeService } from './intake.service.ts';

@Module({
  imports: [AuthorityModule, CommitmentsModule, SettingsModule],
  controllers: [IntakeController],
  providers: [IntakeService],
  exports: [IntakeService],
})
export class IntakeModule {}
