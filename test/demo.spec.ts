import request from 'supertest';
import { DataSource } from 'typeorm';
import type { Wire } from '#heart-core';
import { restate } from '../apps/api/src/cases/restate.ts';
import { Chance } from '../apps/api/src/demo/chance.ts';
import { fillHouse } from '../apps/api/src/demo/fill.ts';
import { pilotStart, planted, storyOf } from '../apps/api/src/demo/story.ts';
import { storySoFar, tellStory } from '../apps/api/src/demo/tell.ts';
import { openHouse } from '../apps/api/src/open-house.ts';
import { SetClock } from '../apps/api/src/platform/clock.ts';
import { readConfig } from '../apps/api/src/platform/config.ts';
import { connectionTo, withClient } from '../apps/api/src/platform/database.ts';
import { freshDatabase } from './house.ts';

const now = new Date('2026-11-24T11:20:00Z');
const config = readConfig({ LOG_LEVEL: 'silent' });
/** A thirtieth of the story: enough to hold each of its turns. */
const size = 1 / 30;

let base: Awaited<ReturnType<typeof freshDatabase>>;
let tables: DataSource;
beforeAll(async () => {
  base = await freshDatabase();
  expect(await storySoFar(base.applicationUrl)).toBe('none');
  await tellStory(config, base.applicationUrl, now, size);
  tables = await new DataSource(connectionTo(base.applicationUrl)).initialize();
});
afterAll(async () => {
  await tables.destroy();
  await base.drop();
});

it('is told once, and knows that it was', async () => {
  expect(await storySoFar(base.applicationUrl)).toBe('whole');
});

it('seats the nine squads and the seven people who can sign in', async () => {
  const [{ squads, people }] = await tables.query(
    `select (select count(*)::int from squads) as squads, (select count(*)::int from people where password_hash is not null) as people`,
  );
  expect({ squads, people }).toEqual({ squads: 9, people: 7 });
});

it('leaves nine promises overdue right now, and no more', async () => {
  const rows = await tables.query(
    'select 1 from commitments where done_at is null and ended_at is null and due_at < $1',
    [now],
  );
  expect(rows).toHaveLength(9);
});

it('leaves three requests waiting right now, one of them about to expire', async () => {
  const rows: { expires_at: Date }[] = await tables.query(
    `select r.expires_at from resolutions r where r.expires_at > $1 and not exists (select 1 from decisions d where d.case_id = r.case_id and d.resolution_id = r.id) order by 1`,
    [now],
  );
  expect(rows).toHaveLength(3);
  expect((rows[0] as { expires_at: Date }).expires_at.getTime() - now.getTime()).toBeLessThan(5 * 60_000);
});

it('has had more asked than may be given at once, with a word on each while the customer waited', async () => {
  const [{ asked, answered, granted }] = await tables.query(
    `select count(*)::int as asked, count(d.id)::int as answered, count(d.id) filter (where d.decision <> 'decline')::int as granted
     from resolutions r left join decisions d on d.case_id = r.case_id and d.resolution_id = r.id where r.expires_at <= $1`,
    [now],
  );
  expect(asked).toBeGreaterThan(0);
  expect([answered, granted > 0]).toEqual([asked, true]);
});

