import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = (table: string, name: string, columns: string, to: string) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${name} FOREIGN KEY (${columns}) REFERENCES ${to} ON DELETE NO ACTION ON UPDATE NO ACTION`;

const made = [
  `CREATE TABLE survey_plans (id uuid NOT NULL,
      squad_id uuid NOT NULL,
      version integer NOT NULL,
      from_at ${moment} NOT NULL,
      language text NOT NULL,
      asks_solved_first_time boolean NOT NULL,
      asks_comment boolean NOT NULL,
      wordings jsonb NOT NULL,
      automatic boolean NOT NULL,
      after_minutes integer NOT NULL,
      remind_after_days integer,
      rest_days integer NOT NULL,
      asks_sensitive boolean NOT NULL,
      asks_vulnerable boolean NOT NULL,
      set_by_id uuid,
      recorded_at ${moment} NOT NULL,
      CONSTRAINT survey_plans_version_counts CHECK (version >= 1),
      CONSTRAINT survey_plans_language_known CHECK (language in ('en', 'de', 'fr', 'es', 'nl')),
      CONSTRAINT survey_plans_after_in_time CHECK (after_minutes between 0 and 20160),
      CONSTRAINT survey_plans_reminder_in_time CHECK (remind_after_days between 1 and 13),
      CONSTRAINT survey_plans_rest_at_most_a_year CHECK (rest_days between 0 and 365),
      CONSTRAINT survey_plans_never_backwards CHECK (from_at >= recorded_at),
      CONSTRAINT survey_plans_pkey PRIMARY KEY (id))`,
  `CREATE TABLE survey_omissions (case_id uuid NOT NULL,
      id uuid NOT NULL,
      squad_id uuid NOT NULL,
      episode integer NOT NULL,
      reason text NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT survey_omissions_reason_known CHECK (reason in ('setAside', 'refused', 'internal', 'incident', 'sensitive', 'vulnerable', 'declined', 'noEmail', 'badEmail', 'recent')),
      CONSTRAINT survey_omissions_pkey PRIMARY KEY (case_id, id))`,
  `CREATE TABLE survey_refusals (id uuid NOT NULL,
      customer_id uuid NOT NULL,
      case_id uuid NOT NULL,
      recorded_by_id uuid,
      at ${moment} NOT NULL,
      CONSTRAINT survey_refusals_pkey PRIMARY KEY (id))`,
];

const columns = [
  ['surveys', 'via text'],
  ['surveys', 'plan_id uuid'],
  ['surveys', 'language text'],
  ['surveys', 'sent_by_id uuid'],
  ['surveys', `mailed_at ${moment}`],
  ['surveys', `reminded_at ${moment}`],
  ['surveys', `undelivered_at ${moment}`],
  ['surveys', 'undelivered_why text'],
  ['customers', 'language text'],
  ['customers', `email_bounced_at ${moment}`],
] as const;

const rules = [
  `ALTER TABLE surveys ADD CONSTRAINT surveys_via_known CHECK (via in ('link', 'mail'))`,
  `ALTER TABLE surveys ADD CONSTRAINT surveys_language_known CHECK (language in ('en', 'de', 'fr', 'es', 'nl'))`,
  `ALTER TABLE surveys ADD CONSTRAINT surveys_score_known CHECK (score between 1 and 5)`,
  `ALTER TABLE surveys ADD CONSTRAINT surveys_mailed_by_mail CHECK (via = 'mail' or (mailed_at is null and reminded_at is null and undelivered_at is null))`,
  `ALTER TABLE surveys ADD CONSTRAINT surveys_undelivered_says_why CHECK ((undelivered_at is null) = (undelivered_why is null))`,
  `ALTER TABLE surveys ADD CONSTRAINT surveys_undelivered_why_known CHECK (undelivered_why in ('failed', 'bounced'))`,
  `ALTER TABLE customers ADD CONSTRAINT customers_language_form CHECK (language ~ '^[a-z]{2,3}$')`,
  foreign('surveys', 'plan', 'plan_id', 'survey_plans(id)'),
  foreign('surveys', 'sent_by', 'sent_by_id', 'people(id)'),
  foreign('survey_plans', 'squad', 'squad_id', 'squads(id)'),
  foreign('survey_plans', 'set_by', 'set_by_id', 'people(id)'),
  foreign('survey_omissions', 'case_and_squad', 'case_id, squad_id', 'case_squads(case_id,squad_id)'),
  foreign('survey_refusals', 'customer', 'customer_id', 'customers(id)'),
  foreign('survey_refusals', 'case', 'case_id', 'cases(id)'),
  foreign('survey_refusals', 'recorded_by', 'recorded_by_id', 'people(id)'),
  'CREATE UNIQUE INDEX survey_plans_version_once ON survey_plans (squad_id, version)',
  'CREATE INDEX survey_plans_in_force ON survey_plans (squad_id, from_at)',
  'CREATE UNIQUE INDEX survey_omissions_once_an_episode ON survey_omissions (case_id, episode)',
  'CREATE INDEX survey_omissions_by_id ON survey_omissions (id)',
  'CREATE INDEX survey_omissions_by_squad ON survey_omissions (squad_id, at)',
  'CREATE UNIQUE INDEX survey_refusals_once ON survey_refusals (customer_id)',
  `CREATE INDEX surveys_to_remind ON surveys (sent_at) WHERE via = 'mail' and reminded_at is null and first_answered_at is null and undelivered_at is null`,
  'CREATE INDEX episodes_by_resolved ON episodes (squad_id, resolved_at) WHERE resolved_at is not null',
];

/** Squads say how they ask their customers; each question, each reminder and each omission is kept. */
export class AskCustomers1799200000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of made) await house.query(statement);
    for (const [table, column] of columns) await house.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    for (const rule of rules) await house.query(rule);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP INDEX episodes_by_resolved');
    for (const [table, column] of [...columns].reverse())
      await house.query(`ALTER TABLE ${table} DROP COLUMN ${column.split(' ')[0]}`);
    await house.query('ALTER TABLE surveys DROP CONSTRAINT surveys_score_known');
    for (const table of ['survey_refusals', 'survey_omissions', 'survey_plans'])
      await house.query(`DROP TABLE ${table}`);
  }
}
