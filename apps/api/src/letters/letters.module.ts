import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { LetterPost } from './letter-post.ts';
import { LettersController } from './letters.controller.ts';
import { LettersService } from './letters.service.ts';

@Module({
  imports: [CasesModule, NotificationsModule],
  controllers: [LettersController],
  providers: [LettersService, LetterPost],
  exports: [LettersService],
})
export class LettersModule {}
