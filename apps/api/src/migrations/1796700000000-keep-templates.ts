import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Starting points for what is said, version by version. */
const statements = [
  `CREATE TABLE template_versions (id uuid NOT NULL,
      version integer NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      locale text NOT NULL,
      method_key text,
      parts jsonb NOT NULL,
      active boolean NOT NULL,
      changed_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT template_versions_kind_known CHECK (kind in ('phrase', 'message')),
      CONSTRAINT template_versions_pkey PRIMARY KEY (id, version))`,
  `CREATE INDEX template_versions_by_name ON template_versions (name)`,
];

export class KeepTemplates1796700000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE template_versions');
  }
}
