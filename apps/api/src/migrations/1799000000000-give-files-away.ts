import type { MigrationInterface, QueryRunner } from 'typeorm';

const notices = [
  ...['promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided'],
  ...['approvalExpired', 'digest', 'helpNow', 'issueRises', 'actionOverdue'],
];
const noticesAllow = (kinds: readonly string[]) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = 'ON DELETE NO ACTION ON UPDATE NO ACTION';

const statements = [
  `CREATE TABLE exports (id uuid NOT NULL,
      person_id uuid NOT NULL,
      resource text NOT NULL,
      format text NOT NULL,
      query jsonb NOT NULL,
      state text DEFAULT 'queued' NOT NULL,
      failure text,
      file_name text,
      total integer,
      rows_made integer DEFAULT 0 NOT NULL,
      bytes bigint DEFAULT 0 NOT NULL,
      created_at ${moment} NOT NULL,
      finished_at ${moment},
      expires_at ${moment},
      CONSTRAINT exports_state_known CHECK (state in ('queued', 'running', 'done', 'failed')),
      CONSTRAINT exports_format_known CHECK (format in ('csv', 'xlsx', 'pdf')),
      CONSTRAINT exports_ended_says_when CHECK ((state in ('done', 'failed')) = (finished_at is not null)),
      CONSTRAINT exports_done_is_kept_a_while CHECK ((state = 'done') = (expires_at is not null and file_name is not null)),
      CONSTRAINT exports_failed_says_why CHECK ((state = 'failed') = (failure is not null)),
      CONSTRAINT exports_counted CHECK (rows_made >= 0 and bytes >= 0 and total >= 0),
      CONSTRAINT "PK_exports" PRIMARY KEY (id))`,
  `CREATE TABLE export_chunks (export_id uuid NOT NULL,
      place integer NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT "PK_export_chunks" PRIMARY KEY (export_id, place))`,
  'CREATE INDEX exports_by_person ON exports (person_id, created_at, id)',
  'CREATE INDEX exports_expiring ON exports (expires_at) WHERE expires_at is not null',
  `ALTER TABLE exports ADD CONSTRAINT exports_person FOREIGN KEY (person_id) REFERENCES people(id) ${foreign}`,
  `ALTER TABLE export_chunks ADD CONSTRAINT export_chunks_export FOREIGN KEY (export_id) REFERENCES exports(id) ${foreign}`,
];

/** Files that are made while their asker goes on working, and the notice that one is ready. */
export class GiveFilesAway1799000000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(noticesAllow([...notices, 'exportReady']));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE export_chunks, exports');
    await house.query(`DELETE FROM notifications WHERE kind = 'exportReady'`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(noticesAllow(notices));
  }
}
