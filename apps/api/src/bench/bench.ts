import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, WrongSetting } from '../platform/config.ts';
import { withClient } from '../platform/database.ts';
import { type Cluster, startCluster } from '../platform/postgres/cluster.ts';
import { cpuOf, memoryOf } from './cpu.ts';
import { benchPeople, groundOf } from './ground.ts';
import { askFor, type Call } from './load.ts';
import { type Operation, operationsOf, signIn } from './operations.ts';
import { type Server, startServer } from './servers.ts';
import { type ReadFile, readWhole, wholeList } from './whole-list.ts';

const rounds = 3;
const roundMs = 3000;
const warmUpMs = 1000;

/** What an operation took: seconds of processor time each, of the server and of PostgreSQL together, and how many a second. */
interface Taken {
  cpu: number;
  rate: number;
}

/** The same of a file, by the MB; `more` is the memory in MB that it took. */
interface TakenFile extends Taken {
  more: number;
}

async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' } } });
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 100)
    throw new WrongSetting('npm run bench -- --cases N: N is a whole number, 100 at least');
  const config = readConfig({ ...process.env, DEMO: '0', LOG_LEVEL: 'error' });
  const cluster = await startCluster(join(config.dataDir, 'bench'));
  const servers: Server[] = [];
  try {
    const ground = await groundOf(cluster, config, cases);
    const settings = { DATABASE_URL: ground.ownerUrl, DEMO: '0' };
    const ours = await startServer('ours', settings, '/health/ready');
    servers.push(ours);
    const bare = await startServer('bare', { DATABASE_URL: ground.url }, '/page');
    servers.push(bare);
    const ids = await withClient(ground.ownerUrl, async (client) =>
      (await client.query<{ id: string }>('select id from cases order by id limit 2000')).rows.map(({ id }) => id),
    );
    console.log(
      `\n${cases} cases, ${cpus().length} cores, 8 connections, medians of ${rounds} rounds of ${roundMs / 1000} s.\n`,
    );
    console.log('| operation | CPU beside raw SQL | goal | ours | raw SQL | ours a second |');
    console.log('|---|---|---|---|---|---|');
    let memory = 0;
    for (const operation of await operationsOf(ours.port, ground, ids)) {
      const [taken, beside] = await measure(operation, ours, bare, cluster);
      memory = Math.max(memory, memoryOf(ours.pid));
      console.log(
        `| ${operation.name} | ${(taken.cpu / beside.cpu).toFixed(2)} | ≤ ${operation.goal} | ${ms(taken.cpu)} | ${ms(beside.cpu)} | ${Math.round(taken.rate)} |`,
      );
    }
    const [file, copied] = await measureFile(ours, bare, cluster);
    console.log(
      `| all cases as CSV, a MB | ${(file.cpu / copied.cpu).toFixed(2)} | ≤ 1.25 | ${ms(file.cpu)} | ${ms(copied.cpu)} | ${Math.round(file.rate)} MB, COPY ${Math.round(copied.rate)} MB |`,
    );
    console.log(`\nMemory that the file took more: ${Math.round(file.more)} MB (goal ≤ 20 MB).`);
    console.log(`Cold start to the first answer: ${(ours.startedInMs / 1000).toFixed(2)} s (goal ≤ 1 s).`);
    console.log(`Memory under load, highest seen: ${Math.round(memory / 1_048_576)} MB (goal ≤ 230 MB).`);
  } finally {
    for (const server of servers) await server.stop();
    await cluster.stop();
  }
}

const ms = (seconds: number) => `${(seconds * 1000).toFixed(2)} ms`;

/** Both servers in turn, so that what the machine does meanwhile falls on both. */
async function measure(operation: Operation, ours: Server, bare: Server, cluster: Cluster): Promise<[Taken, Taken]> {
  const postgres = postmasterOf(cluster);
  const once = async (server: Server, next: (i: number) => Call, forMs: number): Promise<Taken> => {
    const expected = server === bare ? (operation.bareStatus ?? operation.status) : operation.status;
    const used = () => cpuOf(server.pid) + cpuOf(postgres);
    const [before, began] = [used(), Date.now()];
    const allowed = server === bare ? undefined : operation.allowed;
    const answered = await askFor(forMs, server.port, next, expected, allowed);
    const seconds = (Date.now() - began) / 1000;
    return { cpu: (used() - before) / answered, rate: answered / seconds };
  };
  await once(ours, operation.ours, warmUpMs);
  await once(bare, operation.bare, warmUpMs);
  const all: [Taken[], Taken[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    all[0].push(await once(ours, operation.ours, roundMs));
    all[1].push(await once(bare, operation.bare, roundMs));
  }
  return [median(all[0]), median(all[1])];
}

/** All cases as a file and the bare table by COPY, in turn; CPU by the MB. */
async function measureFile(ours: Server, bare: Server, cluster: Cluster): Promise<[TakenFile, TakenFile]> {
  const cookie = await signIn(ours.port, benchPeople.managers[0] as string);
  const postgres = postmasterOf(cluster);
  const once = async (server: Server, path: string): Promise<TakenFile> => {
    const used = () => cpuOf(server.pid) + cpuOf(postgres);
    const before = used();
    const { megabytes, seconds, more }: ReadFile = await readWhole(server, path, cookie);
    return { cpu: (used() - before) / megabytes, rate: megabytes / seconds, more };
  };
  const all: [TakenFile[], TakenFile[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    all[0].push(await once(ours, wholeList.ours));
    all[1].push(await once(bare, wholeList.bare));
  }
  return [median(all[0]), median(all[1])];
}

const median = <One extends Taken>(taken: One[]): One =>
  [...taken].sort((a, b) => a.cpu - b.cpu)[Math.floor(taken.length / 2)] as One;

const postmasterOf = ({ files }: Cluster): number =>
  Number(readFileSync(join(files, 'postmaster.pid'), 'utf8').split('\n')[0]);

bench()
  .then(() => process.exit(0))
  .catch((problem) => {
    console.error(problem instanceof WrongSetting ? problem.message : problem);
    process.exit(1);
  });
