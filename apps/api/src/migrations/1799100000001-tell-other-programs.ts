import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks, their secrets, and what became of each message; and which news still wait to be passed on. */
const statements = [
  `CREATE TABLE webhooks (id uuid NOT NULL,
      name text NOT NULL,
      url text NOT NULL,
      events text array NOT NULL,
      active boolean NOT NULL DEFAULT true,
      failing_since TIMESTAMP WITH TIME ZONE,
      switched_off_at TIMESTAMP WITH TIME ZONE,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      created_by_id uuid,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT webhooks_told_of_something CHECK (cardinality(events) > 0),
      CONSTRAINT webhooks_off_is_not_active CHECK (switched_off_at is null or not active),
      CONSTRAINT webhooks_pkey PRIMARY KEY (id))`,
  'CREATE INDEX webhooks_by_time ON webhooks (created_at, id)',
  `CREATE TABLE webhook_secrets (id uuid NOT NULL,
      webhook_id uuid NOT NULL,
      sealed text NOT NULL,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      created_by_id uuid,
      until_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT webhook_secrets_pkey PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX webhook_secrets_newest_once ON webhook_secrets (webhook_id) WHERE until_at is null',
  'CREATE INDEX webhook_secrets_by_webhook ON webhook_secrets (webhook_id, created_at)',
  'ALTER TABLE webhook_secrets ADD CONSTRAINT webhook_secrets_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE NO ACTION ON UPDATE NO ACTION',
  `CREATE TABLE webhook_deliveries (id uuid NOT NULL,
      webhook_id uuid NOT NULL,
      message_id uuid NOT NULL,
      kind text NOT NULL,
      event text NOT NULL,
      ids uuid array NOT NULL,
      case_ids uuid array NOT NULL,
      state text NOT NULL DEFAULT 'waiting',
      attempts integer NOT NULL DEFAULT '0',
      status integer,
      answer text,
      error text,
      took_ms integer,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      last_at TIMESTAMP WITH TIME ZONE,
      redelivery_of_id uuid,
      recorded_by_id uuid,
      CONSTRAINT webhook_deliveries_kind_known CHECK (kind in ('event', 'test', 'redelivery')),
      CONSTRAINT webhook_deliveries_state_known CHECK (state in ('waiting', 'delivered', 'failed', 'dropped')),
      CONSTRAINT webhook_deliveries_redelivery_of_one CHECK ((kind = 'redelivery') = (redelivery_of_id is not null)),
      CONSTRAINT webhook_deliveries_attempts_counted CHECK (attempts >= 0),
      CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX webhook_deliveries_once_an_event ON webhook_deliveries (webhook_id, message_id) WHERE kind = 'event'`,
  'CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (created_at, id)',
  'CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, created_at, id)',
  'ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_of FOREIGN KEY (redelivery_of_id) REFERENCES webhook_deliveries(id) ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE live_events ADD for_webhooks boolean NOT NULL DEFAULT false',
  'CREATE INDEX live_events_for_webhooks ON live_events (at, id) WHERE for_webhooks',
];

export class TellOtherPrograms1799100000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE live_events DROP for_webhooks');
    for (const table of ['webhook_deliveries', 'webhook_secrets', 'webhooks']) await house.query(`DROP TABLE ${table}`);
  }
}
