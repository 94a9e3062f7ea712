import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (more: string) =>
  `ALTER TABLE notifications ADD CONSTRAINT notifications_kind_known CHECK (kind in ('promiseSoon', 'promiseDue', 'promiseEscalated', 'approvalAsked', 'approvalMovedOn', 'approvalDecided', 'approvalExpired', 'digest'${more}))`;

/** Incidents and what was done about them; and the notice that calls a supervisor. */
const statements = [
  `CREATE TABLE incidents (case_id uuid NOT NULL,
      id uuid NOT NULL,
      squad_id uuid NOT NULL,
      raised_by_id uuid NOT NULL,
      kind text NOT NULL,
      note text,
      occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT incidents_kind_known CHECK (kind in ('abuse', 'threat', 'selfHarm', 'customerDemand', 'other')),
      CONSTRAINT incidents_not_before_it_happened CHECK (recorded_at >= occurred_at),
      CONSTRAINT incidents_pkey PRIMARY KEY (case_id, id))`,
  `CREATE INDEX incidents_by_id ON incidents (id)`,
  `ALTER TABLE incidents ADD CONSTRAINT incidents_case_and_squad FOREIGN KEY (case_id, squad_id) REFERENCES case_squads(case_id,squad_id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE incident_steps (case_id uuid NOT NULL,
      id uuid NOT NULL,
      incident_id uuid NOT NULL,
      step text NOT NULL,
      note text,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_by_id uuid NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT incident_steps_step_known CHECK (step in ('askedToStop', 'supervisorJoined', 'securityCalled', 'emergencyCalled', 'ended')),
      CONSTRAINT incident_steps_pkey PRIMARY KEY (case_id, id))`,
  `CREATE UNIQUE INDEX incident_steps_once ON incident_steps (case_id, incident_id, step)`,
  `CREATE INDEX incident_steps_by_id ON incident_steps (id)`,
  `ALTER TABLE incident_steps ADD CONSTRAINT incident_steps_incident FOREIGN KEY (case_id, incident_id) REFERENCES incidents(case_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  'ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known',
  kinds(`, 'helpNow'`),
];

export class CallForHelp1796800000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE incident_steps');
    await house.query('DROP TABLE incidents');
    await house.query(`DELETE FROM notifications WHERE kind = 'helpNow'`);
    await house.query('ALTER TABLE notifications DROP CONSTRAINT notifications_kind_known');
    await house.query(kinds(''));
  }
}
