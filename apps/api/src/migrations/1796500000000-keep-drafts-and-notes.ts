import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is being typed, and what colleagues tell one another. */
const statements = [
  `CREATE TABLE drafts (case_id uuid NOT NULL,
      id uuid NOT NULL,
      step_key text NOT NULL,
      fields jsonb NOT NULL,
      editor_ids uuid array NOT NULL,
      updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT drafts_pkey PRIMARY KEY (case_id, id))`,
  `CREATE UNIQUE INDEX drafts_once ON drafts (case_id, step_key)`,
  `CREATE INDEX drafts_by_id ON drafts (id)`,
  `ALTER TABLE drafts ADD CONSTRAINT drafts_case FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE notes (case_id uuid NOT NULL,
      id uuid NOT NULL,
      squad_id uuid NOT NULL,
      author_id uuid NOT NULL,
      text text NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT notes_say_something CHECK (length(text) > 0),
      CONSTRAINT notes_pkey PRIMARY KEY (case_id, id))`,
  `CREATE INDEX notes_by_id ON notes (id)`,
  `ALTER TABLE notes ADD CONSTRAINT notes_case_and_squad FOREIGN KEY (case_id, squad_id) REFERENCES case_squads(case_id,squad_id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class KeepDraftsAndNotes1796500000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE notes');
    await house.query('DROP TABLE drafts');
  }
}
