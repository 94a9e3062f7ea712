import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CsvReader } from '../../apps/api/src/imports/csv-records.ts';
import { damageRecords } from '../damage.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { rejectedOf, type Sent, take } from '../imports.ts';

jest.setTimeout(3_600_000);

/** `ONLY=nyc-311 VARIANTS=10 npm run prove -- damaged-imports` for a shorter one. */
const variants = Number(process.env.VARIANTS ?? 100);
const only = process.env.ONLY;
const shared = resolve('../shared/data');
const recordsKept = 120;

interface RealFile {
  folder: string;
  file: string;
  sent: Pick<Sent, 'preset' | 'mapping'>;
  delimiter?: string;
  encoding?: 'utf8' | 'latin1';
  /** Several records make a case: the column that says which. */
  caseIn?: number;
}

/** Every set, each with the preset or the mapping that reads it; a part of each is enough to be damaged. */
const files: readonly RealFile[] = [
  { folder: 'ecommerce-csat', file: 'support_contacts.csv', sent: { preset: 'contact-centre' } },
  { folder: 'boston-311', file: 'animal_cases_2015.csv', sent: { preset: 'boston-311' } },
  { folder: 'tsa-claims', file: 'claims_2014_q1.csv', sent: { preset: 'tsa-claims' } },
  { folder: 'comcast-fcc', file: 'complaints_2015.csv', sent: { preset: 'comcast-fcc' } },
  { folder: 'call-centre', file: 'calls_2021_01.csv', sent: { preset: 'call-centre' } },
  { folder: 'cfpb', file: 'cfpb_2013_2017_no_id.csv', sent: { preset: 'cfpb' } },
  { folder: 'cfpb', file: 'cfpb_2015.csv', sent: { preset: 'cfpb' } },
  { folder: 'cfpb', file: 'cfpb_2023_narratives.csv', sent: { preset: 'cfpb' } },
  { folder: 'nyc-311', file: 'requests_2024_04.csv', sent: { preset: 'nyc-311' } },
  { folder: 'it-incidents', file: 'incident_events.csv', sent: { preset: 'incident-log' }, caseIn: 0 },
  {
    folder: 'bcb-latin1',
    file: 'irregularidades_extract.csv',
    delimiter: ';',
    encoding: 'latin1',
    sent: {
      mapping: {
        options: { createMissing: true },
        fields: {
          receivedAt: { columns: ['Ano', 'Trimestre'], map: { '2021 3º': '2021-07-01' } },
          squad: { column: 'Instituição financeira' },
          cause: { column: 'Irregularidade' },
        },
      },
    },
  },
];

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house?.close());

const there = existsSync(shared) ? files.filter(({ folder }) => !only || folder === only) : [];

/** The header and the first good records of a file, each as it would be written again; one may run over several lines. */
async function goodRecords({ folder, file, sent, delimiter = ',', encoding = 'utf8' }: RealFile): Promise<string[]> {
  const quoted = (field: string) =>
    field.includes(delimiter) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  const text = readFileSync(resolve(shared, folder, file), encoding).replace(/^\ufeff/, '');
  const written = (fields: readonly string[]) => fields.map(quoted).join(delimiter);
  const records = new CsvReader(delimiter)
    .read(text, true)
    .slice(0, recordsKept)
    .map(({ fields }) => written(fields));
  const whole = Buffer.from(`${records.join('\n')}\n`, encoding);
  const refused = await rejectedOf(house, await take(house, whole, { ...sent, dryRun: true }));
  const bad = new Set(refused.map(({ columns }) => written(columns)));
  return records.filter((record, at) => at === 0 || !(bad.has(record) || /^[\s,;]*$/.test(record)));
}

it('takes every good row and names every bad one of a hundred damaged copies of each file', async () => {
  for (const one of there) {
    const { folder, file, sent, delimiter = ',', encoding = 'utf8', caseIn } = one;
    const records = await goodRecords(one);
    const count = { records: records.length - 1, variants, whole: 0, spoiled: 0 };
    for (let seed = 1; seed <= variants; seed++) {
      const damaged = damageRecords(records, seed, { delimiter, encoding });
      const record = await take(house, damaged.file, { ...sent, dryRun: true });
      const cases =
        caseIn === undefined
          ? damaged.whole
          : new Set(damaged.kept.map((line) => new CsvReader(delimiter).read(line, true)[0]?.fields[caseIn])).size;
      expect([file, seed, record.state, record.accepted, record.rejected, record.total]).toEqual([
        ...[file, seed, 'done', cases, damaged.spoiled, records.length - 1],
      ]);
      const told = await rejectedOf(house, record);
      expect(told.every(({ line, reason }) => line > 1 && reason !== '')).toBe(true);
      count.whole += damaged.whole;
      count.spoiled += damaged.spoiled;
    }
    console.info(`Damaged copies of ${folder}/${file}: ${JSON.stringify(count)}`);
  }
});
