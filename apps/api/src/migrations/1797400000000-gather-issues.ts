import type { MigrationInterface, QueryRunner } from 'typeorm';

const notices = [
  ...['promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided'],
  ...['approvalExpired', 'digest', 'helpNow'],
];
const noticesAllow = (kinds: readonly string[]) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
const foreign = (table: string, name: string, columns: string, to: string) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${name} FOREIGN KEY (${columns}) REFERENCES ${to} ON DELETE NO ACTION ON UPDATE NO ACTION`;

const moment = 'TIMESTAMP WITH TIME ZONE';

const tables = [
  `CREATE TABLE issues (id uuid NOT NULL,
      name text NOT NULL,
      about text,
      cause_id uuid,
      symptom_id uuid,
      owner_id uuid,
      joined_into_id uuid,
      raised_by_id uuid,
      raised_at ${moment} NOT NULL,
      version integer DEFAULT 1 NOT NULL,
      CONSTRAINT issues_named CHECK (length(name) > 0),
      CONSTRAINT issues_one_subject CHECK (cause_id is null or symptom_id is null),
      CONSTRAINT issues_not_joined_into_itself CHECK (joined_into_id <> id),
      CONSTRAINT issues_pkey PRIMARY KEY (id))`,
  `CREATE TABLE issue_cases (case_id uuid NOT NULL,
      id uuid NOT NULL,
      squad_id uuid NOT NULL,
      issue_id uuid NOT NULL,
      kind text NOT NULL,
      reason text,
      by_id uuid NOT NULL,
      recorded_at ${moment} NOT NULL,
      CONSTRAINT issue_cases_kind_known CHECK (kind in ('joined', 'takenOut')),
      CONSTRAINT issue_cases_taken_out_says_why CHECK (kind <> 'takenOut' or reason is not null),
      CONSTRAINT issue_cases_pkey PRIMARY KEY (case_id, id))`,
  `CREATE TABLE issue_rulings (id uuid NOT NULL,
      issue_id uuid NOT NULL,
      ruling text NOT NULL,
      reason text,
      into_id uuid,
      week_on date,
      verdict text,
      figures jsonb,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT issue_rulings_known CHECK (ruling in ('confirmed', 'dismissed', 'reopened', 'joined', 'knownWeek', 'rebased', 'checked')),
      CONSTRAINT issue_rulings_say_why CHECK (ruling not in ('dismissed', 'knownWeek', 'rebased') or reason is not null),
      CONSTRAINT issue_rulings_joined_says_into CHECK ((ruling = 'joined') = (into_id is not null)),
      CONSTRAINT issue_rulings_week_is_a_monday CHECK (extract(isodow from week_on) = 1),
      CONSTRAINT issue_rulings_week_where_it_asks CHECK ((ruling in ('knownWeek', 'rebased')) = (week_on is not null)),
      CONSTRAINT issue_rulings_checked_says_what CHECK ((ruling = 'checked') = (verdict is not null and figures is not null)),
      CONSTRAINT issue_rulings_pkey PRIMARY KEY (id))`,
  `CREATE TABLE actions (id uuid NOT NULL,
      issue_id uuid NOT NULL,
      kind text NOT NULL,
      what text NOT NULL,
      owner_id uuid NOT NULL,
      due_on date NOT NULL,
      effective_on date,
      check_on date,
      made_by_id uuid NOT NULL,
      made_at ${moment} NOT NULL,
      version integer DEFAULT 1 NOT NULL,
      CONSTRAINT actions_kind_known CHECK (kind in ('containment', 'corrective', 'preventive')),
      CONSTRAINT actions_checked_after_effect CHECK (check_on > effective_on),
      CONSTRAINT actions_pkey PRIMARY KEY (id))`,
  `CREATE TABLE action_endings (id uuid NOT NULL,
      action_id uuid NOT NULL,
      ended text NOT NULL,
      words text NOT NULL,
      fixed_on date,
      effective_on date,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT action_endings_known CHECK (ended in ('done', 'dropped')),
      CONSTRAINT action_endings_done_says_when CHECK ((ended = 'done') = (fixed_on is not null)),
      CONSTRAINT action_endings_effect_after_fix CHECK (effective_on >= fixed_on),
      CONSTRAINT action_endings_dropped_has_no_effect CHECK (ended = 'done' or effective_on is null),
      CONSTRAINT action_endings_pkey PRIMARY KEY (id))`,
  `CREATE TABLE bulk_promises (id uuid NOT NULL,
      issue_id uuid NOT NULL,
      what text NOT NULL,
      due_at ${moment} NOT NULL,
      made integer NOT NULL,
      refused integer NOT NULL,
      results jsonb NOT NULL,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT bulk_promises_counted CHECK (made >= 0 and refused >= 0 and made + refused > 0),
      CONSTRAINT bulk_promises_pkey PRIMARY KEY (id))`,
  `CREATE TABLE thank_yous (case_id uuid NOT NULL,
      id uuid NOT NULL,
      issue_id uuid NOT NULL,
      letter_id uuid NOT NULL,
      recorded_at ${moment} NOT NULL,
      CONSTRAINT thank_yous_pkey PRIMARY KEY (case_id, id))`,
  `ALTER TABLE diagnoses ADD COLUMN issue_id uuid`,
];

const indexes = [
  'CREATE INDEX issues_by_cause ON issues (cause_id) WHERE cause_id is not null',
  'CREATE INDEX issues_by_symptom ON issues (symptom_id) WHERE symptom_id is not null',
  'CREATE INDEX issues_by_joined_into ON issues (joined_into_id) WHERE joined_into_id is not null',
  'CREATE INDEX issue_cases_by_id ON issue_cases (id)',
  'CREATE INDEX issue_cases_by_issue ON issue_cases (issue_id, case_id, recorded_at)',
  'CREATE INDEX issue_rulings_by_issue ON issue_rulings (issue_id, at, id)',
  `CREATE UNIQUE INDEX issue_rulings_joined_once ON issue_rulings (issue_id) WHERE ruling = 'joined'`,
  'CREATE INDEX actions_by_issue ON actions (issue_id, due_on)',
  'CREATE INDEX actions_by_owner ON actions (owner_id, due_on)',
  'CREATE INDEX actions_by_due ON actions (due_on, id)',
  'CREATE UNIQUE INDEX action_endings_once ON action_endings (action_id)',
  'CREATE INDEX bulk_promises_by_issue ON bulk_promises (issue_id, at, id)',
  'CREATE UNIQUE INDEX thank_yous_once ON thank_yous (case_id, issue_id)',
  'CREATE INDEX thank_yous_by_id ON thank_yous (id)',
];

const keys = [
  foreign('issues', 'cause', 'cause_id', 'causes(id)'),
  foreign('issues', 'symptom', 'symptom_id', 'symptoms(id)'),
  foreign('issues', 'owner', 'owner_id', 'people(id)'),
  foreign('issues', 'raised_by', 'raised_by_id', 'people(id)'),
  foreign('issues', 'joined_into', 'joined_into_id', 'issues(id)'),
  foreign('issue_cases', 'case_and_squad', 'case_id, squad_id', 'case_squads(case_id,squad_id)'),
  foreign('issue_cases', 'issue', 'issue_id', 'issues(id)'),
  foreign('issue_cases', 'by', 'by_id', 'people(id)'),
  foreign('issue_rulings', 'issue', 'issue_id', 'issues(id)'),
  foreign('issue_rulings', 'into', 'into_id', 'issues(id)'),
  foreign('issue_rulings', 'by', 'by_id', 'people(id)'),
  foreign('actions', 'issue', 'issue_id', 'issues(id)'),
  foreign('actions', 'owner', 'owner_id', 'people(id)'),
  foreign('actions', 'made_by', 'made_by_id', 'people(id)'),
  foreign('action_endings', 'action', 'action_id', 'actions(id)'),
  foreign('action_endings', 'by', 'by_id', 'people(id)'),
  foreign('bulk_promises', 'issue', 'issue_id', 'issues(id)'),
  foreign('bulk_promises', 'by', 'by_id', 'people(id)'),
  foreign('thank_yous', 'letter', 'case_id, letter_id', 'letters(case_id,id)'),
  foreign('thank_yous', 'issue', 'issue_id', 'issues(id)'),
];

const root = 'coalesce(i.joined_into_id, i.id)';
const facts = 'c.opened_squad_id AS squad_id, c.customer_id, c.received_at';
const counted = 'coalesce(o.counts_as_id, o.id)';
const kept = `NOT c.set_aside AND NOT EXISTS (SELECT 1 FROM hand h WHERE h.issue_id = r.issue_id AND h.case_id = c.id AND h.kind = 'takenOut')`;

/**
 * Which cases an issue gathers, one row each: those that count under its cause or one below it, as the tree stands now; those of
 * its symptom; and those joined by hand. Less what was taken out by hand, and what was set aside. What was joined into another
 * issue counts there.
 */
export const membersBefore = `CREATE VIEW issue_members AS
  WITH hand AS NOT MATERIALIZED (
    SELECT DISTINCT ON (${root}, h.case_id) ${root} AS issue_id, h.case_id, h.kind
    FROM issue_cases h JOIN issues i ON i.id = h.issue_id ORDER BY ${root}, h.case_id, h.recorded_at DESC, h.id DESC),
  reach AS NOT MATERIALIZED (
    SELECT ${root} AS issue_id, k.id AS cause_id FROM issues i JOIN causes o ON o.id = i.cause_id
      JOIN causes k ON k.id = ${counted} OR k.parent_id = ${counted} OR k.parent_id IN (SELECT p.id FROM causes p WHERE p.parent_id = ${counted})),
  gathered AS NOT MATERIALIZED (
    SELECT r.issue_id, c.id AS case_id, ${facts}
    FROM reach r JOIN causes g ON coalesce(g.counts_as_id, g.id) = r.cause_id JOIN cases c ON c.cause_id = g.id
    WHERE ${kept} AND NOT EXISTS (SELECT 1 FROM cause_parts s WHERE s.cause_id = c.cause_id AND s.symptom_id = c.symptom_id)
    UNION ALL
    SELECT r.issue_id, c.id, ${facts}
    FROM reach r JOIN cause_parts s ON s.counts_as_id = r.cause_id JOIN cases c ON c.cause_id = s.cause_id AND c.symptom_id = s.symptom_id WHERE ${kept}
    UNION ALL
    SELECT r.issue_id, c.id, ${facts}
    FROM (SELECT ${root} AS issue_id, i.symptom_id FROM issues i) r JOIN cases c ON c.symptom_id = r.symptom_id WHERE ${kept}
    UNION ALL
    SELECT r.issue_id, c.id, ${facts}
    FROM hand r JOIN cases c ON c.id = r.case_id WHERE r.kind = 'joined' AND NOT c.set_aside)
  SELECT DISTINCT issue_id, case_id, squad_id, customer_id, received_at FROM gathered`;

/** Recurring issues: what gathers cases, what is ruled about them, what is done, and who is told and thanked. */
export class GatherIssues1797400000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...indexes, ...keys, membersBefore]) await house.query(statement);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(noticesAllow([...notices, 'issueRises', 'actionOverdue']));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP VIEW issue_members');
    await house.query('ALTER TABLE diagnoses DROP COLUMN issue_id');
    for (const table of ['thank_yous', 'bulk_promises', 'action_endings', 'actions', 'issue_rulings', 'issue_cases'])
      await house.query(`DROP TABLE ${table}`);
    await house.query('DROP TABLE issues');
    await house.query(`DELETE FROM notifications WHERE kind in ('issueRises', 'actionOverdue')`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(noticesAllow(notices));
  }
}
