import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = (table: string, name: string, column: string, to: string) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${name} FOREIGN KEY (${column}) REFERENCES ${to}(id) ON DELETE NO ACTION ON UPDATE NO ACTION`;

const tables = [
  `CREATE TABLE reports (id uuid NOT NULL,
      owner_id uuid NOT NULL,
      sharing text NOT NULL,
      squad_id uuid,
      active boolean DEFAULT true NOT NULL,
      version integer DEFAULT 1 NOT NULL,
      created_at ${moment} NOT NULL,
      CONSTRAINT reports_sharing_known CHECK (sharing in ('private', 'squad', 'shared')),
      CONSTRAINT reports_shared_with_a_squad CHECK ((sharing = 'squad') = (squad_id is not null)),
      CONSTRAINT "PK_reports" PRIMARY KEY (id))`,
  `CREATE TABLE report_versions (report_id uuid NOT NULL,
      version integer NOT NULL,
      name text NOT NULL,
      about text,
      parts jsonb NOT NULL,
      changed_by_id uuid NOT NULL,
      changed_at ${moment} NOT NULL,
      CONSTRAINT report_versions_named CHECK (length(name) > 0),
      CONSTRAINT report_versions_have_parts CHECK (jsonb_array_length(parts) > 0),
      CONSTRAINT "PK_report_versions" PRIMARY KEY (report_id, version))`,
  `CREATE TABLE schedules (id uuid NOT NULL,
      report_id uuid NOT NULL,
      owner_id uuid NOT NULL,
      every text NOT NULL,
      weekday integer,
      month_day integer,
      at text NOT NULL,
      time_zone text NOT NULL,
      person_ids uuid[] DEFAULT '{}' NOT NULL,
      addresses text[] DEFAULT '{}' NOT NULL,
      pdf boolean DEFAULT true NOT NULL,
      xlsx boolean DEFAULT true NOT NULL,
      skip_if_empty boolean DEFAULT false NOT NULL,
      note text,
      active boolean DEFAULT true NOT NULL,
      next_at ${moment} NOT NULL,
      version integer DEFAULT 1 NOT NULL,
      created_at ${moment} NOT NULL,
      CONSTRAINT schedules_rhythm_known CHECK (every in ('day', 'week', 'month')),
      CONSTRAINT schedules_week_has_its_day CHECK ((every = 'week') = (weekday is not null)),
      CONSTRAINT schedules_month_has_its_day CHECK ((every = 'month') = (month_day is not null)),
      CONSTRAINT schedules_day_there_is CHECK (weekday between 1 and 7 and month_day between 1 and 28),
      CONSTRAINT schedules_to_someone CHECK (cardinality(person_ids) + cardinality(addresses) > 0),
      CONSTRAINT "PK_schedules" PRIMARY KEY (id))`,
  `CREATE TABLE runs (id uuid NOT NULL,
      report_id uuid NOT NULL,
      schedule_id uuid,
      reader_id uuid NOT NULL,
      address text,
      due_at ${moment} NOT NULL,
      state text DEFAULT 'queued' NOT NULL,
      failure text,
      report_version integer,
      as_of ${moment},
      ended_at ${moment},
      CONSTRAINT runs_state_known CHECK (state in ('queued', 'sent', 'skipped', 'failed')),
      CONSTRAINT runs_ended_says_when CHECK ((state = 'queued') = (ended_at is null)),
      CONSTRAINT runs_failed_says_why CHECK ((state = 'failed') = (failure is not null)),
      CONSTRAINT "PK_runs" PRIMARY KEY (id))`,
  `CREATE TABLE run_files (run_id uuid NOT NULL,
      format text NOT NULL,
      name text NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT run_files_format_known CHECK (format in ('pdf', 'xlsx')),
      CONSTRAINT "PK_run_files" PRIMARY KEY (run_id, format))`,
];

const indexes = [
  'CREATE INDEX reports_by_owner ON reports (owner_id, created_at, id)',
  'CREATE INDEX schedules_due ON schedules (next_at) WHERE active',
  'CREATE INDEX schedules_by_report ON schedules (report_id)',
  'CREATE INDEX schedules_by_owner ON schedules (owner_id, created_at, id)',
  'CREATE UNIQUE INDEX runs_once_a_person ON runs (schedule_id, due_at, reader_id) WHERE address is null and schedule_id is not null',
  'CREATE UNIQUE INDEX runs_once_an_address ON runs (schedule_id, due_at, address) WHERE address is not null',
  'CREATE INDEX runs_by_report ON runs (report_id, due_at, id)',
  'CREATE INDEX runs_by_reader ON runs (reader_id, due_at, id)',
];

const keys = [
  foreign('reports', 'owner', 'owner_id', 'people'),
  foreign('reports', 'squad', 'squad_id', 'squads'),
  foreign('report_versions', 'report', 'report_id', 'reports'),
  foreign('report_versions', 'person', 'changed_by_id', 'people'),
  foreign('schedules', 'report', 'report_id', 'reports'),
  foreign('schedules', 'owner', 'owner_id', 'people'),
  foreign('runs', 'report', 'report_id', 'reports'),
  foreign('runs', 'schedule', 'schedule_id', 'schedules'),
  foreign('runs', 'reader', 'reader_id', 'people'),
  foreign('run_files', 'run', 'run_id', 'runs'),
];

/** Reports in versions, when each is sent and to whom, and what was sent. */
export class SendReports1799100000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...indexes, ...keys]) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE run_files, runs, schedules, report_versions, reports');
  }
}
