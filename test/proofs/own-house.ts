import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuOf, memoryOf } from '../../apps/api/src/bench/cpu.ts';
import { realDatabase } from '../../apps/api/src/platform/postgres/find-house.ts';

const password = 'a fair word for proofs';

/** The product as it is installed: a process of its own, with its own PostgreSQL in a fresh folder. */
export interface OwnHouse {
  address: string;
  /** Signed in as an administrator. */
  cookie: string;
  /** As the owner of the tables. */
  databaseUrl: string;
  /** What the process holds now, in megabytes. */
  held(): number;
  /** Seconds of processor time so far, of the process and of what it started. */
  cpu(): number;
  close(): Promise<void>;
}

/** Opens it; before it starts, `first` may run its other scripts. */
export async function openOwnHouse(
  name: string,
  first: (run: (script: string, ...words: string[]) => Promise<void>) => Promise<void> = async () => {},
): Promise<OwnHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), `heartdesk-${name}-`));
  // Where the proof runs as root, the database runs as another, who must be let in.
  chmodSync(dataDir, 0o755);
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
  await first(run);
  await run('operate.js', 'first', 'Jo', 'jo@example.test', password);
  const house = spawn(process.execPath, ['dist/server/main.js'], { env: settings });
  const pid = house.pid as number;
  const address = await addressOf(house);
  const { headers } = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'jo@example.test', password }),
  });
  return {
    address,
    cookie: String(headers.get('set-cookie')).split(';')[0] as string,
    databaseUrl: ownerUrl(dataDir),
    held: () => memoryOf(pid) / 2 ** 20,
    cpu: () => cpuOf(pid),
    async close() {
      const ended = once(house, 'exit');
      house.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of stdout as AsyncIterable<Buffer>) {
    said += piece;
    const ready = /Ready on (http:\S+)/.exec(said);
    if (ready) return `${ready[1]}/api/v1`;
  }
  throw new Error(`It does not start: ${said}`);
}

/** The password of the house's own PostgreSQL, and where it listens, are told by its files. */
function ownerUrl(dataDir: string): string {
  const home = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const secret = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return `postgres://heartdesk:${secret}@127.0.0.1:${home[3]?.trim()}/${realDatabase}`;
}
