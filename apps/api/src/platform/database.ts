import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities, migrations } from '../data-source.ts';
import { type Config, WrongSetting } from './config.ts';
import { codeOf } from './house.ts';
import { PreparingClient } from './prepared.ts';
import { grantRights } from './rights.ts';
import { SnakeCase } from './snake-case.ts';

/** Any number, the same in every process of ours: only one of them migrates at a time. */
const migrationLock = 718_281_828;
const oldestVersion = 150_000;
const poolSize = 12;
/** PostgreSQL's code where a role may not do what it is asked. */
const notAllowed = '42501';

type DatabaseSetting = 'DATABASE_URL' | 'DATABASE_MIGRATE_URL';

/** The settings of a connection; times are UTC, nothing is ever synchronized. */
export function connectionTo(
  url: string,
  { prepareStatements }: Pick<Config, 'prepareStatements'> = { prepareStatements: true },
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsRun: false,
    synchronize: false,
    namingStrategy: new SnakeCase(),
    poolSize,
    extra: {
      ...(prepareStatements ? { Client: PreparingClient } : {}),
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 30_000,
      query_timeout: 30_000,
    },
  };
}

/** Makes a database of this name beside the one that `url` names, unless there is one. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** Empties a database by making it anew. */
export async function clearDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
  await ensureDatabase(url, name);
}

/**
 * Brings the tables up to date as their owner, and answers with the URL of the lesser role that the application works as:
 * it owns nothing, changes no table, and may not rewrite what is append-only.
 */
export async function migrate(ownerUrl: string, applicationUrl?: string): Promise<string> {
  const setting = applicationUrl ? 'DATABASE_MIGRATE_URL' : 'DATABASE_URL';
  if (applicationUrl) await withClient(applicationUrl, async () => {});
  try {
    await bringUpToDate(ownerUrl, setting);
    return await admitApplication(ownerUrl, setting, applicationUrl);
  } catch (problem) {
    if (codeOf(problem) !== notAllowed) throw problem;
    throw new WrongSetting(
      `${setting} names a role that may not change the tables or admit the application's lesser role: "${(problem as Error).message}"`,
    );
  }
}

async function bringUpToDate(ownerUrl: string, setting: DatabaseSetting): Promise<void> {
  await withClient(
    ownerUrl,
    async (client) => {
      const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
      if (Number(rows[0]?.server_version_num) < oldestVersion)
        throw new WrongSetting(`${setting} names a PostgreSQL older than 15; 15 is the oldest that works`);
      await client.query('select pg_advisory_lock($1)', [migrationLock]);
      const { extra, ...options } = connectionTo(ownerUrl);
      // To change a large table takes as long as it takes.
      const patient = { ...options, poolSize: 1, extra: { ...extra, query_timeout: 0 } };
      const house = new DataSource(patient as DataSourceOptions);
      try {
        await house.initialize();
        await house.runMigrations({ transaction: 'each' });
      } finally {
        if (house.isInitialized) await house.destroy();
      }
    },
    setting,
  );
}

async function admitApplication(ownerUrl: string, setting: DatabaseSetting, given?: string): Promise<string> {
  const url = given ?? lesserUrl(ownerUrl);
  await withClient(
    ownerUrl,
    async (client) => {
      await client.query('select pg_advisory_lock($1)', [migrationLock]);
      if (!given) await makeLesserRole(client, new URL(url));
      await grantRights(client, decodeURIComponent(new URL(url).username));
    },
    setting,
  );
  return url;
}

/** The lesser role's name and password follow from the owner's, so that every process of ours finds the same. */
function lesserUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const secret = decodeURIComponent(url.password) || ownerUrl;
  url.password = createHmac('sha256', secret).update('heartdesk application role').digest('base64url');
  url.username = `${url.username || process.env.PGUSER || 'postgres'}_app`;
  return url.toString();
}

async function makeLesserRole(client: Client, { username, password }: URL): Promise<void> {
  const name = client.escapeIdentifier(decodeURIComponent(username));
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [decodeURIComponent(username)]);
  if (!rowCount) await client.query(`create role ${name} login nosuperuser nocreatedb nocreaterole`);
  await client.query(`alter role ${name} login password ${client.escapeLiteral(password)}`);
  await client.query(`alter role ${name} set statement_timeout = '30s'`);
  await client.query(`alter role ${name} set lock_timeout = '5s'`);
  await client.query(`alter role ${name} set idle_in_transaction_session_timeout = '20s'`);
}

/** One connection outside the pool: for owners' work. A server that cannot be reached is a wrong setting, said in one line. */
export async function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
  setting: DatabaseSetting = 'DATABASE_URL',
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (problem) {
    const { hostname, port, pathname } = new URL(url);
    throw new WrongSetting(
      `${setting} cannot be used: ${hostname}:${port || 5432}${pathname} answers "${(problem as Error).message || (problem as { code?: string }).code}"`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
