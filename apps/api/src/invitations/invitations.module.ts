import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { ChoosingController } from './choosing.controller.ts';
import { Choosing } from './choosing.service.ts';
import { InvitationPost } from './invitation-post.ts';
import { InvitationsController } from './invitations.controller.ts';
import { Invitations } from './invitations.service.ts';

@Module({
  imports: [NotificationsModule],
  controllers: [InvitationsController, ChoosingController],
  providers: [Invitations, Choosing, InvitationPost],
  exports: [Invitations],
})
export class InvitationsModule {}
