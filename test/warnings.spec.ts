import { v7 as uuidv7 } from 'uuid';
import { JobKinds } from '../apps/api/src/jobs/job-kinds.ts';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { Clock } from '../apps/api/src/platform/clock.ts';
import { House } from '../apps/api/src/platform/house.ts';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { listenAs } from './listening.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let runner: JobsRunner;
let caseId: string;
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  runner = house.app.get(JobsRunner);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql('delete from jobs');
  await house.sql('delete from notifications');
  await house.sql('delete from settlement_undoings');
  await house.sql('delete from settlements');
  await house.sql('delete from commitments');
  await given.at(aMonday);
  caseId = (await given.aCase()).id;
});

type Someone = { email: string };
/** The house looks at what is due at this moment. */
const lookAt = async (moment: string) => {
  await given.at(`2026-${moment}:00Z`);
  await runner.tick();
};
/** What somebody was told, oldest first, the digests aside. */
const toldTo = async (who: Someone, filter: object = {}) => {
  const { body } = await house
    .as(who)
    .get(`/notifications?filter=${JSON.stringify(filter)}&sort=["at","ASC"]`)
    .expect(200);
  return body
    .filter(({ kind }: { kind: string }) => kind !== 'digest')
    .map(({ kind, at }: { kind: string; at: string }) => `${kind} ${at.slice(5, 16)}`);
};
const digestsOf = async (who: Someone) =>
  (await house.as(who).get('/notifications?filter={"kind":"digest"}&sort=["at","ASC"]').expect(200)).body;
/** By four on Tuesday. */
const due = '2026-03-03T16:00:00Z';

describe('The owner of a promise is warned', () => {
  it('half an hour and ten minutes before it is due, once each, and when it is', async () => {
    await given.aPromise(caseId, { dueAt: due });
    for (const minute of ['15:29', '15:30', '15:31', '15:49', '15:50', '15:51', '16:00', '16:01', '16:02'])
      await lookAt(`03-03T${minute}`);
    expect(await toldTo(people.lee)).toEqual([
      'promiseSoon 03-03T15:30',
      'promiseSoon 03-03T15:50',
      'promiseDue 03-03T16:01',
    ]);
    expect(await toldTo(people.mia)).toEqual([]);
  });

  it('only by the nearest warning, where nobody looked for a while', async () => {
    await given.aPromise(caseId, { dueAt: due });
    await lookAt('03-03T15:55');
    expect(await toldTo(people.lee)).toEqual(['promiseSoon 03-03T15:55']);
  });

  it('not of a warning that had passed when it was promised', async () => {
    await given.at('2026-03-03T15:45:00Z');
    await given.aPromise(caseId, { dueAt: due });
    await lookAt('03-03T15:46');
    expect(await toldTo(people.lee)).toEqual([]);
    await lookAt('03-03T15:50');
    expect(await toldTo(people.lee)).toEqual(['promiseSoon 03-03T15:50']);
  });

  it('as the settings say', async () => {
    const { headers } = await house.as(people.jo).get('/settings').expect(200);
    await house
      .as(people.jo)
      .patch('/settings')
      .set('if-match', String(headers.etag))
      .send({ warnBeforeMinutes: [120] })
      .expect(200);
    await given.aPromise(caseId, { dueAt: due });
    await lookAt('03-03T14:00');
    await lookAt('03-03T15:50');
    expect(await toldTo(people.lee)).toEqual(['promiseSoon 03-03T14:00']);
    await house.sql('delete from settings_versions');
  });

  it('not once it is kept, though the warning was planned already', async () => {
    const { id } = await given.aPromise(caseId, { dueAt: due });
    await lookAt('03-03T15:29');
    const kinds = house.app.get(JobKinds);
    await given.at('2026-03-03T15:30:00Z');
    await Promise.all(kinds.planners.map((planner) => planner(house.clock.now())));
    await given.aSettlement(id, 'kept');
    await runner.tick();
    expect(await house.sql(`select state from jobs where kind = 'promiseSoon'`)).toEqual([{ state: 'done' }]);
    expect(await toldTo(people.lee)).toEqual([]);
  });

  it('if it is theirs now: the one who handed it over hears nothing more', async () => {
    const { id } = await given.aPromise(caseId, { dueAt: due });
    await lookAt('03-03T15:30');
    await given.aSettlement(id, 'reassigned', { ownerId: people.mia.id }, people.priya);
    await lookAt('03-03T15:50');
    expect(await toldTo(people.lee)).toEqual(['promiseSoon 03-03T15:30']);
    expect(await toldTo(people.mia)).toEqual(['promiseSoon 03-03T15:50']);
  });
});

