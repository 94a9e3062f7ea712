import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures by day: cases to be counted again, what each case counts for, and the sums of that. */
const statements = [
  `CREATE TABLE figure_marks (case_id uuid NOT NULL,
      id uuid NOT NULL,
      CONSTRAINT figure_marks_pkey PRIMARY KEY (case_id, id))`,
  `CREATE TABLE case_figures (case_id uuid NOT NULL,
      counted jsonb NOT NULL,
      channel text NOT NULL,
      method text NOT NULL,
      severity text NOT NULL,
      cause text NOT NULL,
      spike text NOT NULL,
      turns_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT case_figures_pkey PRIMARY KEY (case_id))`,
  `CREATE INDEX case_figures_by_turn ON case_figures (turns_at) WHERE turns_at is not null`,
  `CREATE TABLE figure_days (metric text NOT NULL,
      split text NOT NULL,
      day date NOT NULL,
      squad_id uuid NOT NULL,
      grp text NOT NULL,
      reason text NOT NULL,
      pending boolean NOT NULL,
      hit double precision NOT NULL,
      part text NOT NULL,
      weight integer NOT NULL,
      n bigint NOT NULL,
      CONSTRAINT figure_days_pkey PRIMARY KEY (metric, split, day, squad_id, grp, reason, pending, hit, part, weight))`,
  `CREATE TABLE figure_state (id integer NOT NULL,
      time_zone text NOT NULL,
      folded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT figure_state_one CHECK (id = 1),
      CONSTRAINT figure_state_pkey PRIMARY KEY (id))`,
  `INSERT INTO figure_marks (case_id, id) SELECT id, gen_random_uuid() FROM cases`,
];

export class RollFigures1798100000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    for (const table of ['figure_state', 'figure_days', 'case_figures', 'figure_marks'])
      await house.query(`DROP TABLE ${table}`);
  }
}
