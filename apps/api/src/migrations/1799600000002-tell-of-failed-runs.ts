import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (more: string) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in ('promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided', 'approvalExpired', 'digest', 'helpNow', 'issueRises', 'actionOverdue', 'exportReady', 'customerWrote', 'letterReturned', 'webhookOff'${more}))`;

/** The notice that a scheduled report did not go out. */
export class TellOfFailedRuns1799600000002 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(kinds(`, 'reportFailed'`));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query(`DELETE FROM notifications WHERE kind = 'reportFailed'`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(kinds(''));
  }
}
