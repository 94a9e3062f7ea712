import { v7 as uuidv7 } from 'uuid';
import { type HeldJob, JobKinds } from '../apps/api/src/jobs/job-kinds.ts';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { type PlannedJob, plan } from '../apps/api/src/jobs/plan.ts';
import { Clock } from '../apps/api/src/platform/clock.ts';
import { House } from '../apps/api/src/platform/house.ts';
import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let runner: JobsRunner;
let other: JobsRunner;
let people: TestHouse['cast']['people'];
/** Kinds of this test's own: nothing is planned but what is asked for. */
let kinds: JobKinds;
/** What the kinds below were asked to do, in turn. */
const rung: string[] = [];
let fails: Error | null = null;
/** One receiver answers only once another has been told. */
let anotherIsTold: () => void;
const anotherTold = new Promise<void>((told) => {
  anotherIsTold = told;
});
const tell = async ({ subject }: HeldJob) => {
  if (subject === 'hangs') await anotherTold;
  rung.push(subject);
  if (subject === 'quick') anotherIsTold();
};

beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
  kinds = new JobKinds();
  const ring = async ({ subject }: HeldJob) => {
    if (fails) throw fails;
    rung.push(subject);
  };
  kinds.register('ring', { deed: (_tx, job) => ring(job) });
  kinds.register('tell', { errand: tell, linesAtOnce: 3 });
  kinds.register('post', { errand: ring, mostAttempts: 3 });
  runner = new JobsRunner(house.app.get(House), house.app.get(Clock), kinds);
  other = new JobsRunner(house.app.get(House), house.app.get(Clock), kinds);
});
afterAll(() => house.close());
beforeEach(async () => {
  fails = null;
  rung.length = 0;
  await house.sql('delete from jobs');
  await givenIn(house).at(aMonday);
});

const planned = (...jobs: (Partial<PlannedJob> & { subject: string })[]) =>
  house.app.get(House).deed((tx) =>
    plan(
      tx,
      jobs.map((job) => ({ kind: 'ring', dueAt: aMonday, ...job })),
      house.clock.now(),
    ),
  );
const jobs = () =>
  house.sql<{
    id: string;
    subject: string;
    state: string;
    attempts: number;
    last_error: string | null;
    run_after: Date;
  }>('select id, subject, state, attempts, last_error, run_after from jobs order by id');
const minutesOn = (minutes: number) => new Date(aMonday.getTime() + minutes * 60_000);

