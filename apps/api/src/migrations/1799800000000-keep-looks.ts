import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a planned look came to when it was first read: records may change later, what was read does not. */
const statements = [
  `CREATE TABLE pilot_looks (pilot_id uuid NOT NULL,
      plan_version integer NOT NULL,
      metric text NOT NULL,
      data_cut TIMESTAMP WITH TIME ZONE NOT NULL,
      number integer NOT NULL,
      verdict text NOT NULL,
      unit text NOT NULL,
      estimate double precision,
      lower double precision,
      upper double precision,
      p double precision,
      read_by_id uuid NOT NULL,
      read_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT pilot_looks_pkey PRIMARY KEY (pilot_id, plan_version, metric, data_cut))`,
  `ALTER TABLE pilot_looks ADD CONSTRAINT pilot_looks_plan FOREIGN KEY (pilot_id, plan_version) REFERENCES pilot_plans(pilot_id, version) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE pilot_looks ADD CONSTRAINT pilot_looks_read_by FOREIGN KEY (read_by_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export class KeepLooks1799800000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP TABLE pilot_looks');
  }
}
