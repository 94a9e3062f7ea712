import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/settings.module.ts';
import { AuthorityController } from './authority.controller.ts';
import { AuthorityService } from './authority.service.ts';
import { Expiry } from './expire.ts';
import { Headroom } from './headroom.ts';
import { LimitsController } from './limits.controller.ts';
import { LimitsService } from './limits.service.ts';
import { OptionsController } from './options.controller.ts';
import { OptionsService } from './options.service.ts';
import { Remedies } from './remedies.ts';
import { Turns } from './turns.ts';

@Module({
  imports: [SettingsModule],
  controllers: [AuthorityController, LimitsController, OptionsController],
  providers: [AuthorityService, Remedies, Headroom, LimitsService, OptionsService, Expiry, Turns],
  exports: [Remedies, LimitsService, OptionsService, Expiry, Turns],
})
export class AuthorityModule {}
