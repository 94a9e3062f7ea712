import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (more: string) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in ('promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided', 'approvalExpired', 'digest', 'helpNow', 'issueRises', 'actionOverdue', 'exportReady', 'customerWrote', 'letterReturned'${more}))`;

/** The notice that a webhook was switched off. */
export class NoteWebhooksOff1799200000010 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(kinds(`, 'webhookOff'`));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query(`DELETE FROM notifications WHERE kind = 'webhookOff'`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(kinds(''));
  }
}
