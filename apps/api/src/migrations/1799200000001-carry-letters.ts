import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = (table: string, name: string, columns: string, to: string) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${name} FOREIGN KEY (${columns}) REFERENCES ${to} ON DELETE NO ACTION ON UPDATE NO ACTION`;
const notices = [
  ...['promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided'],
  ...['approvalExpired', 'digest', 'helpNow', 'issueRises', 'actionOverdue', 'exportReady'],
];
const noticesAllow = (kinds: readonly string[]) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

const made = [
  `CREATE TABLE letter_mails (case_id uuid NOT NULL,
      letter_id uuid NOT NULL,
      asked_at ${moment} NOT NULL,
      mailed_at ${moment},
      undelivered_at ${moment},
      undelivered_why text,
      CONSTRAINT letter_mails_undelivered_says_why CHECK ((undelivered_at is null) = (undelivered_why is null)),
      CONSTRAINT letter_mails_undelivered_why_known CHECK (undelivered_why in ('failed', 'bounced')),
      CONSTRAINT letter_mails_bounced_was_mailed CHECK (undelivered_why <> 'bounced' or mailed_at is not null),
      CONSTRAINT letter_mails_pkey PRIMARY KEY (case_id, letter_id))`,
  `CREATE TABLE reply_keys (key_hash bytea NOT NULL,
      case_id uuid NOT NULL,
      letter_id uuid,
      survey_id uuid,
      made_at ${moment} NOT NULL,
      CONSTRAINT reply_keys_of_one_thing CHECK ((letter_id is null) <> (survey_id is null)),
      CONSTRAINT reply_keys_pkey PRIMARY KEY (key_hash))`,
  `CREATE TABLE incoming_mails (id uuid NOT NULL,
      squad_id uuid NOT NULL,
      customer_id uuid,
      from_name text,
      from_address text NOT NULL,
      subject text,
      text text NOT NULL,
      attachments jsonb NOT NULL,
      received_at ${moment} NOT NULL,
      CONSTRAINT incoming_mails_pkey PRIMARY KEY (id))`,
  `CREATE TABLE mail_settlings (id uuid NOT NULL,
      mail_id uuid NOT NULL,
      squad_id uuid NOT NULL,
      kind text NOT NULL,
      case_id uuid,
      reason text,
      settled_by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT mail_settlings_kind_known CHECK (kind in ('case', 'contact', 'aside')),
      CONSTRAINT mail_settlings_says_which_case CHECK ((kind = 'aside') = (case_id is null)),
      CONSTRAINT mail_settlings_pkey PRIMARY KEY (id))`,
  `CREATE TABLE seen_mails (hash bytea NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT seen_mails_pkey PRIMARY KEY (hash))`,
];

const rules = [
  `ALTER TABLE squads ADD COLUMN mail_name text`,
  `ALTER TABLE squads ADD COLUMN mail_address text`,
  `ALTER TABLE squads ADD CONSTRAINT squads_mail_address_plain CHECK (mail_address = lower(mail_address) and mail_address ~ '^[^[:space:]@<>",;:()]{1,64}@[a-z0-9-]+([.][a-z0-9-]+)+$')`,
  'CREATE UNIQUE INDEX squads_mail_address_once ON squads (mail_address)',
  foreign('letter_mails', 'letter', 'case_id, letter_id', 'letters(case_id,id)'),
  foreign('reply_keys', 'case', 'case_id', 'cases(id)'),
  foreign('incoming_mails', 'squad', 'squad_id', 'squads(id)'),
  foreign('incoming_mails', 'customer', 'customer_id', 'customers(id)'),
  foreign('mail_settlings', 'mail', 'mail_id', 'incoming_mails(id)'),
  foreign('mail_settlings', 'squad', 'squad_id', 'squads(id)'),
  foreign('mail_settlings', 'case', 'case_id', 'cases(id)'),
  foreign('mail_settlings', 'settled_by', 'settled_by_id', 'people(id)'),
  'CREATE INDEX incoming_mails_by_squad ON incoming_mails (squad_id, received_at, id)',
  'CREATE UNIQUE INDEX mail_settlings_once ON mail_settlings (mail_id)',
  'CREATE INDEX mail_settlings_by_squad ON mail_settlings (squad_id, at, id)',
  'ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known',
  noticesAllow([...notices, 'customerWrote', 'letterReturned']),
];

/** Letters go out in the squad's name and their answers come back to the case; other mail waits until somebody settles it. */
export class CarryLetters1799200000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of [...made, ...rules]) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query(`DELETE FROM notifications WHERE kind in ('customerWrote', 'letterReturned')`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(noticesAllow(notices));
    for (const table of ['seen_mails', 'mail_settlings', 'incoming_mails', 'reply_keys', 'letter_mails'])
      await house.query(`DROP TABLE ${table}`);
    await house.query('ALTER TABLE squads DROP COLUMN mail_address');
    await house.query('ALTER TABLE squads DROP COLUMN mail_name');
  }
}
