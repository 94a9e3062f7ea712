import type { Config } from '../config.ts';
import { ensureDatabase, migrate } from '../database.ts';
import { type Cluster, isRunning, startCluster } from './cluster.ts';

export const realDatabase = 'heartdesk';
export const demoDatabase = 'heartdesk_demo';

/** The database that the settings name, up to date, for a command beside the house; a server that runs already is left running. */
export async function findHouse({
  databaseUrl,
  migrateUrl,
  dataDir,
  demo,
}: Config): Promise<{ url: string; ownerUrl: string; leave(): Promise<void> }> {
  if (databaseUrl) {
    const ownerUrl = migrateUrl ?? databaseUrl;
    return { ownerUrl, url: await migrate(ownerUrl, migrateUrl ? databaseUrl : undefined), leave: async () => {} };
  }
  const already = isRunning(dataDir);
  const cluster: Cluster = await startCluster(dataDir);
  const name = demo ? demoDatabase : realDatabase;
  await ensureDatabase(cluster.url('postgres'), name);
  const ownerUrl = cluster.url(name);
  return { ownerUrl, url: await migrate(ownerUrl), leave: () => (already ? Promise.resolve() : cluster.stop()) };
}
