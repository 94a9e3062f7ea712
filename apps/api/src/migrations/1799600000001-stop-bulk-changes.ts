import type { MigrationInterface, QueryRunner } from 'typeorm';

const foreign = 'ON DELETE NO ACTION ON UPDATE NO ACTION';

/** The word to stop a change of many cases while it is under way. */
export class StopBulkChanges1799600000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(`CREATE TABLE bulk_stops (id uuid NOT NULL,
      bulk_change_id uuid NOT NULL,
      by_id uuid NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "PK_bulk_stops" PRIMARY KEY (id))`);
    await house.query('CREATE UNIQUE INDEX bulk_stops_once ON bulk_stops (bulk_change_id)');
    await house.query(
      `ALTER TABLE bulk_stops ADD CONSTRAINT bulk_stops_change FOREIGN KEY (bulk_change_id) REFERENCES bulk_changes(id) ${foreign}`,
    );
    await house.query(
      `ALTER TABLE bulk_stops ADD CONSTRAINT bulk_stops_by FOREIGN KEY (by_id) REFERENCES people(id) ${foreign}`,
    );
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE bulk_stops');
  }
}