describe('A promise that is due and not kept', () => {
  it('reaches the supervisor of its squad at once, and the managers an hour later', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await lookAt('03-03T11:00');
    expect(await toldTo(people.priya)).toEqual([]);
    for (const minute of ['11:01', '11:59', '12:00', '12:30']) await lookAt(`03-03T${minute}`);
    expect(await toldTo(people.priya)).toEqual(['promiseDue 03-03T11:01']);
    expect(await toldTo(people.malik)).toEqual(['promiseEscalated 03-03T12:00']);
  });

  it('reaches who stands in for the supervisor, as long as they do', async () => {
    const { sam, priya } = people;
    await house
      .as(people.jo)
      .post('/stand-ins')
      .send({
        personId: sam.id,
        forPersonId: priya.id,
        fromAt: '2026-03-05T10:00:00Z',
        untilAt: '2026-03-05T12:00:00Z',
      })
      .expect(201);
    await given.aPromise(caseId, { dueAt: '2026-03-05T11:00:00Z' });
    await given.aPromise(caseId, { dueAt: '2026-03-05T12:30:00Z' });
    await lookAt('03-05T11:01');
    await lookAt('03-05T12:31');
    expect(await toldTo(sam)).toEqual(['promiseDue 03-05T11:01']);
    expect(await toldTo(priya)).toHaveLength(2);
  });

  it('reaches nobody of another squad, and nobody who has left', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await house.sql('update people set active = false where id = $1', [people.lee.id]);
    await lookAt('03-03T10:50');
    await lookAt('03-03T11:01');
    await house.sql('update people set active = true where id = $1', [people.lee.id]);
    for (const nobody of [people.lee, people.mia, people.ana, people.sam]) expect(await toldTo(nobody)).toEqual([]);
    expect(await toldTo(people.priya)).toEqual(['promiseDue 03-03T11:01']);
  });

  it('reaches no one who has left between the plan and its moment', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await given.at('2026-03-03T11:01:00Z');
    const [planner] = house.app.get(JobKinds).planners;
    await planner?.(house.clock.now());
    await house.sql('delete from person_squads where person_id = $1 and squad_id = $2', [
      people.priya.id,
      house.cast.squads.severn,
    ]);
    await runner.tick();
    await house.sql('insert into person_squads (person_id, squad_id) values ($1, $2)', [
      people.priya.id,
      house.cast.squads.severn,
    ]);
    expect(await toldTo(people.priya)).toEqual([]);
  });

  it('brought by an import calls for nothing', async () => {
    const { id } = await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await house.sql('update commitments set import_id = $2 where id = $1', [id, uuidv7()]);
    await lookAt('03-03T11:01');
    expect(await house.sql(`select 1 from jobs where kind <> 'digest'`)).toEqual([]);
  });

  it('long ago stands in the digest alone', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await lookAt('03-09T10:00');
    expect(await toldTo(people.priya)).toEqual([]);
    expect(await digestsOf(people.priya)).toMatchObject([{ refs: { overdue: 1, dueToday: 0 } }]);
  });

  it('is told of once by two runners at once', async () => {
    for (let i = 0; i < 12; i++) await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await given.at('2026-03-03T11:01:00Z');
    const other = new JobsRunner(house.app.get(House), house.app.get(Clock), house.app.get(JobKinds));
    await Promise.all([runner.tick(), other.tick(), runner.tick(), other.tick()]);
    expect(await toldTo(people.priya)).toHaveLength(12);
    expect(await toldTo(people.lee)).toHaveLength(12);
  });
});

