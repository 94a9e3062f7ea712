import { to as copyTo } from 'pg-copy-streams';
import { withClient } from '../../apps/api/src/platform/database.ts';
import { type OwnHouse, openOwnHouse } from './own-house.ts';

jest.setTimeout(3_600_000);

/** `CASES=100000 npm run prove -- export-size` for a shorter one. */
const cases = Number(process.env.CASES ?? 1_000_000);
const mostMoreMegabytes = 150;

let house: OwnHouse;
afterAll(() => house?.close());

interface Taken {
  bytes: number;
  records: number;
  seconds: number;
  most: number;
}

/** Reads a file to its end and throws it away; `most` is what the house held at its fullest meanwhile. */
async function taken(url: string, cookie: string): Promise<Taken> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status}`);
  let [bytes, records, most, looked] = [0, 0, house.held(), 0];
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    for (let at = piece.indexOf(13); at >= 0; at = piece.indexOf(13, at + 1)) records++;
    if (bytes - looked > 1e6) {
      looked = bytes;
      most = Math.max(most, house.held());
    }
  }
  return { bytes, records, seconds: (performance.now() - began) / 1000, most };
}

/** How quickly the database alone gives the same number of bare rows away. */
async function bareCopy(): Promise<number> {
  let bytes = 0;
  const began = performance.now();
  await withClient(house.databaseUrl, async (client) => {
    for await (const piece of client.query(copyTo('copy cases to stdout (format csv)')))
      bytes += (piece as Buffer).length;
  });
  return bytes / 1e6 / ((performance.now() - began) / 1000);
}

it('gives every case away as CSV, however many there are, in the memory of a few', async () => {
  house = await openOwnHouse('export-size', (run) => run('fill.js', '--cases', String(cases)));
  const { address, cookie, held } = house;
  await taken(`${address}/exports/squads.csv`, cookie);
  await taken(`${address}/exports/squads.xlsx`, cookie);
  const before = held();
  const csv = await taken(`${address}/exports/cases.csv?sort=["id","ASC"]`, cookie);
  const sorted = await taken(`${address}/exports/cases.csv`, cookie);
  const contacts = await taken(`${address}/exports/contacts.csv?sort=["id","ASC"]`, cookie);
  const xlsx = await taken(`${address}/exports/closures.xlsx`, cookie);
  const rate = ({ bytes, seconds }: Taken) =>
    `${(bytes / 1e6).toFixed(0)} MB at ${(bytes / 1e6 / seconds).toFixed(0)} MB/s`;
  const more = (one: Taken) => `${(one.most - before).toFixed(0)} MB more`;
  console.info(
    [
      `${cases} cases; the house held ${before.toFixed(0)} MB before`,
      `cases.csv by id: ${rate(csv)}, ${more(csv)}`,
      `cases.csv newest first: ${rate(sorted)}, ${more(sorted)}`,
      `contacts.csv: ${rate(contacts)}, ${more(contacts)}`,
      `closures.xlsx: ${rate(xlsx)}, ${more(xlsx)}`,
      `COPY of the bare table: ${(await bareCopy()).toFixed(0)} MB/s`,
    ].join('\n'),
  );
  expect(csv.records).toBe(cases + 1);
  for (const one of [csv, sorted, contacts]) expect(one.most - before).toBeLessThan(mostMoreMegabytes);
});
