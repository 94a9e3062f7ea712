import { Module } from '@nestjs/common';
import { AuthorityModule } from '../authority/authority.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { ApprovalWarnings } from './approval-warnings.service.ts';
import { ByMail } from './by-mail.ts';
import { WarningsService } from './warnings.service.ts';

@Module({
  imports: [AuthorityModule, NotificationsModule, SettingsModule],
  providers: [ApprovalWarnings, ByMail, WarningsService],
  exports: [ByMail],
})
export class WarningsModule {}
