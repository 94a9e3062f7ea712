import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const references = (table: string, name: string, column: string, other: string) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${name} FOREIGN KEY (${column}) REFERENCES ${other}(id) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const statements = [
  `CREATE TABLE contact_pushes (id uuid NOT NULL,
      person_id uuid NOT NULL,
      external_id text NOT NULL,
      squad_id uuid NOT NULL,
      direction text NOT NULL,
      channel text NOT NULL,
      started_at ${moment} NOT NULL,
      ended_at ${moment},
      customer_id uuid,
      name text,
      phone text,
      email text,
      told_at ${moment} NOT NULL,
      CONSTRAINT contact_pushes_direction_known CHECK (direction in ('inbound', 'outbound')),
      CONSTRAINT contact_pushes_channel_known CHECK (channel in ('phone', 'chat', 'email', 'inPerson', 'letter', 'social', 'web', 'other')),
      CONSTRAINT contact_pushes_end_after_start CHECK (ended_at >= started_at),
      CONSTRAINT "PK_contact_pushes" PRIMARY KEY (id))`,
  `CREATE TABLE contact_push_answers (id uuid NOT NULL,
      contact_push_id uuid NOT NULL,
      kind text NOT NULL,
      case_id uuid,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT contact_push_answers_kind_known CHECK (kind in ('joined', 'opened', 'dismissed')),
      CONSTRAINT contact_push_answers_say_where CHECK ((kind = 'dismissed') = (case_id is null)),
      CONSTRAINT "PK_contact_push_answers" PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX contact_pushes_once ON contact_pushes (person_id, external_id)',
  'CREATE INDEX contact_pushes_by_squad ON contact_pushes (squad_id, told_at, id)',
  'CREATE INDEX contact_pushes_naming ON contact_pushes (told_at) WHERE name is not null or phone is not null or email is not null',
  'CREATE UNIQUE INDEX contact_push_answers_once ON contact_push_answers (contact_push_id)',
  references('contact_pushes', 'person', 'person_id', 'people'),
  references('contact_pushes', 'squad', 'squad_id', 'squads'),
  references('contact_pushes', 'customer', 'customer_id', 'customers'),
  references('contact_push_answers', 'push', 'contact_push_id', 'contact_pushes'),
  references('contact_push_answers', 'case', 'case_id', 'cases'),
  references('contact_push_answers', 'by', 'by_id', 'people'),
];

/** Contacts that a phone or chat system tells of, and what became of each. */
export class TakeContactsIn1799130000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE contact_push_answers, contact_pushes');
  }
}
