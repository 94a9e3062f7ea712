import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearDatabase } from '../apps/api/src/platform/database.ts';
import { freshDatabase } from './house.ts';

interface Package {
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  engines?: { node?: string };
  resolved?: string;
}
const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Does Node's way of looking find this package from that place in the tree? */
function isLocked(from: string, name: string): boolean {
  for (let place = from; ; place = place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

it('locks the binaries of every platform, so that npm ci works on each of them', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(place, name))
      .map((name) => `${place}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('names no address of a registry in the lockfile', () => {
  expect(Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});

/** Starts the built house with these settings, and answers with what it says before it gives up. */
function start(settings: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/server/main.js'], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'heartdesk-start-')),
      ...settings,
    } as NodeJS.ProcessEnv,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, said: stderr.trim().split('\n') };
}

it.each([
  ['a port that is no number', { PORT: 'high' }, 'Heartdesk does not start: PORT must be a number.'],
  [
    'a database URL that is none',
    { DATABASE_URL: 'heartdesk' },
    'Heartdesk does not start: DATABASE_URL must be a URL beginning with postgres:// or postgresql://.',
  ],
  ['a demo that is neither on nor off', { DEMO: 'yes' }, 'Heartdesk does not start: DEMO'],
  [
    'a choice about prepared statements that is none',
    { PREPARE_STATEMENTS: 'no' },
    'Heartdesk does not start: PREPARE_STATEMENTS',
  ],
])('says in one line what is wrong with %s', (_what, settings, line) => {
  const { status, said } = start(settings);
  expect(status).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(line);
});

it('says in one line that the database does not answer', () => {
  const { status, said } = start({ DATABASE_URL: 'postgres://lee:secret@127.0.0.1:1/none' });
  expect(status).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('DATABASE_URL cannot be used: 127.0.0.1:1/none');
  expect(said[0]).not.toContain('secret');
});

it('says in one line which of two database URLs is wrong', async () => {
  const base = await freshDatabase();
  const nobody = 'postgres://nobody:secret@127.0.0.1:1/none';
  const migrating = start({ DATABASE_URL: base.applicationUrl, DATABASE_MIGRATE_URL: nobody });
  const working = start({ DATABASE_URL: nobody, DATABASE_MIGRATE_URL: base.ownerUrl });
  // The lesser role may not make tables: named as the one that migrates an empty database, it is refused in words.
  await clearDatabase(base.ownerUrl, base.name);
  const lesser = start({ DATABASE_URL: base.applicationUrl, DATABASE_MIGRATE_URL: base.applicationUrl });
  await base.drop();
  expect(migrating.said).toEqual([
    expect.stringMatching(/^Heartdesk does not start: DATABASE_MIGRATE_URL cannot be used: 127\.0\.0\.1:1\/none/),
  ]);
  expect(working.said).toEqual([
    expect.stringMatching(/^Heartdesk does not start: DATABASE_URL cannot be used: 127\.0\.0\.1:1\/none/),
  ]);
  expect(lesser.said).toEqual([
    expect.stringMatching(
      /^Heartdesk does not start: DATABASE_MIGRATE_URL names a role that may not change the tables/,
    ),
  ]);
});

it('says in one line that the port is taken, and disturbs nothing', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const { status, said } = start({ PORT: String(port) });
  taken.close();
  expect(status).toBe(1);
  expect(said).toEqual([
    `Heartdesk does not start: PORT ${port} is taken by another program; set PORT to a free one, or to 0.`,
  ]);
});
