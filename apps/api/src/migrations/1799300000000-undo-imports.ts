import type { MigrationInterface, QueryRunner } from 'typeorm';

const foreign = 'ON DELETE NO ACTION ON UPDATE NO ACTION';

/** Event logs, the figures that a file would give, and imports that can be undone. */
export class UndoImports1799300000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE imports ADD earlier_events integer NOT NULL DEFAULT 0, ADD figures jsonb');
    await house.query(`CREATE TABLE import_undoings (id uuid NOT NULL,
      import_id uuid NOT NULL,
      by_id uuid NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      taken_back integer NOT NULL,
      kept integer NOT NULL,
      CONSTRAINT import_undoings_counted CHECK (taken_back >= 0 and kept >= 0),
      CONSTRAINT "PK_import_undoings" PRIMARY KEY (id))`);
    await house.query('CREATE UNIQUE INDEX import_undoings_once ON import_undoings (import_id)');
    await house.query(
      `ALTER TABLE import_undoings ADD CONSTRAINT import_undoings_import FOREIGN KEY (import_id) REFERENCES imports(id) ${foreign}`,
    );
    await house.query(
      `ALTER TABLE import_undoings ADD CONSTRAINT import_undoings_by FOREIGN KEY (by_id) REFERENCES people(id) ${foreign}`,
    );
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE import_undoings');
    await house.query('ALTER TABLE imports DROP earlier_events, DROP figures');
  }
}
