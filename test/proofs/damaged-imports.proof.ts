import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { damage } from '../damage.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { rejectedOf, take } from '../imports.ts';

jest.setTimeout(3_600_000);

const variants = 100;
const shared = resolve('../shared/data');
/** Files of one line a record, each with the preset that reads it; half of each is enough to be damaged. */
const sets: readonly [folder: string, file: string, preset: string][] = [
  ['ecommerce-csat', 'support_contacts.csv', 'contact-centre'],
  ['boston-311', 'animal_cases_2015.csv', 'boston-311'],
  ['tsa-claims', 'claims_2014_q1.csv', 'tsa-claims'],
  ['comcast-fcc', 'complaints_2015.csv', 'comcast-fcc'],
  ['call-centre', 'calls_2021_01.csv', 'call-centre'],
  ['cfpb', 'cfpb_2013_2017_no_id.csv', 'cfpb'],
];
const linesKept = 120;

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house?.close());

const some = existsSync(shared) ? sets : [];

it('takes every good row and names every bad one of a hundred damaged copies of each file', async () => {
  const counted: Record<string, { variants: number; whole: number; spoiled: number }> = {};
  for (const [folder, name, preset] of some) {
    const lines = readFileSync(resolve(shared, folder, name), 'utf8')
      .split(/\r?\n/)
      .slice(0, linesKept);
    // A record that runs over several lines is left out: one line is one record here.
    const single = lines.filter((line) => (line.match(/"/g) ?? []).length % 2 === 0);
    const count = { variants, whole: 0, spoiled: 0 };
    for (let seed = 1; seed <= variants; seed++) {
      const damaged = damage(single.join('\n'), seed);
      const record = await take(house, damaged.file, { preset, dryRun: true });
      expect([folder, seed, record.state, record.accepted, record.rejected]).toEqual([
        ...[folder, seed, 'done', damaged.whole, damaged.spoiled],
      ]);
      const told = await rejectedOf(house, record);
      expect(told.every(({ line, reason }) => line > 1 && reason !== '')).toBe(true);
      count.whole += damaged.whole;
      count.spoiled += damaged.spoiled;
    }
    counted[folder] = count;
  }
  console.info(`Damaged copies: ${JSON.stringify(counted)}`);
});
