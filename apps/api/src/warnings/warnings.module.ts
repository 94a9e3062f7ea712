import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { SettingsModule } from '../settings/settings.module.ts';
import { WarningsService } from './warnings.service.ts';

@Module({ imports: [NotificationsModule, SettingsModule], providers: [WarningsService] })
export class WarningsModule {}
