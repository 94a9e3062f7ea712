import { Module } from '@nestjs/common';
import { IntakeModule } from '../intake/intake.module.ts';
import { WarningsModule } from '../warnings/warnings.module.ts';
import { CustomerWrote } from './customer-wrote.ts';
import { MailListener } from './mail-listener.ts';
import { MailroomController } from './mailroom.controller.ts';
import { Mailroom } from './mailroom.service.ts';
import { IncomingMails } from './settle-mail.ts';

@Module({
  imports: [IntakeModule, WarningsModule],
  controllers: [MailroomController],
  providers: [Mailroom, MailListener, IncomingMails, CustomerWrote],
  exports: [MailListener],
})
export class MailroomModule {}
