import type { MigrationInterface, QueryRunner } from 'typeorm';

const moment = 'TIMESTAMP WITH TIME ZONE';
const foreign = (table: string, name: string, column: string, to: string) =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${name} FOREIGN KEY (${column}) REFERENCES ${to}(id) ON DELETE NO ACTION ON UPDATE NO ACTION`;

/** What was proposed as one problem and is none: with why, and for which cases. */
export class DismissProposals1799500000001 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query(`CREATE TABLE proposal_dismissals (id uuid NOT NULL,
      kind text NOT NULL,
      example_id uuid NOT NULL,
      reason text NOT NULL,
      by_id uuid NOT NULL,
      at ${moment} NOT NULL,
      CONSTRAINT proposal_dismissals_kind_known CHECK (kind in ('letter', 'words')),
      CONSTRAINT proposal_dismissals_say_why CHECK (length(reason) > 0),
      CONSTRAINT proposal_dismissals_pkey PRIMARY KEY (id))`);
    await house.query(`CREATE TABLE dismissed_cases (case_id uuid NOT NULL,
      dismissal_id uuid NOT NULL,
      CONSTRAINT dismissed_cases_pkey PRIMARY KEY (case_id, dismissal_id))`);
    await house.query('CREATE INDEX proposal_dismissals_by_time ON proposal_dismissals (at, id)');
    await house.query('CREATE INDEX dismissed_cases_by_dismissal ON dismissed_cases (dismissal_id)');
    await house.query(foreign('proposal_dismissals', 'example', 'example_id', 'cases'));
    await house.query(foreign('proposal_dismissals', 'by', 'by_id', 'people'));
    await house.query(foreign('dismissed_cases', 'case', 'case_id', 'cases'));
    await house.query(foreign('dismissed_cases', 'dismissal', 'dismissal_id', 'proposal_dismissals'));
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE dismissed_cases');
    await house.query('DROP TABLE proposal_dismissals');
  }
}
