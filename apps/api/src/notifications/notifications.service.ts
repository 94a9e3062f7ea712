import { Injectable } from '@nestjs/common';
import type { Wire } from '#heart-core';
import { note, tell } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { notificationColumns, notificationListing, notificationsOf } from './notifications.sql.ts';

type NotificationRecord = Wire.NotificationRecord;

/** What a person was told, and what they want to be told by mail. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  list(asked: Asked, person: SignedInPerson): Promise<Page<NotificationRecord>> {
    const parameters = new Parameters();
    return pageOf<NotificationRecord, NotificationRecord>(
      (sql, values) => this.house.read(sql, values),
      notificationListing,
      asked,
      { select: notificationColumns, ...notificationsOf(person, parameters), parameters },
      (row) => row,
    );
  }

  /** Marks notifications as read: these, or all; another's are simply not there. Other screens of the same person hear of it. */
  async read(ids: string[] | 'all', person: SignedInPerson): Promise<{ read: number }> {
    return this.house.deed(async (tx) => {
      const [rows]: [{ id: string }[]] = await tx.query(
        `update notifications set read_at = greatest($2::timestamptz, at) where person_id = $1 and read_at is null and ($3::uuid[] is null or id = any($3::uuid[])) returning id`,
        [person.id, this.clock.now(), ids === 'all' ? null : ids],
      );
      if (rows.length > 0)
        await tell(tx, {
          resource: 'notifications',
          squadIds: [],
          personIds: [person.id],
          ids: rows.map(({ id }) => id),
        });
      return { read: rows.length };
    });
  }

  async preferences(person: SignedInPerson): Promise<Wire.PreferencesRecord> {
    const [row] = await this.house.read<Wire.PreferencesRecord>(
      'select mail_wanted as "mailWanted" from people where id = $1',
      [person.id],
    );
    return { mailWanted: row?.mailWanted ?? true };
  }

  async prefer({ mailWanted }: Wire.PreferencesRecord, person: SignedInPerson): Promise<Wire.PreferencesRecord> {
    await this.house.deed(async (tx) => {
      await tx.query('update people set mail_wanted = $2 where id = $1', [person.id, mailWanted]);
      const refs = { person: person.id, mailWanted };
      await note(tx, { deed: 'preference.keep', person, at: this.clock.now(), refs });
    });
    return { mailWanted };
  }
}