describe('Quiet', () => {
  it('keeps what falls into the night until the squad opens', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T17:00:00Z' });
    await lookAt('03-03T17:01');
    expect(await toldTo(people.priya)).toEqual(['promiseDue 03-03T17:01']);
    await lookAt('03-03T18:00');
    await lookAt('03-04T08:59');
    expect(await toldTo(people.malik)).toEqual([]);
    await lookAt('03-04T09:00');
    expect(await toldTo(people.malik)).toEqual(['promiseEscalated 03-04T09:00']);
  });

  it('lasts as long as the squad wants it, and needs both its ends', async () => {
    const { jo } = people;
    const { severn } = house.cast.squads;
    const change = async (body: object, status: number) => {
      const { headers } = await house.as(jo).get(`/squads/${severn}`).expect(200);
      return house.as(jo).patch(`/squads/${severn}`).set('if-match', String(headers.etag)).send(body).expect(status);
    };
    await change({ quietFrom: '12:00' }, 400);
    await change({ quietFrom: '12:00', quietTo: '12:00' }, 400);
    await change({ quietFrom: '12:00', quietTo: '25:00' }, 400);
    expect((await change({ quietFrom: '12:00', quietTo: '13:00' }, 200)).body).toMatchObject({ quietTo: '13:00' });
    await given.aPromise(caseId, { dueAt: '2026-03-03T12:20:00Z' });
    await lookAt('03-03T12:21');
    expect(await toldTo(people.priya)).toEqual([]);
    await lookAt('03-03T13:00');
    expect(await toldTo(people.priya)).toEqual(['promiseDue 03-03T13:00']);
    expect((await change({ quietFrom: null, quietTo: null }, 200)).body).toMatchObject({ quietFrom: null });
  });
});

describe('The digest', () => {
  it('comes once on a working day by the clock of the squad, oldest first, and not where nothing is promised', async () => {
    const first = await given.aPromise(caseId, { dueAt: '2026-03-27T16:00:00Z' });
    const second = await given.aPromise(caseId, { dueAt: '2026-03-27T17:00:00Z' });
    await given.aPromise(caseId, { dueAt: '2026-03-30T15:00:00Z' });
    for (const moment of ['03-28T08:30', '03-29T08:30', '03-30T07:29', '03-30T07:30', '03-30T07:31'])
      await lookAt(moment);
    expect(await digestsOf(people.priya)).toMatchObject([
      { at: '2026-03-30T07:30:00.000Z', refs: { overdue: 2, dueToday: 1, oldest: [first.id, second.id] } },
    ]);
    expect(await digestsOf(people.sam)).toEqual([]);
  });

  it('holds what is due until midnight there, not here', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T16:00:00Z' });
    await lookAt('03-02T23:59');
    await lookAt('03-03T08:30');
    expect((await digestsOf(people.priya)).map(({ refs }: { refs: object }) => refs)).toMatchObject([
      { overdue: 0, dueToday: 1 },
    ]);
  });
});

describe('What somebody was told', () => {
  it('is theirs alone, names its case, and is marked as read by them alone', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z', what: 'Call about the sofa' });
    await lookAt('03-03T11:01');
    const { body } = await house
      .as(people.priya)
      .get('/notifications?filter={"unread":true,"kind":"promiseDue"}')
      .expect(200);
    expect(body).toMatchObject([{ kind: 'promiseDue', caseId, what: 'Call about the sofa', readAt: null }]);
    const [{ id }] = body;
    const mark = (by: Someone, sent: object, status = 200) =>
      house.as(by).post('/notification-readings').send(sent).expect(status);
    expect((await mark(people.lee, { ids: [id] })).body).toEqual({ read: 0 });
    expect((await mark(people.priya, { ids: [id] })).body).toEqual({ read: 1 });
    expect(await toldTo(people.priya, { unread: true })).toEqual([]);
    expect((await mark(people.lee, { all: true })).body).toEqual({ read: 1 });
    await mark(people.lee, {}, 400);
    await mark(people.lee, { ids: [id], all: true }, 400);
  });

  it('is heard at once by them, and by nobody else, whoever sees all', async () => {
    await house.app.listen(0, '127.0.0.1');
    const [lee, malik] = [
      await listenAs(house, people.lee, 'notifications'),
      await listenAs(house, people.malik, 'notifications'),
    ];
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z' });
    await lookAt('03-03T11:01');
    await lookAt('03-03T12:01');
    const [own] = await lee.until(1);
    expect(own?.caseIds).toEqual([caseId]);
    // Of three that were told, the manager hears the own one alone.
    expect(await malik.until(1)).toHaveLength(1);
    const { body } = await house.as(people.malik).get('/notifications').expect(200);
    expect(malik.heard[0]?.ids).toEqual([body[0].id]);
    lee.close();
    malik.close();
  });

  it('no longer names a case that has gone out of reach', async () => {
    await given.aPromise(caseId, { dueAt: '2026-03-03T11:00:00Z', what: 'Call about the sofa' });
    await lookAt('03-03T11:01');
    await house.sql('update cases set sensitive = true, agent_id = $2 where id = $1', [caseId, people.mia.id]);
    const { body } = await house.as(people.lee).get('/notifications').expect(200);
    expect(body).toMatchObject([{ kind: 'promiseDue', what: null, customer: null, caseNumber: null }]);
  });
});
