import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a case was first answered, when it ought to be resolved, and the working time that both took. */
const statements = [
  `ALTER TABLE cases ADD COLUMN barrier_at TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE cases ADD COLUMN target_at TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE cases ADD COLUMN acknowledged_at TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE cases ADD COLUMN acknowledge_working_seconds integer`,
  `ALTER TABLE cases ADD COLUMN resolve_working_seconds integer`,
  `ALTER TABLE cases ADD COLUMN late_steps integer`,
  `UPDATE cases SET barrier_at = received_at WHERE first_contact_barrier IS NOT NULL`,
  `ALTER TABLE cases ADD CONSTRAINT cases_barrier_says_when CHECK (first_contact_barrier is null or barrier_at is not null)`,
  `CREATE INDEX cases_by_target ON cases (target_at) WHERE target_at is not null`,
];

export class TimeACase1798000000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('DROP INDEX cases_by_target');
    await house.query('ALTER TABLE cases DROP CONSTRAINT cases_barrier_says_when');
    for (const column of [
      'late_steps',
      'resolve_working_seconds',
      'acknowledge_working_seconds',
      'acknowledged_at',
      'target_at',
      'barrier_at',
    ])
      await house.query(`ALTER TABLE cases DROP COLUMN ${column}`);
  }
}
