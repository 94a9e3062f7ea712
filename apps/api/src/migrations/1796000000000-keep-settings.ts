import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an administrator settles, version by version. */
const statements = [
  `CREATE TABLE settings_versions (version integer NOT NULL,
      data jsonb NOT NULL,
      changed_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT settings_versions_pkey PRIMARY KEY (version))`,
  `ALTER TABLE settings_versions ADD CONSTRAINT settings_versions_changed_by FOREIGN KEY (changed_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class KeepSettings1796000000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE settings_versions');
  }
}
