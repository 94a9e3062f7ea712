import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE cases ADD restatement text',
  `UPDATE cases c SET restatement = e.restatement FROM
    (SELECT DISTINCT ON (case_id) case_id, fields->>'restatement' AS restatement FROM evidence WHERE step_key = 'hear' ORDER BY case_id, version DESC) e
    WHERE e.case_id = c.id AND e.restatement IS NOT NULL`,
];

/** Lists and files show the words that were last confirmed, and no longer look them up case by case. */
export class KeepTheLatestRestatement1799400000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(house: QueryRunner): Promise<void> {
    await house.query('ALTER TABLE cases DROP COLUMN restatement');
  }
}
