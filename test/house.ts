import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';
import { openHouse } from '../apps/api/src/open-house.ts';
import { SetClock } from '../apps/api/src/platform/clock.ts';
import { type Config, readConfig } from '../apps/api/src/platform/config.ts';
import type { Cast } from './cast.ts';
import { castTemplate, emptyTemplate, withDatabase } from './template.ts';
import { aMonday, type SignedInCast, testSettings } from './with-cast.ts';

export { aMonday } from './with-cast.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The API on a database of its own, with the cast in it, and a clock that is set and never waited for. */
export interface TestHouse {
  app: NestFastifyApplication;
  clock: SetClock;
  cast: Cast;
  config: Config;
  /** Speaks to the API as this person. */
  as(person: { email: string }): Record<Verb, (path: string) => request.Test>;
  anyone: Record<Verb, (path: string) => request.Test>;
  /** By which this person is signed in. */
  cookieOf(person: { email: string }): { name: string; value: string };
  /** Asks the tables as their owner. */
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Asks the tables as the application's own role. */
  asApplication<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  at(moment: string | Date): void;
  close(): Promise<void>;
}

/** Whole addresses, and what the house shows beside its API. */
const besideTheApi = /^\/(api|health|s)\//;

/** A database with all tables, empty unless told otherwise, by the URL of the application's role and of the owner. */
export async function freshDatabase(template = emptyTemplate) {
  const name = `house_${randomUUID().replaceAll('-', '')}`;
  const ownerUrl = withDatabase(process.env.TEST_OWNER_URL as string, 'postgres');
  await ask(ownerUrl, `create database ${name} template ${template}`);
  return {
    name,
    ownerUrl,
    applicationUrl: withDatabase(process.env.TEST_APPLICATION_URL as string, name),
    drop: () => ask(ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

/** `settings` are added to those that every test house is opened with. */
export async function openTestHouse(settings: NodeJS.ProcessEnv = {}): Promise<TestHouse> {
  const { name, ownerUrl, applicationUrl, drop } = await freshDatabase(castTemplate);
  const config = readConfig({ ...testSettings, DATABASE_URL: applicationUrl, ...settings });
  const clock = new SetClock(aMonday);
  const app = await openHouse(config, clock, applicationUrl);
  const { cast, cookies }: SignedInCast = JSON.parse(process.env.TEST_CAST as string);
  const server = app.getHttpServer();

  const speak = (cookie?: string) => {
    const say = (verb: Verb) => (path: string) => {
      const asked = request(server)[verb](besideTheApi.test(path) ? path : `/api/v1${path}`);
      return cookie ? asked.set('cookie', cookie) : asked;
    };
    return { get: say('get'), post: say('post'), put: say('put'), patch: say('patch'), delete: say('delete') };
  };
  return {
    app,
    clock,
    cast,
    config,
    as: ({ email }) => speak(cookies[email]),
    anyone: speak(),
    cookieOf: ({ email }) => {
      const [name = '', value = ''] = (cookies[email] ?? '').split('=');
      return { name, value };
    },
    sql: (text, values) => ask(withDatabase(ownerUrl, name), text, values),
    asApplication: (text, values) => ask(applicationUrl, text, values),
    at: (moment) => clock.set(new Date(moment)),
    async close() {
      await app.close();
      await drop();
    },
  };
}

async function ask<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
