import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '#heart-core';
import { Mailer } from '../notifications/mailer.ts';
import { SettingsService } from '../settings/settings.service.ts';

/** What also goes out by mail: where there is a way out, the settings name it, and the person wants it. */
@Injectable()
export class ByMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly settings: SettingsService,
  ) {}

  async goes(tx: EntityManager, kind: NoticeKind, personId: string): Promise<boolean> {
    if (!this.mailer.canSend) return false;
    const { mailed } = await this.settings.now();
    if (!mailed.includes(kind)) return false;
    const wanted = await tx.query('select 1 from people where id = $1 and mail_wanted and email is not null', [
      personId,
    ]);
    return wanted.length > 0;
  }
}
