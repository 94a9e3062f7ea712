import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is at their desk, what the house does by itself, and news that is for one person alone. */
const statements = [
  `CREATE TABLE presence (person_id uuid NOT NULL,
      case_id uuid,
      step_key text,
      state text NOT NULL,
      seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT presence_step_of_a_case CHECK (step_key is null or case_id is not null),
      CONSTRAINT presence_state_known CHECK (state in ('online', 'away')),
      CONSTRAINT "PK_presence" PRIMARY KEY (person_id))`,
  `CREATE TABLE jobs (id uuid NOT NULL,
      kind text NOT NULL,
      subject text NOT NULL,
      due_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recipient_id uuid,
      payload jsonb NOT NULL DEFAULT '{}',
      line text,
      state text NOT NULL DEFAULT 'queued',
      run_after TIMESTAMP WITH TIME ZONE NOT NULL,
      attempts integer NOT NULL DEFAULT '0',
      lease_token uuid,
      lease_until TIMESTAMP WITH TIME ZONE,
      last_error text,
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      done_at TIMESTAMP WITH TIME ZONE,
      CONSTRAINT jobs_attempts_counted CHECK (attempts >= 0),
      CONSTRAINT jobs_done_says_when CHECK ((state = 'done') = (done_at is not null)),
      CONSTRAINT jobs_leased_while_running CHECK ((state = 'running') = (lease_token is not null and lease_until is not null)),
      CONSTRAINT jobs_state_known CHECK (state in ('queued', 'running', 'done', 'dead')),
      CONSTRAINT "PK_jobs" PRIMARY KEY (id))`,
  `ALTER TABLE live_events ADD person_ids uuid array NOT NULL DEFAULT '{}'`,
  `CREATE INDEX presence_by_case ON presence (case_id) WHERE case_id is not null`,
  `CREATE UNIQUE INDEX jobs_once_for_someone ON jobs (kind, subject, due_at, recipient_id) WHERE recipient_id is not null`,
  `CREATE UNIQUE INDEX jobs_once_for_the_house ON jobs (kind, subject, due_at) WHERE recipient_id is null`,
  `CREATE INDEX jobs_waiting ON jobs (run_after, id) WHERE state in ('queued', 'running')`,
  `CREATE INDEX jobs_in_line ON jobs (line, id) WHERE line is not null and state in ('queued', 'running')`,
  `CREATE INDEX jobs_by_state ON jobs (state, created_at, id)`,
  `ALTER TABLE presence ADD CONSTRAINT presence_person FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE presence ADD CONSTRAINT presence_case FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE jobs ADD CONSTRAINT jobs_recipient FOREIGN KEY (recipient_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class SeeWhoIsHere1796300000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE live_events DROP COLUMN person_ids');
    await house.query('DROP TABLE jobs, presence');
  }
}
