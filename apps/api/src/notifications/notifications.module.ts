import { Module } from '@nestjs/common';
import { Mailer } from './mailer.ts';
import { NotificationsController } from './notifications.controller.ts';
import { NotificationsService } from './notifications.service.ts';
import { Post } from './post.ts';

@Module({
  controllers: [NotificationsController],
  providers: [Mailer, NotificationsService, Post],
  exports: [Mailer],
})
export class NotificationsModule {}
