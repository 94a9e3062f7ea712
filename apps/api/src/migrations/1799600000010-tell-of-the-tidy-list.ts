import type { MigrationInterface, QueryRunner } from 'typeorm';

const known = [
  ...['promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided'],
  ...['approvalExpired', 'digest', 'helpNow', 'issueRises', 'actionOverdue', 'exportReady', 'customerWrote'],
  ...['letterReturned', 'webhookOff', 'reportFailed'],
];
const allow = (kinds: readonly string[]) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

/** The weekly notice of cases whose cause nobody was sure of. */
export class TellOfTheTidyList1799600000010 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(allow([...known, 'tidyList']));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query(`DELETE FROM notifications WHERE kind = 'tidyList'`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(allow(known));
  }
}
