import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { houseWith } from './app.module.ts';
import { Chance } from './demo/chance.ts';
import { fillHouse } from './demo/fill.ts';
import { furnish } from './furnish.ts';
import { Clock } from './platform/clock.ts';
import { readConfig, WrongSetting } from './platform/config.ts';
import { connectionTo, withClient } from './platform/database.ts';
import { findHouse } from './platform/postgres/find-house.ts';

async function fill(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string', default: '1' } } });
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 1)
    throw new WrongSetting('npm run fill -- --cases N [--seed S]: N is a whole number');
  const config = readConfig(process.env);
  const house = await findHouse(config);
  try {
    const tables = await new DataSource(connectionTo(house.url, config)).initialize();
    const tools = await NestFactory.createApplicationContext(houseWith(config, new Clock(), tables), { logger: false });
    await furnish(tools);
    await tools.close();
    await tables.destroy();
    const began = Date.now();
    await withClient(house.ownerUrl, (client) => fillHouse(client, cases, new Chance(Number(values.seed)), new Date()));
    console.log(`${cases} cases in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await house.leave();
  }
}

fill()
  .then(() => process.exit(0))
  .catch((problem) => {
    console.error(problem instanceof WrongSetting ? problem.message : problem);
    process.exit(1);
  });
