import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { houseWith } from '../app.module.ts';
import { Chance } from '../demo/chance.ts';
import { fillHouse } from '../demo/fill.ts';
import { furnish } from '../furnish.ts';
import { FiguresFold } from '../metrics/figures-fold.ts';
import { PeopleService } from '../people/people.service.ts';
import { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { connectionTo, ensureDatabase, migrate, withClient } from '../platform/database.ts';
import type { Cluster } from '../platform/postgres/cluster.ts';

export const benchPassword = 'a long word for the bench';
const agents = ['bench1@example.test', 'bench2@example.test', 'bench3@example.test', 'bench4@example.test'];
/** Nobody may ask more than 200 times a second: the reading is spread over several. */
const managers = Array.from({ length: 12 }, (_, i) => `reader${i + 1}@example.test`);
export const benchPeople = { agents, managers };

export interface Ground {
  /** As the application's role, and as the owner. */
  url: string;
  ownerUrl: string;
  squads: { id: string; agentId: string }[];
}

/** A house of so many cases, filled once and kept for the next time, with people who can sign in and its figures summed. */
export async function groundOf(cluster: Cluster, config: Config, cases: number): Promise<Ground> {
  const name = `bench_${cases}`;
  await ensureDatabase(cluster.url('postgres'), name);
  const ownerUrl = cluster.url(name);
  const url = await migrate(ownerUrl);
  const tables = await new DataSource(connectionTo(url, config)).initialize();
  const tools = await NestFactory.createApplicationContext(houseWith(config, new Clock(), tables), { logger: false });
  try {
    await furnish(tools);
    const [{ known }] = await tables.query('select count(*)::int as known from (select 1 from cases limit 1) c');
    if (known === 0) {
      const began = Date.now();
      await withClient(ownerUrl, (client) => fillHouse(client, cases, new Chance(1), new Date()));
      console.log(`${cases} cases filled in ${seconds(began)} s.`);
    }
    const began = Date.now();
    const folded = await tools.get(FiguresFold, { strict: false }).foldAll();
    if (folded > 0) {
      console.log(`${folded} cases counted into the sums by day in ${seconds(began)} s.`);
      await withClient(ownerUrl, (client) => client.query('vacuum analyze'));
    }
    const squads = await tables.query(
      `select s.id, (select p.id from people p join person_squads ps on ps.person_id = p.id where ps.squad_id = s.id order by p.id limit 1) as "agentId" from squads s order by s.name limit 4`,
    );
    const people = tools.get(PeopleService, { strict: false });
    const [someone] = await tables.query('select 1 from people where email = $1', [managers[0]]);
    if (!someone) {
      for (const [i, email] of agents.entries())
        await people.add(
          { name: `Bench ${i + 1}`, email, role: 'agent', squadIds: [squads[i].id], password: benchPassword },
          null,
        );
      for (const email of managers)
        await people.add({ name: email, email, role: 'manager', password: benchPassword }, null);
    }
    return { url, ownerUrl, squads };
  } finally {
    await tools.close();
    if (tables.isInitialized) await tables.destroy();
  }
}

const seconds = (began: number) => ((Date.now() - began) / 1000).toFixed(1);
