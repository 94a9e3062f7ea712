import 'reflect-metadata';
import { createServer } from 'node:net';
import { storySoFar, tellStory } from './demo/tell.ts';
import { furnish } from './furnish.ts';
import { JobsRunner } from './jobs/jobs.runner.ts';
import { MailListener } from './mailroom/mail-listener.ts';
import { FiguresFold } from './metrics/figures-fold.ts';
import { openHouse } from './open-house.ts';
import { Clock } from './platform/clock.ts';
import { type Config, readConfig, WrongSetting } from './platform/config.ts';
import { clearDatabase, ensureDatabase, migrate } from './platform/database.ts';
import { keepHeapSmall } from './platform/heap.ts';
import { type Cluster, startCluster } from './platform/postgres/cluster.ts';
import { demoDatabase, realDatabase } from './platform/postgres/find-house.ts';

/** Requests under way get this long to finish once the house is told to close. */
const drainMs = 10_000;

async function open(): Promise<void> {
  keepHeapSmall();
  const config = readConfig(process.env);
  await demandFreePort(config);
  const { ownerUrl, cluster } = await findDatabase(config);
  const close = once(async () => {
    setTimeout(() => process.exit(1), drainMs).unref();
    await app?.close();
    await cluster?.stop();
    process.exit(0);
  });
  let app: Awaited<ReturnType<typeof openHouse>> | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
  try {
    const url = await upToDate(config, ownerUrl, cluster);
    app = await openHouse(config, new Clock(), url);
    await furnish(app);
    await app.get(MailListener).open();
    await app.listen({ port: config.port, host: config.host });
    app.get(JobsRunner).start();
    app.get(FiguresFold).start();
  } catch (problem) {
    await cluster?.stop();
    throw problem;
  }
  const address = app.getHttpServer().address();
  const port = address && typeof address === 'object' ? address.port : config.port;
  console.log(
    `Ready on http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' || config.host === '::' ? 'localhost' : config.host}:${port}`,
  );
}

/** Migrates, and tells the demo's story where it is asked for and has not been told. Answers with the application's URL. */
async function upToDate(config: Config, ownerUrl: string, cluster: Cluster | null): Promise<string> {
  const given = config.migrateUrl ? (config.databaseUrl ?? undefined) : undefined;
  let url = await migrate(ownerUrl, given);
  if (!config.demo) return url;
  const far = await storySoFar(url);
  if (far === 'whole') return url;
  if (far === 'torn' && !cluster)
    throw new WrongSetting('DEMO=1 needs an empty database, and this one holds something; set DEMO=0');
  if (far === 'torn' && cluster) {
    await clearDatabase(cluster.url('postgres'), demoDatabase);
    url = await migrate(ownerUrl, given);
  }
  console.log('Telling the demo: twenty weeks of complaints …');
  const began = Date.now();
  const cases = await tellStory(config, url, new Date());
  console.log(`${cases} cases told in ${Math.round((Date.now() - began) / 1000)} s.`);
  return url;
}

/** The owner's URL: the server that was named, else our own, where the demo has a database beside the real one. */
async function findDatabase({
  databaseUrl,
  migrateUrl,
  dataDir,
  demo,
}: Config): Promise<{ ownerUrl: string; cluster: Cluster | null }> {
  if (databaseUrl) return { ownerUrl: migrateUrl ?? databaseUrl, cluster: null };
  console.log('Starting PostgreSQL …');
  const cluster = await startCluster(dataDir);
  const name = demo ? demoDatabase : realDatabase;
  await ensureDatabase(cluster.url('postgres'), name);
  return { ownerUrl: cluster.url(name), cluster };
}

/** Looks at the port before anything is started, so that a second start disturbs nothing of the first. */
function demandFreePort({ port, host }: Config): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (problem: NodeJS.ErrnoException) => {
      const taken = problem.code === 'EADDRINUSE';
      fail(
        new WrongSetting(
          taken
            ? `PORT ${port} is taken by another program; set PORT to a free one, or to 0`
            : `HOST ${host}, PORT ${port} cannot be used: ${problem.code}`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => done()));
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

open().catch((problem) => {
  console.error(problem instanceof WrongSetting ? `Heartdesk does not start: ${problem.message}.` : problem);
  process.exit(1);
});
