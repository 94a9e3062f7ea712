import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';
import { furnish } from '../apps/api/src/furnish.ts';
import { openHouse } from '../apps/api/src/open-house.ts';
import { SetClock } from '../apps/api/src/platform/clock.ts';
import { type Config, readConfig } from '../apps/api/src/platform/config.ts';
import { type Cast, settle as settleCast } from './cast.ts';
import { templateName } from './template.ts';

/** Monday, 2 March 2026, ten in the morning in London: an ordinary working hour. */
export const aMonday = new Date('2026-03-02T10:00:00Z');

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
  /** Asks the tables as their owner. */
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Asks the tables as the application's own role. */
  asApplication<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  at(moment: string | Date): void;
  close(): Promise<void>;
}

const password = 'a fair word for tests';
/** Whole addresses, and what the house shows beside its API. */
const besideTheApi = /^\/(api|health|s)\//;

/** An empty database with all tables, by the URL of the application's role and of the owner. */
export async function freshDatabase() {
  const name = `house_${randomUUID().replaceAll('-', '')}`;
  const ownerUrl = withDatabase(process.env.TEST_OWNER_URL as string, 'postgres');
  await ask(ownerUrl, `create database ${name} template ${templateName}`);
  return {
    name,
    ownerUrl,
    applicationUrl: withDatabase(process.env.TEST_APPLICATION_URL as string, name),
    drop: () => ask(ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

/** `settings` are added to those that every test house is opened with. */
export async function openTestHouse(settings: NodeJS.ProcessEnv = {}): Promise<TestHouse> {
  const { name, ownerUrl, applicationUrl, drop } = await freshDatabase();
  const config = readConfig({
    LOG_LEVEL: 'silent',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATABASE_URL: applicationUrl,
    DEMO: '0',
    ...settings,
  });
  const clock = new SetClock(aMonday);
  const app = await openHouse(config, clock, applicationUrl);
  await furnish(app);
  const cast = await settleCast(app, password);
  const cookies = new Map<string, string>();
  const server = app.getHttpServer();

  const speak = (cookie?: string) => {
    const say = (verb: Verb) => (path: string) => {
      const asked = request(server)[verb](besideTheApi.test(path) ? path : `/api/v1${path}`);
      return cookie ? asked.set('cookie', cookie) : asked;
    };
    return { get: say('get'), post: say('post'), put: say('put'), patch: say('patch'), delete: say('delete') };
  };
  for (const { email } of Object.values(cast.people)) {
    const { headers } = await request(server).post('/api/v1/session').send({ email, password }).expect(201);
    cookies.set(email, String(headers['set-cookie']).split(';')[0] as string);
  }
  // The clock is moved by months: these sessions outlast it. How sessions end has tests of its own.
  await ask(
    withDatabase(ownerUrl, name),
    `update sessions set created_at = '2190-01-01Z', last_seen_at = '2190-01-01Z'`,
  );
  return {
    app,
    clock,
    cast,
    config,
    as: ({ email }) => speak(cookies.get(email)),
    anyone: speak(),
    sql: (text, values) => ask(withDatabase(ownerUrl, name), text, values),
    asApplication: (text, values) => ask(applicationUrl, text, values),
    at: (moment) => clock.set(new Date(moment)),
    async close() {
      await app.close();
      await drop();
    },
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
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
