import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts how often the sums by day have changed, so that an unchanged figure can be told from a new one. */
export class CountFolds1798300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE figure_state ADD folds bigint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE figure_state DROP COLUMN folds');
  }
}
