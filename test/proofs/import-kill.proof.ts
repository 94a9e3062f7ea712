import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Wire } from '#heart-core';
import { withClient } from '../../apps/api/src/platform/database.ts';
import { realDatabase } from '../../apps/api/src/platform/postgres/find-house.ts';

jest.setTimeout(600_000);

const rows = 40_000;
const kills = 6;
const dataDir = mkdtempSync(join(tmpdir(), 'heartdesk-kill-'));
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

interface Running {
  process: ChildProcess;
  address: string;
}

/** Starts the built house as `npm start` does, and waits for its last line. */
async function start(): Promise<Running> {
  const process_ = spawn(process.execPath, ['dist/server/main.js'], { env: settings });
  let said = '';
  for await (const piece of process_.stdout) {
    said += piece;
    const ready = /Ready on (http:\S+)/.exec(said);
    // The rest of what it says is not read: the pipe must not be closed under it.
    if (ready) return { process: process_, address: `${ready[1]}/api/v1` };
  }
  throw new Error(`It does not start: ${said}`);
}

const operate = async (...words: string[]) => {
  const done = spawn(process.execPath, ['dist/api/apps/api/src/operate.js', ...words], { env: settings });
  const [status] = await once(done, 'exit');
  if (status !== 0) throw new Error(`npm run admin -- ${words.join(' ')} ended with ${status}`);
};

/** Whatever is still running when the proof ends, however it ends. */
let house: Running | null = null;
afterAll(() => house?.process.kill('SIGTERM'));

let cookie = '';
async function ask<T>(address: string, path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(address + path, { ...init, headers: { cookie, ...init.headers } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  cookie ||= String(answer.headers.get('set-cookie')).split(';')[0] as string;
  return (await answer.json()) as T;
}

/** One in a hundred is no case: its date is none. */
function file(): string {
  const line = (i: number) => `${i},${i % 100 === 99 ? 'someday' : '2025-02-03'},Squad ${i % 7},What went wrong ${i}`;
  return ['id,received,squad,what', ...Array.from({ length: rows }, (_, i) => line(i)), ''].join('\n');
}

/** The password of the house's own PostgreSQL, and where it listens, are told by its files. */
function ownerUrl(): string {
  const home = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const secret = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return `postgres://heartdesk:${secret}@127.0.0.1:${home[3]?.trim()}/${realDatabase}`;
}

it('loses nothing and doubles nothing of an import when the whole house is killed in the middle of it, again and again', async () => {
  await operate('first', 'Jo', 'jo@example.test', password);
  house = await start();
  const credentials = { email: 'jo@example.test', password };
  await ask(house.address, '/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const form = new FormData();
  const mapping = {
    options: { createMissing: true },
    fields: {
      externalRef: { column: 'id' },
      receivedAt: { column: 'received' },
      squad: { column: 'squad' },
      summary: { column: 'what' },
    },
  };
  form.set('mapping', JSON.stringify(mapping));
  form.set('file', new Blob([file()]), 'cases.csv');
  const { id } = await ask<Wire.ImportRecord>(house.address, '/imports', { method: 'POST', body: form });
  const look = () => ask<Wire.ImportRecord>((house as Running).address, `/imports/${id}`);
  const stoppedAt: number[] = [];
  const seenBy = async (least: number) => {
    let record = await look();
    while (record.total < least && ['queued', 'running'].includes(record.state)) {
      await wait(20);
      record = await look();
    }
    return record;
  };
  for (let kill = 1; kill <= kills; kill++) {
    const { total, state } = await seenBy((kill * rows) / (kills + 1));
    expect(state).toBe('running');
    stoppedAt.push(total);
    house.process.kill('SIGKILL');
    // Every other time the database goes with it, as when the machine loses power.
    if (kill % 2 === 0)
      process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await once(house.process, 'exit');
    house = await start();
  }
  const record = await seenBy(Number.POSITIVE_INFINITY);
  const counted = await withClient(ownerUrl(), async (client) => {
    const { rows: found } = await client.query(
      `select (select count(*)::int from cases) as cases, (select count(distinct external_ref)::int from cases) as refs,
        (select count(*)::int from contacts) as contacts, (select count(*)::int from episodes) as episodes,
        (select count(*)::int from timeline_entries) as told, (select count(*)::int from rejected_rows) as rejected,
        (select count(*)::int from import_chunks) as chunks, (select max(number)::int - min(number)::int + 1 from cases) as numbers`,
    );
    return found[0] as Record<string, number>;
  });
  house.process.kill('SIGTERM');
  await once(house.process, 'exit');
  await operate('audit', 'verify');
  const good = rows - rows / 100;
  console.info(`${rows} rows, killed ${kills} times at ${stoppedAt.join(', ')}: ${JSON.stringify(counted)}`);
  expect(record).toMatchObject({ state: 'done', total: rows, accepted: good, rejected: rows / 100, duplicates: 0 });
  expect(counted).toMatchObject({ cases: good, refs: good, contacts: good, episodes: good, told: good });
  expect(counted).toMatchObject({ rejected: rows / 100, chunks: 0 });
});
