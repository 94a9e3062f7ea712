import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the house asks of its cases besides, version by version, and what each case answers. */
const statements = [
  `CREATE TABLE custom_field_versions (id uuid NOT NULL,
      version integer NOT NULL,
      name text NOT NULL,
      label text NOT NULL,
      type text NOT NULL,
      choices text[] NOT NULL,
      symptom_ids uuid[] NOT NULL,
      step_key text,
      required boolean NOT NULL,
      active boolean NOT NULL,
      changed_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT custom_field_versions_type_known CHECK (type in ('text', 'number', 'choice', 'yesNo', 'date')),
      CONSTRAINT custom_field_versions_step_known
        CHECK (step_key in ('hear', 'empathize', 'apologize', 'respond', 'resolve', 'takeResponsibility', 'thank', 'diagnose')),
      CONSTRAINT custom_field_versions_choices_of_a_choice CHECK ((type = 'choice') = (cardinality(choices) > 0)),
      CONSTRAINT custom_field_versions_pkey PRIMARY KEY (id, version))`,
  'CREATE UNIQUE INDEX custom_field_names ON custom_field_versions (name) WHERE version = 1',
  `ALTER TABLE cases ADD custom jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE cases ADD CONSTRAINT cases_custom_is_an_object CHECK (jsonb_typeof(custom) = 'object')`,
  "CREATE INDEX cases_custom ON cases USING gin (custom jsonb_path_ops) WHERE custom <> '{}'",
];

export class KeepCustomFields1798500000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE cases DROP COLUMN custom');
    await house.query('DROP TABLE custom_field_versions');
  }
}
