import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { ListUndoingsService } from './list-undoings.service.ts';
import { ListsController } from './lists.controller.ts';
import { ListsService } from './lists.service.ts';

@Module({
  imports: [InvitationsModule],
  controllers: [ListsController],
  providers: [ListsService, ListUndoingsService],
})
export class ListsModule {}
