import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spike days: who hears first and calls back later, in windows that can be kept; and the mark on each case of such a day. */
const statements = [
  `CREATE TABLE triages (id uuid NOT NULL,
      squad_id uuid NOT NULL,
      started_at TIMESTAMP WITH TIME ZONE NOT NULL,
      expected_end_at TIMESTAMP WITH TIME ZONE NOT NULL,
      message text,
      window_minutes integer NOT NULL,
      people integer NOT NULL,
      calls_an_hour integer NOT NULL,
      started_by_id uuid NOT NULL,
      CONSTRAINT triages_end_after_start CHECK (expected_end_at > started_at),
      CONSTRAINT triages_window_length CHECK (window_minutes in (30, 60)),
      CONSTRAINT triages_people_count CHECK (people >= 1 and calls_an_hour >= 1),
      CONSTRAINT triages_pkey PRIMARY KEY (id))`,
  `CREATE INDEX triages_by_squad ON triages (squad_id, started_at)`,
  `ALTER TABLE triages ADD CONSTRAINT triages_squad FOREIGN KEY (squad_id) REFERENCES squads(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE triages ADD CONSTRAINT triages_started_by FOREIGN KEY (started_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE triage_endings (triage_id uuid NOT NULL,
      ended_at TIMESTAMP WITH TIME ZONE NOT NULL,
      ended_by_id uuid NOT NULL,
      CONSTRAINT triage_endings_pkey PRIMARY KEY (triage_id))`,
  `ALTER TABLE triage_endings ADD CONSTRAINT triage_endings_triage FOREIGN KEY (triage_id) REFERENCES triages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE triage_places (id uuid NOT NULL,
      triage_id uuid NOT NULL,
      window_from TIMESTAMP WITH TIME ZONE NOT NULL,
      places integer NOT NULL,
      added_by_id uuid NOT NULL,
      added_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT triage_places_some CHECK (places >= 1),
      CONSTRAINT triage_places_pkey PRIMARY KEY (id))`,
  `CREATE INDEX triage_places_by_triage ON triage_places (triage_id, window_from)`,
  `ALTER TABLE triage_places ADD CONSTRAINT triage_places_triage FOREIGN KEY (triage_id) REFERENCES triages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE cases ADD COLUMN triage_id uuid`,
];

export class StandASpike1796900000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE cases DROP COLUMN triage_id');
    for (const table of ['triage_places', 'triage_endings', 'triages']) await house.query(`DROP TABLE ${table}`);
  }
}
