import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keysAndIndexes } from './first-house/keys-and-indexes.ts';
import { peopleAndCases } from './first-house/people-and-cases.ts';
import { whatHappens } from './first-house/what-happens.ts';
import { whatIsSaid } from './first-house/what-is-said.ts';

/** The tables of the first house: people, cases with all that happens in them, causes, surveys, imports and the log. */
const statements = [...peopleAndCases, ...whatHappens, ...whatIsSaid, ...keysAndIndexes];

export class OpenTheHouse1795000000000 implements MigrationInterface {
  async up(house: QueryRunner): Promise<void> {
    for (const statement of statements) await house.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not taken back: restore a backup instead.');
  }
}
