import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of our own promises are overdue is told by their index alone, however many there are. */
export class CountWhatIsOverdue1799850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX commitments_own_open_by_due ON commitments (due_at, id) WHERE done_at is null and ended_at is null and import_id is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX commitments_own_open_by_due');
  }
}
