import request from 'supertest';
import { furnish } from '../apps/api/src/furnish.ts';
import { openHouse } from '../apps/api/src/open-house.ts';
import { SetClock } from '../apps/api/src/platform/clock.ts';
import { readConfig } from '../apps/api/src/platform/config.ts';
import { withClient } from '../apps/api/src/platform/database.ts';
import { type Cast, settle } from './cast.ts';

/** Monday, 2 March 2026, ten in the morning in London: an ordinary working hour. */
export const aMonday = new Date('2026-03-02T10:00:00Z');

const password = 'a fair word for tests';

export const testSettings = {
  LOG_LEVEL: 'silent',
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  DEMO: '0',
} as const;

/** The cast of every test house, and the cookie by which each is signed in, by e-mail. */
export interface SignedInCast {
  cast: Cast;
  cookies: Record<string, string>;
}

/** Puts the cast into an empty database once, through the house itself, and signs everybody in. */
export async function withCast(databaseUrl: string, ownerUrl: string): Promise<SignedInCast> {
  const config = readConfig({ ...testSettings, DATABASE_URL: databaseUrl });
  const app = await openHouse(config, new SetClock(aMonday), databaseUrl);
  await furnish(app);
  const cast = await settle(app, password);
  const cookies: Record<string, string> = {};
  for (const { email } of Object.values(cast.people)) {
    const { headers } = await request(app.getHttpServer())
      .post('/api/v1/session')
      .send({ email, password })
      .expect(201);
    cookies[email] = String(headers['set-cookie']).split(';')[0] as string;
  }
  await app.close();
  // The clock is moved by months: these sessions outlast it. How sessions end has tests of its own.
  await withClient(ownerUrl, (client) =>
    client.query(`update sessions set created_at = '2190-01-01Z', last_seen_at = '2190-01-01Z'`),
  );
  return { cast, cookies };
}