describe('A job', () => {
  it('is planned once for its kind, subject, moment and recipient, however often it is asked for', async () => {
    expect(await planned({ subject: 'a' }, { subject: 'a', recipientId: people.lee.id })).toBe(2);
    expect(await planned({ subject: 'a' }, { subject: 'a', recipientId: people.lee.id })).toBe(0);
    expect(await planned({ subject: 'a', recipientId: people.mia.id }, { subject: 'a', dueAt: minutesOn(1) })).toBe(2);
    expect(await runner.tick()).toBe(4);
    expect(await runner.tick()).toBe(0);
  });

  it('waits for its time', async () => {
    await planned({ subject: 'later', runAfter: minutesOn(5) });
    expect(await runner.tick()).toBe(0);
    house.at(minutesOn(5));
    expect(await runner.tick()).toBe(1);
  });

  it('is done once by two runners at once', async () => {
    await planned(...Array.from({ length: 60 }, (_, i) => ({ subject: `job ${i}` })));
    const done = await Promise.all([runner.tick(), other.tick()]);
    expect(done[0] + done[1]).toBe(60);
    expect(new Set(rung).size).toBe(60);
    expect(rung).toHaveLength(60);
  });

  it('is taken up by another runner once the first has fallen silent, and not before', async () => {
    await planned({ subject: 'left' });
    const hold = (until: string) =>
      house.sql(
        `update jobs set state = 'running', attempts = 1, lease_token = $1, lease_until = now() + $2::interval`,
        [uuidv7(), until],
      );
    await hold('20 seconds');
    expect(await other.tick()).toBe(0);
    await hold('-1 second');
    expect(await other.tick()).toBe(1);
    expect(await jobs()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('is left to the one who holds the lease, where it was lost meanwhile', async () => {
    const theirs = uuidv7();
    kinds.register('slow', {
      errand: async ({ id }) => {
        await house.sql('update jobs set lease_token = $2 where id = $1', [id, theirs]);
      },
    });
    await planned({ subject: 'slow', kind: 'slow' });
    expect(await runner.tick()).toBe(0);
    expect(await house.sql('select state, lease_token from jobs')).toEqual([{ state: 'running', lease_token: theirs }]);
  });

  it('leaves the house as it was where its deed fails', async () => {
    kinds.register('torn', {
      deed: async (tx) => {
        await tx.query(`insert into symptoms (id, name) values ($1, 'Torn')`, [uuidv7()]);
        throw new TypeError('no');
      },
    });
    await planned({ subject: 'torn', kind: 'torn' });
    expect(await runner.tick()).toBe(0);
    expect(await jobs()).toMatchObject([{ state: 'queued', attempts: 1, last_error: 'TypeError' }]);
    expect(await house.sql(`select 1 from symptoms where name = 'Torn'`)).toEqual([]);
  });

  it('that fails waits, longer each time, and is given up in the end', async () => {
    await planned({ subject: 'x', kind: 'post' });
    fails = Object.assign(new Error('550 <lee@demo.example> is unknown'), { code: 'EENVELOPE', responseCode: 550 });
    await runner.tick();
    const [first] = await jobs();
    expect(first).toMatchObject({ state: 'queued', attempts: 1, last_error: 'Error EENVELOPE 550' });
    expect(first?.run_after.getTime()).toBeGreaterThan(aMonday.getTime() + 2_000);
    for (const minutes of [1, 2]) {
      house.at(minutesOn(minutes));
      await runner.tick();
    }
    expect(await jobs()).toMatchObject([{ state: 'dead', attempts: 3 }]);
    house.at(minutesOn(600));
    expect(await runner.tick()).toBe(0);
  });

  it('goes in its line: none before the one ahead of it is done', async () => {
    await planned({ subject: '1', kind: 'post', line: 'case' }, { subject: '2', kind: 'post', line: 'case' });
    await planned({ subject: 'elsewhere', kind: 'post', line: 'another' });
    fails = new Error('away');
    await house.sql(`update jobs set run_after = $1 where subject = 'elsewhere'`, [minutesOn(60)]);
    await runner.tick();
    expect((await jobs()).map(({ subject, attempts }) => [subject, attempts])).toEqual([
      ['1', 1],
      ['2', 0],
      ['elsewhere', 0],
    ]);
    fails = null;
    house.at(minutesOn(1));
    await runner.tick();
    expect(rung).toEqual(['1', '2']);
  });

  it('holds up its own line alone where several lines go beside one another', async () => {
    await planned(
      { subject: 'hangs', kind: 'tell', line: 'slow receiver' },
      { subject: 'waits', kind: 'tell', line: 'slow receiver' },
      { subject: 'quick', kind: 'tell', line: 'another receiver' },
    );
    await runner.tick();
    expect(rung).toEqual(['quick', 'hangs', 'waits']);
  });
});

describe('What was given up', () => {
  it('is seen by the administrator, and tried again when they say so', async () => {
    await planned({ subject: 'x', kind: 'post' });
    await house.sql(`update jobs set state = 'dead', attempts = 3, last_error = 'Error ETIMEDOUT'`);
    const { jo, priya } = people;
    const { body } = await house.as(jo).get('/jobs?filter={"state":"dead"}').expect(200);
    expect(body).toMatchObject([{ kind: 'post', state: 'dead', attempts: 3, lastError: 'Error ETIMEDOUT' }]);
    await house.as(priya).get('/jobs').expect(403);
    await house.as(priya).post('/job-retries').send({ jobId: body[0].id }).expect(403);
    const { body: told } = await house.as(jo).post('/job-retries').send({ jobId: body[0].id }).expect(201);
    expect(told).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await runner.tick()).toBe(1);
    expect(rung).toEqual(['x']);
    const { body: again } = await house.as(jo).post('/job-retries').send({ jobId: body[0].id }).expect(409);
    expect(again).toMatchObject({ reason: 'not-dead' });
    await house.as(jo).post('/job-retries').send({ jobId: nothing }).expect(404);
  });
});

describe('A runner that is told to close', () => {
  it('finishes what is in hand and gives the rest back', async () => {
    const third = new JobsRunner(house.app.get(House), house.app.get(Clock), kinds);
    await planned(...Array.from({ length: 40 }, (_, i) => ({ subject: `job ${i}` })));
    const ticking = third.tick();
    await third.onModuleDestroy();
    await ticking;
    expect((await jobs()).filter(({ state }) => state === 'running')).toEqual([]);
    await runner.tick();
    expect(rung).toHaveLength(40);
    expect(new Set(rung).size).toBe(40);
  });
});
