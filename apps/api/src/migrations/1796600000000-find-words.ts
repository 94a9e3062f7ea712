import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = {
  cases_word_parts: 'cases USING gin (summary gin_trgm_ops)',
  evidence_words: `evidence USING gin (jsonb_to_tsvector('simple', fields, '["string"]'))`,
  evidence_restatement_parts: `evidence USING gin ((fields->>'restatement') gin_trgm_ops) WHERE step_key = 'hear'`,
};

/** Finds words in summaries and evidence, also where they are not quite so spelled. */
export class FindWords1796600000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(indexes)) await house.query(`CREATE INDEX ${name} ON ${on}`);
  }

  async down(house: QueryRunner): Promise<void> {
    for (const name of Object.keys(indexes)) await house.query(`DROP INDEX ${name}`);
  }
}
