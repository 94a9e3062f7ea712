import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pilots: plans by version, who looked and when, what was decided with the figures of that day, and what people said. */
const statements = [
  `CREATE TABLE pilots (id uuid NOT NULL,
      name text NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      created_by_id uuid,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT pilots_pkey PRIMARY KEY (id))`,
  `CREATE TABLE pilot_plans (pilot_id uuid NOT NULL,
      version integer NOT NULL,
      data jsonb NOT NULL,
      reason text,
      made_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pilot_plans_pkey PRIMARY KEY (pilot_id, version))`,
  `ALTER TABLE pilot_plans ADD CONSTRAINT pilot_plans_pilot FOREIGN KEY (pilot_id) REFERENCES pilots(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE pilot_peeks (pilot_id uuid NOT NULL,
      person_id uuid NOT NULL,
      day date NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      metric text NOT NULL,
      CONSTRAINT pilot_peeks_pkey PRIMARY KEY (pilot_id, person_id, day))`,
  `ALTER TABLE pilot_peeks ADD CONSTRAINT pilot_peeks_pilot FOREIGN KEY (pilot_id) REFERENCES pilots(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE pilot_peeks ADD CONSTRAINT pilot_peeks_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE pilot_draws (id uuid NOT NULL,
      among uuid[] NOT NULL,
      sizes integer[] NOT NULL,
      seed bigint NOT NULL,
      waves jsonb NOT NULL,
      drawn_by_id uuid NOT NULL,
      drawn_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pilot_draws_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX pilot_draws_once ON pilot_draws (among, sizes)`,
  `ALTER TABLE pilot_draws ADD CONSTRAINT pilot_draws_by FOREIGN KEY (drawn_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE pilot_decisions (id uuid NOT NULL,
      pilot_id uuid NOT NULL,
      plan_version integer NOT NULL,
      decision text NOT NULL,
      why text NOT NULL,
      figures jsonb NOT NULL,
      decided_by_id uuid NOT NULL,
      decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pilot_decisions_known CHECK (decision in ('continue', 'adjust', 'rollOut', 'stop')),
      CONSTRAINT pilot_decisions_pkey PRIMARY KEY (id))`,
  `CREATE INDEX pilot_decisions_by_pilot ON pilot_decisions (pilot_id, decided_at)`,
  `ALTER TABLE pilot_decisions ADD CONSTRAINT pilot_decisions_plan FOREIGN KEY (pilot_id, plan_version) REFERENCES pilot_plans(pilot_id, version) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE pilot_decisions ADD CONSTRAINT pilot_decisions_by FOREIGN KEY (decided_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE pilot_feedback (id uuid NOT NULL,
      pilot_id uuid NOT NULL,
      squad_id uuid,
      step_key text,
      text text NOT NULL,
      person_id uuid NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pilot_feedback_pkey PRIMARY KEY (id))`,
  `CREATE INDEX pilot_feedback_by_pilot ON pilot_feedback (pilot_id, at)`,
  `ALTER TABLE pilot_feedback ADD CONSTRAINT pilot_feedback_pilot FOREIGN KEY (pilot_id) REFERENCES pilots(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE pilot_feedback ADD CONSTRAINT pilot_feedback_squad FOREIGN KEY (squad_id) REFERENCES squads(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE pilot_feedback ADD CONSTRAINT pilot_feedback_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class PilotMethods1798200000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    for (const table of ['pilot_feedback', 'pilot_decisions', 'pilot_draws', 'pilot_peeks', 'pilot_plans', 'pilots'])
      await house.query(`DROP TABLE ${table}`);
  }
}
