import type { MigrationInterface, QueryRunner } from 'typeorm';

const foreign = (name: string, column: string, to: string) =>
  `ALTER TABLE list_undoings ADD CONSTRAINT list_undoings_${name} FOREIGN KEY (${column}) REFERENCES ${to}(id) ON DELETE NO ACTION ON UPDATE NO ACTION`;

/** A list taken in by mistake goes again, and each of its rows says what became of it. */
export class TakeListsBack1799700000002 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(`CREATE TABLE list_undoings (id uuid NOT NULL,
      list_import_id uuid NOT NULL,
      by_id uuid NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      taken_back integer NOT NULL,
      kept integer NOT NULL,
      CONSTRAINT list_undoings_counted CHECK (taken_back >= 0 and kept >= 0),
      CONSTRAINT "PK_list_undoings" PRIMARY KEY (id))`);
    await house.query('CREATE UNIQUE INDEX list_undoings_once ON list_undoings (list_import_id)');
    await house.query('CREATE INDEX list_undoings_by_time ON list_undoings (at, id)');
    await house.query(foreign('list', 'list_import_id', 'list_imports'));
    await house.query(foreign('by', 'by_id', 'people'));
    await house.query('ALTER TABLE list_rows ADD COLUMN undone text');
    await house.query(
      `ALTER TABLE list_rows ADD CONSTRAINT list_rows_undone_known CHECK (undone is null or (undone in ('takenBack', 'inUse') and outcome = 'added') or (undone = 'changed' and outcome = 'changed'))`,
    );
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE list_rows DROP CONSTRAINT list_rows_undone_known');
    await house.query('ALTER TABLE list_rows DROP COLUMN undone');
    await house.query('DROP TABLE list_undoings');
  }
}
