import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars in versions, which squad works by which from when on, and on each promise the rule that made its due time. */
const statements = [
  `CREATE UNIQUE INDEX squads_id_and_zone ON squads (id, time_zone)`,
  `ALTER TABLE squads ADD COLUMN hours_version integer NOT NULL DEFAULT '1'`,
  `CREATE TABLE calendars (id uuid NOT NULL,
      name text NOT NULL,
      time_zone text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT '1',
      created_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT calendars_name_said CHECK (length(name) > 0),
      CONSTRAINT calendars_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX calendars_name_once ON calendars (name)`,
  `CREATE UNIQUE INDEX calendars_id_and_zone ON calendars (id, time_zone)`,
  `CREATE TABLE calendar_versions (id uuid NOT NULL,
      calendar_id uuid NOT NULL,
      version integer NOT NULL,
      from_on date NOT NULL,
      week jsonb NOT NULL,
      days jsonb NOT NULL,
      made_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT calendar_versions_count CHECK (version >= 1),
      CONSTRAINT calendar_versions_seven_days CHECK (jsonb_typeof(week) = 'array' and jsonb_array_length(week) = 7),
      CONSTRAINT calendar_versions_days_listed CHECK (jsonb_typeof(days) = 'array'),
      CONSTRAINT calendar_versions_pkey PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX calendar_versions_in_order ON calendar_versions (calendar_id, version)`,
  `CREATE TABLE squad_calendars (id uuid NOT NULL,
      squad_id uuid NOT NULL,
      calendar_id uuid NOT NULL,
      time_zone text NOT NULL,
      from_on date NOT NULL,
      made_by_id uuid,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT squad_calendars_pkey PRIMARY KEY (id))`,
  `CREATE INDEX squad_calendars_by_squad ON squad_calendars (squad_id, from_on)`,
  `CREATE INDEX squad_calendars_by_calendar ON squad_calendars (calendar_id)`,
  `ALTER TABLE calendar_versions ADD CONSTRAINT calendar_versions_calendar FOREIGN KEY (calendar_id) REFERENCES calendars(id)`,
  `ALTER TABLE calendar_versions ADD CONSTRAINT calendar_versions_made_by FOREIGN KEY (made_by_id) REFERENCES people(id)`,
  `ALTER TABLE squad_calendars ADD CONSTRAINT squad_calendars_squad_zone FOREIGN KEY (squad_id, time_zone) REFERENCES squads(id, time_zone)`,
  `ALTER TABLE squad_calendars ADD CONSTRAINT squad_calendars_calendar_zone FOREIGN KEY (calendar_id, time_zone) REFERENCES calendars(id, time_zone)`,
  `ALTER TABLE squad_calendars ADD CONSTRAINT squad_calendars_made_by FOREIGN KEY (made_by_id) REFERENCES people(id)`,
  `ALTER TABLE commitments ADD COLUMN rule text NOT NULL DEFAULT 'at',
      ADD COLUMN within_minutes integer,
      ADD COLUMN calendar_id uuid,
      ADD COLUMN calendar_version integer`,
  `UPDATE commitments SET rule = 'window' WHERE window_from is not null`,
  `ALTER TABLE commitments ADD CONSTRAINT commitments_rule_known CHECK (rule in ('at', 'within', 'window')),
      ADD CONSTRAINT commitments_within_says_how_long CHECK ((rule = 'within') = (within_minutes is not null)),
      ADD CONSTRAINT commitments_window_says_from CHECK ((rule = 'window') = (window_from is not null)),
      ADD CONSTRAINT commitments_calendar_by_version CHECK ((calendar_id is null) = (calendar_version is null)),
      ADD CONSTRAINT commitments_calendar FOREIGN KEY (calendar_id, calendar_version) REFERENCES calendar_versions(calendar_id, version)`,
];

export class KeepCalendars1796200000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Promises keep the calendar that made them: restore a backup instead.');
  }
}
