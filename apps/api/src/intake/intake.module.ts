import { Module } from '@nestjs/common';
import { AuthorityModule } from '../authority/authority.module.ts';
import { CommitmentsModule } from '../commitments/commitments.module.ts';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { IntakeController } from './intake.controller.ts';
import { IntakeService } from './intake.service.ts';

@Module({
  imports: [AuthorityModule, CommitmentsModule, CustomFieldsModule, SettingsModule],
  controllers: [IntakeController],
  providers: [IntakeService],
  exports: [IntakeService],
})
export class IntakeModule {}
