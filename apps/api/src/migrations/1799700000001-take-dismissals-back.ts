import type { MigrationInterface, QueryRunner } from 'typeorm';

const foreign = (name: string, column: string, to: string) =>
  `ALTER TABLE dismissal_undoings ADD CONSTRAINT dismissal_undoings_${name} FOREIGN KEY (${column}) REFERENCES ${to}(id) ON DELETE NO ACTION ON UPDATE NO ACTION`;

/** What was dismissed by mistake is proposed again. */
export class TakeDismissalsBack1799700000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(`CREATE TABLE dismissal_undoings (id uuid NOT NULL,
      dismissal_id uuid NOT NULL,
      by_id uuid NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "PK_dismissal_undoings" PRIMARY KEY (id))`);
    await house.query('CREATE UNIQUE INDEX dismissal_undoings_once ON dismissal_undoings (dismissal_id)');
    await house.query('CREATE INDEX dismissal_undoings_by_time ON dismissal_undoings (at, id)');
    await house.query(foreign('dismissal', 'dismissal_id', 'proposal_dismissals'));
    await house.query(foreign('by', 'by_id', 'people'));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE dismissal_undoings');
  }
}
