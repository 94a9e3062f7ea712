import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { type Definition, definitions, type Wire } from '#heart-core';
import { Chance } from '../apps/api/src/demo/chance.ts';
import { tellStory } from '../apps/api/src/demo/tell.ts';
import { FiguresFold } from '../apps/api/src/metrics/figures-fold.ts';
import { openHouse } from '../apps/api/src/open-house.ts';
import { SetClock } from '../apps/api/src/platform/clock.ts';
import { readConfig } from '../apps/api/src/platform/config.ts';
import { freshDatabase } from './house.ts';

const now = new Date('2026-11-24T11:20:00Z');
const zone = 'Europe/London';
/** Holds for every case, and yet is no filter that the sums by day know: with it, the records are counted. */
const everyCase = { receivedFrom: '2000-01-01T00:00:00Z' };

let base: Awaited<ReturnType<typeof freshDatabase>>;
let app: NestFastifyApplication;
let cookie: string;
let filters: Record<string, unknown>[];

beforeAll(async () => {
  base = await freshDatabase();
  const config = readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: base.applicationUrl, DEMO: '0' });
  await tellStory(config, base.applicationUrl, now, 1 / 30);
  app = await openHouse(config, new SetClock(now), base.applicationUrl);
  const body = { email: 'malik@demo.example', password: config.demoPassword };
  const { headers } = await request(app.getHttpServer()).post('/api/v1/session').send(body).expect(201);
  cookie = String(headers['set-cookie']).split(';')[0] as string;
  await app.get(FiguresFold).foldAll();
  const squads = (await ask('/squads')).body as { id: string }[];
  const symptoms = (await ask('/symptoms')).body as { id: string }[];
  filters = [
    {},
    ...squads.map(({ id }) => ({ squadId: id })),
    ...['phone', 'email', 'chat'].map((channel) => ({ channel })),
    ...symptoms.slice(0, 4).map(({ id }) => ({ symptomId: id })),
    ...[{ methodKey: 'heart' }, { status: 'closed' }, { severity: 'normal' }, { spike: true }],
    { squadId: squads.slice(0, 3).map(({ id }) => id), channel: 'phone' },
  ];
}, 120_000);
afterAll(async () => {
  await app.close();
  await base.drop();
});

const ask = (path: string) => request(app.getHttpServer()).get(`/api/v1${path}`).set('cookie', cookie).expect(200);
const queryOf = (query: Record<string, string>, filter: object) =>
  new URLSearchParams({ ...query, filter: JSON.stringify(filter) });

/** Every row behind a figure, page by page. */
async function rowsOf(key: string, query: Record<string, string>, filter: object): Promise<Wire.MetricRow[]> {
  const rows: Wire.MetricRow[] = [];
  let after = '';
  for (;;) {
    const { body, headers } = await ask(
      `/metrics/${key}/cases?${queryOf(query, filter)}&range=[0,199]${after && `&after=${after}`}`,
    );
    rows.push(...body);
    if (!headers['x-next-cursor'] || body.length < 200) return rows;
    after = String(headers['x-next-cursor']);
  }
}

/** The figure and its parts as one line, to be held against another. */
const told = ({ value, num, den, n, pending, excluded }: Wire.MetricPoint) => ({
  value,
  num,
  den,
  n,
  pending,
  excluded,
});

let counting = 0;
const dice = new Chance(20_261_125);
const asked = Array.from({ length: 50 }, (_, i) => {
  const { key } = definitions[i % definitions.length] as Definition;
  const back = 7 + dice.whole(0, 130);
  const from = new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10);
  const to = new Date(now.getTime() - dice.whole(0, back - 2) * 86_400_000).toISOString().slice(0, 10);
  return {
    key,
    from,
    to: to > from ? to : '2026-11-25',
    filter: dice.whole(0, 21),
    interval: dice.pick(['day', 'week', 'month']),
  };
});

it.each(asked)(
  '$key from $from to $to is one number, whoever counts it ($filter)',
  async ({ key, from, to, ...one }) => {
    const definition = definitions.find((known) => known.key === key) as Definition;
    const filter = filters[one.filter % filters.length] as object;
    const query = { from, to, tz: zone, interval: one.interval };
    const answer = (await ask(`/metrics/${key}?${queryOf(query, filter)}`)).body as Wire.MetricAnswer;
    const [group] = answer.groups;
    const total = told(group?.total as Wire.MetricPoint);
    if (total.n > 0) counting++;

    const recounted = (await ask(`/metrics/${key}?${queryOf(query, { ...filter, ...everyCase })}`)).body;
    expect(told(recounted.groups[0].total)).toEqual(total);

    const rows = await rowsOf(key, { from, to, tz: zone }, filter);
    const counted = (as: string) => rows.filter((row) => row.counted === as);
    expect(counted('pending')).toHaveLength(total.pending);
    expect(counted('excluded')).toHaveLength(total.excluded.reduce((sum, { count }) => sum + count, 0));
    if (key !== 'stepCompleteness' && definition.unit !== 'money')
      expect(counted('numerator').length + counted('denominator').length).toBe(total.n);
    if (definition.unit === 'share' && key !== 'stepCompleteness') expect(counted('numerator')).toHaveLength(total.num);

    // Seen by a manager, who reads every case; a pending row tells how it stands, and adds to nothing yet.
    const settled = [...counted('numerator'), ...counted('denominator')].map(({ counts }) => Number(counts));
    expect(settled.reduce((all, one) => all + one, 0)).toBeCloseTo(total.num, 6);
    expect(counted('excluded').every(({ counts }) => counts === null)).toBe(true);

    const sum = (what: 'n' | 'num' | 'pending') => group?.points.reduce((all, point) => all + point[what], 0);
    expect([sum('n'), sum('pending')]).toEqual([total.n, total.pending]);
    expect(sum('num')).toBeCloseTo(total.num, 6);
    const bySquad = (await ask(`/metrics/${key}?${queryOf({ ...query, split: 'squad' }, filter)}`)).body;
    expect(bySquad.groups.reduce((all: number, { total: { n } }: Wire.MetricGroup) => all + n, 0)).toBe(total.n);
  },
);

it('has counted something nearly every time', () => expect(counting).toBeGreaterThan(35));