it('works by HEART in the pilot squads from the start of the pilot on, and nowhere else', async () => {
  const rows: { name: string; first: Date }[] = await tables.query(
    `select s.name, min(c.received_at) as first from cases c join squads s on s.id = c.squad_id where c.method_key = 'heart' group by 1 order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Severn', 'Tamar', 'Trent']);
  for (const { first } of rows) expect(first.getTime()).toBeGreaterThanOrEqual(pilotStart(now).getTime());
});

it('was in spike mode in the week of the strike, three days in every squad but the small one, with call-backs in windows', async () => {
  const rows: { name: string; days: number }[] = await tables.query(
    `select s.name, count(*)::int as days from triages t join triage_endings e on e.triage_id = t.id join squads s on s.id = t.squad_id group by 1 order by 1`,
  );
  const squads = ['Avon', 'Dart', 'Exe', 'Severn', 'Tamar', 'Trent', 'Usk', 'Wye'];
  expect(rows).toEqual(squads.map((name) => ({ name, days: 3 })));
  const [{ cases, outside, windows }] = await tables.query(
    `select count(distinct c.id)::int as cases, count(*) filter (where c.received_at < t.started_at or c.received_at >= e.ended_at)::int as outside, count(m.window_from)::int as windows
     from cases c join triages t on t.id = c.triage_id join triage_endings e on e.triage_id = t.id left join commitments m on m.case_id = c.id`,
  );
  expect(cases).toBeGreaterThan(0);
  expect(outside).toBe(0);
  expect(windows).toBeGreaterThan(0);
});

it('has words of its own: a crisis card, a rule that was said otherwise, and answers to hints', async () => {
  const [{ card, reworded, answered }] = await tables.query(
    `select (select data->'crisisCards'->0->>'locale' from settings_versions order by version desc limit 1) as card,
       (select count(*)::int from phrase_rule_versions where version = 2) as reworded, (select count(distinct rule_id)::int from phrase_answers) as answered`,
  );
  expect({ card, reworded, answered }).toEqual({ card: 'en', reworded: 1, answered: 7 });
});

it('hears its squads on the pilot, and says a phrase otherwise after two of them stumbled over it', async () => {
  const [heard] = await tables.query(
    `select (select count(*)::int from pilot_feedback) as said, (select bool_and(f.at < t.recorded_at) from pilot_feedback f where f.step_key = 'apologize') as first,
       t.name, t.version from template_versions t where t.version > 1`,
  );
  expect(heard).toEqual({ said: 5, first: true, name: 'Own it', version: 2 });
});

it('holds no state that its own records do not say', async () => {
  const columns =
    'status, resolved_at, closed_at, first_resolved_at, resolved_in_first_contact, first_reopened_at, next_due_at, steps_valid, steps_in_order, cause_id';
  const read = () => tables.query(`select id, ${columns} from cases order by id`);
  const told = await read();
  await tables.transaction(async (tx) => {
    for (const { id } of told) await restate(tx, id, now);
  });
  expect(await read()).toEqual(told);
});

describe('The answer key', () => {
  type House = Awaited<ReturnType<typeof openHouse>>;
  let house: House;
  const cookies = new Map<string, string>();
  const opened = (settings: NodeJS.ProcessEnv) =>
    openHouse(readConfig({ LOG_LEVEL: 'silent', ...settings }), new SetClock(now), base.applicationUrl);
  const ask = (name: string, path: string, of = house) =>
    request(of.getHttpServer())
      .get(`/api/v1${path}`)
      .set('cookie', cookies.get(name) ?? '');
  let key: Wire.DemoAnswers;

  beforeAll(async () => {
    house = await opened({ DEMO: '1' });
    for (const name of ['malik', 'priya']) {
      const { headers } = await request(house.getHttpServer())
        .post('/api/v1/session')
        .send({ email: `${name}@demo.example`, password: config.demoPassword })
        .expect(201);
      cookies.set(name, String(headers['set-cookie']).split(';')[0] as string);
    }
    key = (await ask('malik', '/demo-answers').expect(200)).body;
  });
  afterAll(() => house.close());

  it('sets what the story planted beside what the pilot finds, figure by figure the same as on its page', async () => {
    expect(key.effects.map(({ metric, planted: truth }) => [metric, truth])).toEqual([
      ['fcr14', planted.firstContact],
      ['followUpsKept', planted.promisesKept],
      ['csatMean', planted.satisfaction],
      ['handleTime', planted.handleSeconds],
      ['reopenRate', planted.reopened],
    ]);
    expect(key.effects.filter(({ held }) => held !== null).length).toBeGreaterThan(2);
    for (const { metric, unit, better, planted: truth, estimate, lower, upper, held } of key.effects) {
      const { body } = await ask('malik', `/pilots/${key.pilot.id}/comparison?metric=${metric}`).expect(200);
      const { effect } = body as Wire.PilotComparison;
      expect({ unit, better, estimate, lower, upper }).toEqual({
        ...{ unit: body.unit, better: body.better },
        ...{ estimate: effect.estimate, lower: effect.lower, upper: effect.upper },
      });
      const known = lower !== null && upper !== null;
      expect(held).toBe(known ? lower <= truth && truth <= upper : null);
    }
  });

  it('tells of each trap whether it was caught, with the warning of the page where it stands', async () => {
    expect(key.traps.map((trap) => trap.key)).toEqual([
      ...['noReplies', 'unripe', 'lateLogging', 'runningWeek', 'chargedTwice'],
    ]);
    const codes = { noReplies: 'missing_weeks', unripe: 'immature', lateLogging: 'late_logging_rises' };
    for (const [name, code] of Object.entries(codes)) {
      const trap = key.traps.find((one) => one.key === name) as Wire.DemoTrap;
      const { body } = await ask('malik', `/pilots/${key.pilot.id}/comparison?metric=${trap.metric}`).expect(200);
      const onPage = (body as Wire.PilotComparison).checks.find((check) => check.code === code) ?? null;
      expect(trap).toMatchObject({ warning: onPage, caught: onPage !== null });
    }
    const { noReplies, unripe, runningWeek, chargedTwice } = Object.fromEntries(
      key.traps.map((trap) => [trap.key, trap]),
    );
    expect(noReplies).toMatchObject({ squad: 'Avon', weekOn: '2026-09-07', caught: true });
    expect(unripe?.caught).toBe(true);
    expect(runningWeek).toMatchObject({ weekOn: '2026-11-23', caught: true });
    expect(chargedTwice?.issue?.name).toBe('Charged twice');
    const { body } = await ask('malik', `/issues/${chargedTwice?.issue?.id}/effect`).expect(200);
    expect(chargedTwice?.issue?.verdict).toEqual(body.verdict);
  });

  it('is for those who manage, and there only while the demo is on', async () => {
    await ask('priya', '/demo-answers').expect(403);
    const real = await opened({
      DEMO: '0',
      DATABASE_URL: base.applicationUrl,
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    });
    await ask('malik', '/demo-answers', real).expect(404);
    await real.close();
  });
});

it('is the same story for the same seed and moment', () => {
  expect(storyOf(now, 7, size)).toEqual(storyOf(now, 7, size));
  expect(storyOf(now, 8, size)).not.toEqual(storyOf(now, 7, size));
});

it('plants what the figures should find: more settled at first contact in the pilot squads after the start', () => {
  const share = (squads: string[], after: boolean) => {
    const tales = storyOf(now, 2026).filter(
      ({ squad, startedAt }) => squads.includes(squad) && startedAt >= pilotStart(now) === after,
    );
    return tales.filter(({ resolvedAt, endedAt }) => resolvedAt && resolvedAt <= endedAt).length / tales.length;
  };
  const gain = (squads: string[]) => share(squads, true) - share(squads, false);
  const difference = gain(['Severn', 'Tamar', 'Trent']) - gain(['Avon', 'Exe', 'Wye', 'Dart', 'Usk']);
  expect(difference).toBeGreaterThan(0.07);
  expect(difference).toBeLessThan(0.17);
});

it('fills a house with any number of cases, each as its records say', async () => {
  const other = await freshDatabase();
  const house = await new DataSource(connectionTo(other.applicationUrl)).initialize();
  await house.query(
    `insert into methods (key, version, data, created_at) select key, version, data, created_at from jsonb_populate_recordset(null::methods, $1)`,
    [JSON.stringify(await tables.query('select * from methods'))],
  );
  await withClient(`${other.ownerUrl.replace(/\/[^/]*$/, '')}/${other.name}`, (client) =>
    fillHouse(client, 300, new Chance(3), now),
  );
  const read = () =>
    house.query(
      'select id, status, resolved_at, closed_at, resolved_in_first_contact, next_due_at, steps_valid, restatement from cases order by id',
    );
  const filled = await read();
  expect(filled).toHaveLength(300);
  await house.transaction(async (tx) => {
    for (const { id } of filled) await restate(tx, id, now);
  });
  expect(await read()).toEqual(filled);
  await house.destroy();
  await other.drop();
});
