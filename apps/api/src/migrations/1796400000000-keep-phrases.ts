import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that a step is better without, and how often their hints were used, kept or muted. */
const statements = [
  `CREATE TABLE phrase_rules (id uuid NOT NULL,
      key text NOT NULL,
      locale text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      rule jsonb NOT NULL,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT phrase_rules_key_said CHECK (length(key) > 0),
      CONSTRAINT phrase_rules_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX phrase_rules_key_once ON phrase_rules (key, locale)`,
  `CREATE TABLE phrase_answers (rule_id uuid NOT NULL,
      day date NOT NULL,
      answer text NOT NULL,
      times integer NOT NULL,
      CONSTRAINT phrase_answers_answer_known CHECK (answer in ('used', 'kept', 'muted')),
      CONSTRAINT phrase_answers_times_positive CHECK (times > 0),
      CONSTRAINT phrase_answers_pkey PRIMARY KEY (rule_id, day, answer))`,
  `ALTER TABLE phrase_answers ADD CONSTRAINT phrase_answers_rule FOREIGN KEY (rule_id) REFERENCES phrase_rules(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class KeepPhrases1796400000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE phrase_answers');
    await house.query('DROP TABLE phrase_rules');
  }
}
