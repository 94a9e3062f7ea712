import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits in a spike, and its call-backs, are found without reading every case. */
export class FindCasesOfASpike1797100000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    await house.query('CREATE INDEX cases_by_triage ON cases (triage_id) WHERE triage_id is not null');
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP INDEX cases_by_triage');
  }
}
