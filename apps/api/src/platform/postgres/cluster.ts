import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';

/** A running PostgreSQL of ours: where it listens, whose it is, and how to stop it. */
export interface Cluster {
  port: number;
  /** The folder of its files. */
  files: string;
  owner: string;
  password: string;
  url(database: string): string;
  stop(): Promise<void>;
}

interface Account {
  uid: number;
  gid: number;
}

const owner = 'heartdesk';
/** After a kill the kernel may hold the shared memory for a moment: ten tries, 300 ms apart. */
const startTries = 10;
const tryAgainAfterMs = 300;
/** Several test files share the server, each with a house of its own. */
const connectionsOfTests = 200;

/**
 * Starts (or finds still running) the PostgreSQL whose files lie in `dataDir`/postgres, on a free port of 127.0.0.1.
 * `fast` gives up durability: for tests alone.
 */
export async function startCluster(dataDir: string, { fast = false } = {}): Promise<Cluster> {
  const account = accountForServer();
  const home = homeOf(dataDir, account);
  mkdirSync(home, { recursive: true });
  const files = join(home, 'postgres');
  const binaries = findBinaries((path) => !account || reachableBy(account, path), home);
  const scratch = mkdtempSync(join(tmpdir(), 'heartdesk-'));
  if (account) {
    chownSync(scratch, account.uid, account.gid);
    if (!existsSync(files)) mkdirSync(files);
    chownSync(files, account.uid, account.gid);
  }
  const run = { cwd: scratch, env: { ...process.env, HOME: scratch }, ...(account ?? {}) };
  const password = ensurePassword(home);

  const running = stillRunning(files);
  const port = running?.port ?? (await freePort());
  let server: ChildProcess | null = null;
  if (!running) {
    if (!existsSync(join(files, 'PG_VERSION'))) initialize(binaries, files, password, scratch, account, run, fast);
    server = await launch(binaries.bin, files, port, run, join(home, 'postgres.log'), fast);
  }
  return {
    port,
    files,
    owner,
    password,
    url: (database) => `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      await stopServer(files, server);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Does the PostgreSQL of this folder run at this moment? */
export function isRunning(dataDir: string): boolean {
  return stillRunning(join(homeOf(dataDir, accountForServer()), 'postgres')) !== null;
}

function homeOf(dataDir: string, account: Account | null): string {
  return account && !reachableBy(account, resolve(dataDir)) ? sheltered(dataDir) : resolve(dataDir);
}

/** PostgreSQL refuses to run as root: as root it runs as `postgres`, else as `nobody`. */
function accountForServer(): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {}
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Start as an ordinary user.',
  );
}

/** Can this account walk down to `path`? Every folder above must let it through. */
function reachableBy({ uid, gid }: Account, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: ownerId, gid: groupId } = statSync(folder);
      const bit = ownerId === uid ? 0o100 : groupId === gid ? 0o010 : 0o001;
      if (!(mode & bit)) return false;
    }
    if (dirname(folder) === folder) return true;
  }
}

/** Root's own home is closed to the server's account: then its files live under /var/lib, one folder a project. */
function sheltered(dataDir: string): string {
  const name = Buffer.from(resolve(dataDir)).toString('base64url').slice(-24);
  return join('/var/lib/heartdesk', name);
}

function ensurePassword(home: string): string {
  const file = join(home, 'postgres.password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}

function initialize(
  { bin, major }: { bin: string; major: number },
  files: string,
  password: string,
  scratch: string,
  account: Account | null,
  run: object,
  fast: boolean,
): void {
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  const words = ['-D', files, '-U', owner, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale];
  if (fast) words.push('--no-sync');
  try {
    execFileSync(join(bin, 'initdb'), words, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function launch(
  bin: string,
  files: string,
  port: number,
  run: object,
  log: string,
  fast: boolean,
): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'timezone=UTC',
    `max_connections=${fast ? connectionsOfTests : 60}`,
    'shared_buffers=128MB',
    ...(fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const words = ['-D', files, ...settings.flatMap((setting) => ['-c', setting])];
  for (let attempt = 1; ; attempt++) {
    const out = openSync(log, 'a');
    // Detached: Ctrl-C must not reach the database while requests are still being finished.
    const server = spawn(join(bin, 'postgres'), words, { ...run, detached: true, stdio: ['ignore', out, out] });
    let ended = false;
    server.once('exit', () => {
      ended = true;
    });
    while (!ended) {
      if (statusOf(files)?.ready) {
        server.unref();
        return server;
      }
      await wait(20);
    }
    if (attempt === startTries) throw new Error(`PostgreSQL does not start; its own words are in ${log}`);
    await wait(tryAgainAfterMs);
  }
}

/** What postmaster.pid says: line 1 the process, line 4 the port, line 8 whether it is ready. */
function statusOf(files: string): { pid: number; port: number; ready: boolean } | null {
  const file = join(files, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
}

function stillRunning(files: string): { pid: number; port: number } | null {
  const status = statusOf(files);
  return status?.ready ? status : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A fast shutdown by pid, whoever started it: whoever re-used a server must also stop it. */
async function stopServer(files: string, server: ChildProcess | null): Promise<void> {
  const pid = server?.pid ?? statusOf(files)?.pid;
  if (!pid || !isAlive(pid)) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 10_000 && isAlive(pid) && server?.exitCode == null; waited += 25) await wait(25);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });
}
