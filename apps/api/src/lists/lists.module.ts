import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { ListsController } from './lists.controller.ts';
import { ListsService } from './lists.service.ts';

@Module({ imports: [InvitationsModule], controllers: [ListsController], providers: [ListsService] })
export class ListsModule {}
