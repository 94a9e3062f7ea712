import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which people choose their passwords. */
const statements = [
  `CREATE TABLE invitations (id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      way text NOT NULL,
      made_at TIMESTAMP WITH TIME ZONE NOT NULL,
      made_by_id uuid,
      expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
      mailed_at TIMESTAMP WITH TIME ZONE,
      undelivered_at TIMESTAMP WITH TIME ZONE,
      ended_at TIMESTAMP WITH TIME ZONE,
      ended_how text,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT invitations_kind_known CHECK (kind in ('welcome', 'reset')),
      CONSTRAINT invitations_way_known CHECK (way in ('mail', 'link')),
      CONSTRAINT invitations_end_known CHECK (ended_how in ('used', 'withdrawn', 'replaced')),
      CONSTRAINT invitations_ended_somehow CHECK ((ended_at is null) = (ended_how is null)),
      CONSTRAINT invitations_for_a_day CHECK (expires_at > made_at and expires_at <= made_at + interval '24 hours'),
      CONSTRAINT invitations_pkey PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX invitations_one_open ON invitations (person_id) WHERE ended_at is null',
  'CREATE INDEX invitations_by_person ON invitations (person_id, made_at)',
  'CREATE INDEX invitations_by_time ON invitations (made_at, id)',
  'ALTER TABLE invitations ADD CONSTRAINT invitations_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION',
  `CREATE TABLE invitation_tokens (token_hash bytea NOT NULL,
      invitation_id uuid NOT NULL,
      CONSTRAINT invitation_tokens_pkey PRIMARY KEY (token_hash))`,
  'CREATE INDEX invitation_tokens_by_invitation ON invitation_tokens (invitation_id)',
  'ALTER TABLE invitation_tokens ADD CONSTRAINT invitation_tokens_invitation FOREIGN KEY (invitation_id) REFERENCES invitations(id) ON DELETE NO ACTION ON UPDATE NO ACTION',
];

export class InvitePeople1799650000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE invitation_tokens');
    await house.query('DROP TABLE invitations');
  }
}
