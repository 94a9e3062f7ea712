import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told without asking, by which hours and by which way, and the settlement that is taken back. */
const statements = [
  `ALTER TABLE people ADD mail_wanted boolean NOT NULL DEFAULT true`,
  `ALTER TABLE squads ADD quiet_from text`,
  `ALTER TABLE squads ADD quiet_to text`,
  `ALTER TABLE squads ADD CONSTRAINT squads_quiet_has_both_ends CHECK ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to)`,
  `ALTER TABLE squads ADD CONSTRAINT squads_quiet_by_the_clock CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`,
  `ALTER TABLE settlements ADD previous_owner_id uuid`,
  `CREATE TABLE notifications (id uuid NOT NULL,
      person_id uuid NOT NULL,
      job_id uuid NOT NULL,
      kind text NOT NULL,
      case_id uuid,
      refs jsonb NOT NULL DEFAULT '{}',
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      read_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT notifications_read_after_told CHECK (read_at >= at),
      CONSTRAINT notifications_kind_known CHECK (kind in ('promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided', 'approvalExpired', 'digest')),
      CONSTRAINT "PK_notifications" PRIMARY KEY (id))`,
  `CREATE TABLE settlement_undoings (case_id uuid NOT NULL,
      id uuid NOT NULL,
      settlement_id uuid NOT NULL,
      undone_by_id uuid NOT NULL,
      undone_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "PK_settlement_undoings" PRIMARY KEY (case_id, id))`,
  `CREATE UNIQUE INDEX notifications_once_a_job ON notifications (job_id)`,
  `CREATE INDEX notifications_by_person ON notifications (person_id, at, id)`,
  `CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at is null`,
  `CREATE UNIQUE INDEX settlement_undoings_once ON settlement_undoings (case_id, settlement_id)`,
  `CREATE INDEX settlement_undoings_by_id ON settlement_undoings (id)`,
  `ALTER TABLE notifications ADD CONSTRAINT notifications_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE notifications ADD CONSTRAINT notifications_case FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE settlement_undoings ADD CONSTRAINT settlement_undoings_settlement FOREIGN KEY (case_id, settlement_id) REFERENCES settlements(case_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE settlement_undoings ADD CONSTRAINT settlement_undoings_person FOREIGN KEY (undone_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class WarnInTime1796300000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE settlement_undoings, notifications');
    await house.query('ALTER TABLE settlements DROP COLUMN previous_owner_id');
    await house.query('ALTER TABLE squads DROP COLUMN quiet_from, DROP COLUMN quiet_to');
    await house.query('ALTER TABLE people DROP COLUMN mail_wanted');
  }
}
