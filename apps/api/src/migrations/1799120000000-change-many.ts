import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = 'ON DELETE NO ACTION ON UPDATE NO ACTION';

const word = (table: string) => `CREATE TABLE ${table} (id uuid NOT NULL,
      bulk_change_id uuid NOT NULL,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT "PK_${table}" PRIMARY KEY (id))`;

const statements = [
  `CREATE TABLE bulk_changes (id uuid NOT NULL,
      by_id uuid NOT NULL,
      filter jsonb NOT NULL,
      wish jsonb NOT NULL,
      note text,
      matching integer NOT NULL,
      asked_at ${moment} NOT NULL,
      CONSTRAINT bulk_changes_counted CHECK (matching between 0 and 10000),
      CONSTRAINT bulk_changes_want_something CHECK (wish <> '{}' or note is not null),
      CONSTRAINT "PK_bulk_changes" PRIMARY KEY (id))`,
  word('bulk_starts'),
  word('bulk_undoings'),
  `CREATE TABLE bulk_rows (case_id uuid NOT NULL,
      id uuid NOT NULL,
      bulk_change_id uuid NOT NULL,
      outcome text,
      refused text,
      before jsonb,
      undo_outcome text,
      undo_refused text,
      CONSTRAINT bulk_rows_outcome_known CHECK (outcome in ('changed', 'unchanged', 'refused')),
      CONSTRAINT bulk_rows_undo_outcome_known CHECK (undo_outcome in ('putBack', 'kept', 'refused')),
      CONSTRAINT bulk_rows_refused_says_why CHECK ((coalesce(outcome, '') = 'refused') = (refused is not null)),
      CONSTRAINT bulk_rows_undo_refused_says_why CHECK ((coalesce(undo_outcome, '') = 'refused') = (undo_refused is not null)),
      CONSTRAINT bulk_rows_changed_says_what_was CHECK ((coalesce(outcome, '') = 'changed') = (before is not null)),
      CONSTRAINT bulk_rows_undone_only_if_changed CHECK (undo_outcome is null or before is not null),
      CONSTRAINT "PK_bulk_rows" PRIMARY KEY (case_id, id))`,
  'CREATE INDEX bulk_changes_by_person ON bulk_changes (by_id, asked_at, id)',
  'CREATE UNIQUE INDEX bulk_starts_once ON bulk_starts (bulk_change_id)',
  'CREATE UNIQUE INDEX bulk_undoings_once ON bulk_undoings (bulk_change_id)',
  'CREATE UNIQUE INDEX bulk_rows_once_a_case ON bulk_rows (bulk_change_id, case_id)',
  'CREATE INDEX bulk_rows_to_do ON bulk_rows (bulk_change_id, id) WHERE outcome is null',
  'CREATE INDEX bulk_rows_by_id ON bulk_rows (id)',
  `ALTER TABLE bulk_changes ADD CONSTRAINT bulk_changes_by FOREIGN KEY (by_id) REFERENCES people(id) ${foreign}`,
  ...['bulk_starts', 'bulk_undoings'].flatMap((table) => [
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_change FOREIGN KEY (bulk_change_id) REFERENCES bulk_changes(id) ${foreign}`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_by FOREIGN KEY (by_id) REFERENCES people(id) ${foreign}`,
  ]),
  `ALTER TABLE bulk_rows ADD CONSTRAINT bulk_rows_change FOREIGN KEY (bulk_change_id) REFERENCES bulk_changes(id) ${foreign}`,
  `ALTER TABLE bulk_rows ADD CONSTRAINT bulk_rows_case FOREIGN KEY (case_id) REFERENCES cases(id) ${foreign}`,
];

/** Many cases changed in one go: previewed, begun, told row by row, and put back where that can be. */
export class ChangeMany1799120000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE bulk_rows, bulk_undoings, bulk_starts, bulk_changes');
  }
}
