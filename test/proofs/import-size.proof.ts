import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Wire } from '#heart-core';
import { CsvReader } from '../../apps/api/src/imports/csv-records.ts';
import { type OwnHouse, openOwnHouse } from './own-house.ts';

jest.setTimeout(3_600_000);

/** `ROWS=20000 npm run prove -- import-size` for a shorter one. */
const rows = Number(process.env.ROWS ?? 100_000);
/** Twice the rows may not take more memory than this; how much the first of them take is the engine's own choice. */
const mostMoreMegabytes = 60;
const real = resolve('../shared/data/cfpb/cfpb_2015.csv');
const invented = [
  ',Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,Date sent to company,Company response,Timely response?,Consumer disputed?',
  '1,1,Debt collection,Medical,"Attempts to collect, not owed",Debt is not mine,TX,77479,3/19/2015,3/19/2015,Closed with explanation,Yes,',
  '2,2,Mortgage,,"Loan servicing, payments",,CA,95032,3/17/2015,3/18/2015,Closed with monetary relief,Yes,Yes',
].join('\n');

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** The rows of a real file over and over, each time with ids of their own. */
function manyRows(): Buffer {
  const text = existsSync(real) ? readFileSync(real, 'utf8') : invented;
  const [head, ...given] = new CsvReader(',').read(text, true).map(({ fields }) => fields);
  const idAt = (head as string[]).indexOf('Complaint ID');
  const lines = [head as string[]];
  for (let i = 0; i < rows; i++) {
    const fields = [...(given[i % given.length] as string[])];
    fields[idAt] = `${10_000_000 + i}`;
    lines.push(fields);
  }
  return Buffer.from(lines.map((fields) => `${fields.map(quoted).join(',')}\n`).join(''));
}

let house: OwnHouse;
afterAll(() => house?.close());

async function send(file: Buffer): Promise<string> {
  const form = new FormData();
  form.append('preset', 'cfpb');
  form.append('file', new Blob([new Uint8Array(file)]), 'complaints.csv');
  const answer = await fetch(`${house.address}/imports`, {
    method: 'POST',
    headers: { cookie: house.cookie },
    body: form,
  });
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

it(`takes ${rows} rows, in the memory of a few; how long it took is printed, and should be under a minute`, async () => {
  house = await openOwnHouse('import-size');
  const file = manyRows();
  const [before, cpuBefore, began] = [house.held(), house.cpu(), performance.now()];
  const id = await send(file);
  const sentIn = (performance.now() - began) / 1000;
  const fullest = { firstHalf: 0, secondHalf: 0 };
  let record: Wire.ImportRecord;
  do {
    await new Promise((later) => setTimeout(later, 250));
    const answer = await fetch(`${house.address}/imports/${id}`, { headers: { cookie: house.cookie } });
    record = (await answer.json()) as Wire.ImportRecord;
    const half = record.total < rows / 2 ? 'firstHalf' : 'secondHalf';
    fullest[half] = Math.max(fullest[half], house.held());
  } while (['queued', 'running'].includes(record.state));
  const seconds = (performance.now() - began) / 1000;
  console.info(
    [
      `${rows} rows, ${(file.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s in all, ${sentIn.toFixed(1)} s of them to send it`,
      `${(house.cpu() - cpuBefore).toFixed(1)} s of processor time, the database's among them`,
      `the house held ${before.toFixed(0)} MB before, ${fullest.firstHalf.toFixed(0)} MB at most in the first half and ${fullest.secondHalf.toFixed(0)} MB in the second`,
    ].join('\n'),
  );
  expect(record).toMatchObject({ state: 'done', total: rows, accepted: rows, rejected: 0, duplicates: 0 });
  expect(fullest.secondHalf - fullest.firstHalf).toBeLessThan(mostMoreMegabytes);
});
