import type { Wire } from '#heart-core';
import { Expiry } from '../apps/api/src/authority/expire.ts';
import { JobKinds } from '../apps/api/src/jobs/job-kinds.ts';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let runner: JobsRunner;
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  runner = house.app.get(JobsRunner);
});
afterAll(() => house.close());
let day = 0;
beforeEach(async () => {
  await house.sql('delete from jobs');
  await house.sql('delete from notifications');
  // A day apart, so that no request of an earlier test still waits.
  await given.at(new Date(aMonday.getTime() + day++ * 86_400_000));
});

type Someone = { email: string };
/** Lee asks for more than is theirs to give. */
const asked = async (more: object = {}) => {
  const { id } = await given.aCase();
  return given.aRemedy(id, { remedy: 'refund', amountMinor: 25_000, currency: 'GBP', toldCustomer: true, ...more });
};
const toldTo = async (who: Someone) => {
  const { body } = await house.as(who).get('/notifications?sort=["at","ASC"]').expect(200);
  return body
    .filter(({ kind }: { kind: string }) => kind.startsWith('approval'))
    .map(({ kind }: { kind: string }) => kind);
};
const lookAfter = async (minutes: number) => {
  await given.at(new Date(house.clock.now().getTime() + minutes * 60_000));
  await runner.tick();
};
const decide = (request: Wire.ResolutionRecord, body: object) =>
  house
    .as(people.priya)
    .post('/decisions')
    .send({ resolutionId: request.id, ...body })
    .expect(201);

describe('An approver', () => {
  it('is told once of a request that is with them, and the next one when it has moved on', async () => {
    await asked();
    await lookAfter(0);
    await lookAfter(1);
    expect(await toldTo(people.priya)).toEqual(['approvalAsked']);
    expect(await toldTo(people.malik)).toEqual([]);
    await lookAfter(3);
    expect(await toldTo(people.malik)).toEqual(['approvalMovedOn']);
    await lookAfter(1);
    expect(await toldTo(people.priya)).toEqual(['approvalAsked']);
    for (const nobody of [people.sam, people.mia, people.ana]) expect(await toldTo(nobody)).toEqual([]);
  });

  it('is not told of what was decided before the word went out', async () => {
    const request = await asked();
    const kinds = house.app.get(JobKinds);
    await Promise.all(kinds.planners.map((planner) => planner(house.clock.now())));
    await decide(request, { decision: 'approve' });
    await lookAfter(0);
    expect(await toldTo(people.priya)).toEqual([]);
  });

  it('is told at the opening of what was asked at night, at once where the customer waits', async () => {
    await given.at(new Date(house.clock.now().getTime() + 10 * 3_600_000));
    await asked();
    await lookAfter(0);
    expect(await toldTo(people.priya)).toEqual([]);
    await asked({ customerWaiting: true });
    await lookAfter(0);
    expect(await toldTo(people.priya)).toEqual(['approvalAsked']);
  });
});

describe('Whoever asked', () => {
  it('is told of the word, once', async () => {
    const request = await asked();
    await decide(request, { decision: 'approveLess', amountMinor: 21_000 });
    await lookAfter(0);
    await lookAfter(1);
    const { body } = await house.as(people.lee).get('/notifications?filter={"kind":"approvalDecided"}').expect(200);
    expect(body).toMatchObject([
      { kind: 'approvalDecided', caseId: request.caseId, refs: { resolutionId: request.id, decision: 'approveLess' } },
    ]);
  });

  it('is not told of a word of last week', async () => {
    const request = await asked();
    await decide(request, { decision: 'approve', amountMinor: 25_000 });
    await lookAfter(4 * 1440);
    const { body } = await house.as(people.lee).get('/notifications?filter={"kind":"approvalDecided"}').expect(200);
    expect(body).toEqual([]);
    expect(await house.sql(`select state from jobs where kind = 'approvalDecided'`)).toEqual([{ state: 'done' }]);
  });

  it('is told that nobody answered in time', async () => {
    const request = await asked();
    await given.at(new Date(house.clock.now().getTime() + 61 * 60_000));
    await house.app.get(Expiry).restateExpired();
    await lookAfter(0);
    await lookAfter(1);
    const { body } = await house.as(people.lee).get('/notifications?filter={"kind":"approvalExpired"}').expect(200);
    const ofThis = body.filter(({ caseId }: { caseId: string }) => caseId === request.caseId);
    expect(ofThis).toMatchObject([{ refs: { resolutionId: request.id } }]);
  });
});

describe('The floor', () => {
  it('counts the requests that wait, until they are answered or have run out', async () => {
    const waiting = async () => {
      const { body } = await house.as(people.priya).get('/floor').expect(200);
      return body.squads.find(({ name }: { name: string }) => name === 'Severn').approvals;
    };
    const request = await asked();
    await asked();
    expect(await waiting()).toBe(2);
    await decide(request, { decision: 'decline', reason: 'Not this time' });
    expect(await waiting()).toBe(1);
    await given.at(new Date(house.clock.now().getTime() + 61 * 60_000));
    expect(await waiting()).toBe(0);
  });
});
