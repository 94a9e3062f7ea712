import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from '../../apps/api/src/platform/database.ts';
import { realDatabase } from '../../apps/api/src/platform/postgres/find-house.ts';

jest.setTimeout(3_600_000);

/** `CASES=100000 npm run prove -- export-size` for a shorter one. */
const cases = Number(process.env.CASES ?? 1_000_000);
const mostMoreMegabytes = 150;
const dataDir = mkdtempSync(join(tmpdir(), 'heartdesk-size-'));
// Where the proof runs as root, the database runs as another, who must be let in.
chmodSync(dataDir, 0o755);
const password = 'a fair word for proofs';
const settings = {
  ...process.env,
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  DEMO: '0',
  PORT: '0',
  LOG_LEVEL: 'error',
};

const run = async (script: string, ...words: string[]) => {
  const done = spawn(process.execPath, [`dist/api/apps/api/src/${script}`, ...words], { env: settings });
  const [status] = await once(done, 'exit');
  if (status !== 0) throw new Error(`${script} ${words.join(' ')} ended with ${status}`);
};

let house: ChildProcess | null = null;
afterAll(() => house?.kill('SIGTERM'));

async function start(): Promise<string> {
  house = spawn(process.execPath, ['dist/api/apps/api/src/main.js'], { env: settings });
  let said = '';
  for await (const piece of house.stdout as AsyncIterable<Buffer>) {
    said += piece;
    const ready = /Ready on (http:\S+)/.exec(said);
    if (ready) return `${ready[1]}/api/v1`;
  }
  throw new Error(`It does not start: ${said}`);
}

/** What the process holds now, in megabytes. */
const held = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${house?.pid}/status`, 'utf8'))?.[1]) / 1024;

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
  let [bytes, records, most, looked] = [0, 0, held(), 0];
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    for (let at = piece.indexOf(13); at >= 0; at = piece.indexOf(13, at + 1))
      if (piece[at + 1] !== undefined) records++;
    if (bytes - looked > 1e6) {
      looked = bytes;
      most = Math.max(most, held());
    }
  }
  return { bytes, records, seconds: (performance.now() - began) / 1000, most };
}

/** The password of the house's own PostgreSQL, and where it listens, are told by its files. */
function ownerUrl(): string {
  const home = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const secret = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return `postgres://heartdesk:${secret}@127.0.0.1:${home[3]?.trim()}/${realDatabase}`;
}

/** How quickly the database alone gives the same number of bare rows away. */
async function bareCopy(): Promise<number> {
  let bytes = 0;
  const began = performance.now();
  await withClient(ownerUrl(), async (client) => {
    for await (const piece of client.query(copyTo('copy cases to stdout (format csv)')))
      bytes += (piece as Buffer).length;
  });
  return bytes / 1e6 / ((performance.now() - began) / 1000);
}

it('gives every case away as CSV, however many there are, in the memory of a few', async () => {
  await run('fill.js', '--cases', String(cases));
  await run('operate.js', 'first', 'Jo', 'jo@example.test', password);
  const address = await start();
  const { headers } = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'jo@example.test', password }),
  });
  const cookie = String(headers.get('set-cookie')).split(';')[0] as string;
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
  expect(csv.records).toBeGreaterThanOrEqual(cases);
  for (const one of [csv, sorted, contacts]) expect(one.most - before).toBeLessThan(mostMoreMegabytes);
});
