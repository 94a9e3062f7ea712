import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = (name: string, columns: string, to: string) =>
  `ALTER TABLE action_changes ADD CONSTRAINT action_changes_${name} FOREIGN KEY (${columns}) REFERENCES ${to} ON DELETE NO ACTION ON UPDATE NO ACTION`;

/** What was agreed about an action before it was changed, and why it was. */
export class KeepWhatWasAgreed1799500000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(`CREATE TABLE action_changes (id uuid NOT NULL,
      action_id uuid NOT NULL,
      what text NOT NULL,
      owner_id uuid NOT NULL,
      due_on date NOT NULL,
      effective_on date,
      check_on date,
      reason text,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT action_changes_pkey PRIMARY KEY (id))`);
    await house.query('CREATE INDEX action_changes_by_action ON action_changes (action_id, at, id)');
    await house.query(foreign('action', 'action_id', 'actions(id)'));
    await house.query(foreign('owner', 'owner_id', 'people(id)'));
    await house.query(foreign('by', 'by_id', 'people(id)'));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE action_changes');
  }
}
