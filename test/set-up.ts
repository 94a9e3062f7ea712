import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, migrate, withClient } from '../apps/api/src/platform/database.ts';
import { type Cluster, startCluster } from '../apps/api/src/platform/postgres/cluster.ts';
import { castTemplate, emptyTemplate, withDatabase } from './template.ts';
import { withCast } from './with-cast.ts';

declare global {
  var testCluster: Cluster | undefined;
}

/** One PostgreSQL for the whole run, with the databases that test files get a copy of. */
export default async function setUp(): Promise<void> {
  if (globalThis.testCluster) return; // already there for another part of the run
  const cluster = await startCluster(mkdtempSync(join(tmpdir(), 'heartdesk-test-')), { fast: true });
  globalThis.testCluster = cluster;
  await ensureDatabase(cluster.url('postgres'), emptyTemplate);
  const application = await migrate(cluster.url(emptyTemplate));
  const asOwner = (text: string) => withClient(cluster.url('postgres'), (client) => client.query(text));
  await asOwner(`create database ${castTemplate} template ${emptyTemplate}`);
  const standing = await withCast(withDatabase(application, castTemplate), cluster.url(castTemplate));
  for (const template of [emptyTemplate, castTemplate]) await asOwner(`alter database ${template} is_template true`);
  process.env.TEST_OWNER_URL = cluster.url('postgres');
  process.env.TEST_APPLICATION_URL = application;
  process.env.TEST_CAST = JSON.stringify(standing);
}
