import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, migrate, withClient } from '../apps/api/src/platform/database.ts';
import { type Cluster, startCluster } from '../apps/api/src/platform/postgres/cluster.ts';
import { templateName } from './template.ts';

declare global {
  var testCluster: Cluster | undefined;
}

/** One PostgreSQL for the whole run, with one migrated database that every test file gets a copy of. */
export default async function setUp(): Promise<void> {
  if (globalThis.testCluster) return; // already there for another part of the run
  const cluster = await startCluster(mkdtempSync(join(tmpdir(), 'heartdesk-test-')), { fast: true });
  globalThis.testCluster = cluster;
  await ensureDatabase(cluster.url('postgres'), templateName);
  const application = await migrate(cluster.url(templateName));
  await withClient(cluster.url('postgres'), (client) =>
    client.query(`alter database ${templateName} is_template true`),
  );
  process.env.TEST_OWNER_URL = cluster.url('postgres');
  process.env.TEST_APPLICATION_URL = application;
}
