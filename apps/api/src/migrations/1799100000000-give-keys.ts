import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by which programs act as people, within scopes. */
const statements = [
  `CREATE TABLE api_keys (id uuid NOT NULL,
      name text NOT NULL,
      prefix text NOT NULL,
      key_hash bytea NOT NULL,
      scopes text array NOT NULL,
      person_id uuid NOT NULL,
      expires_at TIMESTAMP WITH TIME ZONE,
      last_used_at TIMESTAMP WITH TIME ZONE,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      created_by_id uuid,
      revoked_at TIMESTAMP WITH TIME ZONE,
      revoked_by_id uuid,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT api_keys_good_for_something CHECK (cardinality(scopes) > 0),
      CONSTRAINT api_keys_scopes_known CHECK (scopes <@ array['read', 'contacts', 'write', 'settings']),
      CONSTRAINT api_keys_expire_after_they_were_made CHECK (expires_at > created_at),
      CONSTRAINT api_keys_revoked_after_they_were_made CHECK (revoked_at >= created_at),
      CONSTRAINT api_keys_pkey PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX api_keys_prefix_once ON api_keys (prefix)',
  'CREATE INDEX api_keys_by_person ON api_keys (person_id)',
  'ALTER TABLE api_keys ADD CONSTRAINT api_keys_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

export class GiveKeys1799100000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE api_keys');
  }
}
