import { JobsRunner } from '../../apps/api/src/jobs/jobs.runner.ts';
import { givenIn, nothing, wholeHeart } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());

const raise = (caseId: string, kind = 'abuse', by = people.lee) =>
  house.as(by).post('/incidents').send({ caseId, kind, note: 'Shouts and swears.' });
const step = (incidentId: string, rung: string, by = people.lee) =>
  house.as(by).post('/incident-steps').send({ incidentId, step: rung });
const adherence = async () => {
  const query = 'from=2026-03-01&to=2026-03-10&tz=Europe/London';
  return (await house.as(people.malik).get(`/metrics/stepAdherence?${query}`).expect(200)).body.groups[0].total;
};

describe('Help that is called', () => {
  it('reaches the squad’s supervisor at once, and nobody of another squad', async () => {
    const { id: caseId } = await given.aCase();
    const { body } = await raise(caseId).expect(201);
    await house.app.get(JobsRunner).tick();
    const heard = async (by: { email: string }) =>
      (await house.as(by).get('/notifications?filter={"kind":"helpNow"}').expect(200)).body;
    expect(await heard(people.priya)).toMatchObject([{ caseId, refs: { incidentId: body.id, incidentKind: 'abuse' } }]);
    expect(await heard(people.sam)).toEqual([]);
    expect(await heard(people.lee)).toEqual([]);
  });

  it('goes up the ladder, each rung once and with its time', async () => {
    const { id: caseId } = await given.aCase();
    const { body: incident } = await raise(caseId).expect(201);
    await step(incident.id, 'askedToStop').expect(201);
    const again = await step(incident.id, 'askedToStop').expect(409);
    expect(again.body.detail).toContain('supervisorJoined');
    await step(incident.id, 'supervisorJoined', people.priya).expect(201);
    const { body } = await step(incident.id, 'ended', people.priya).expect(201);
    expect(body.steps.map((one: { step: string }) => one.step)).toEqual(['askedToStop', 'supervisorJoined', 'ended']);
    expect((await step(incident.id, 'securityCalled').expect(409)).body.reason).toBe('ended');
    const { body: story } = await house.as(people.lee).get(`/timeline?caseId=${caseId}`).expect(200);
    expect(story.filter(({ deed }: { deed: string }) => deed.startsWith('incident.'))).toHaveLength(4);
  });

  it('asks nobody in despair to stop', async () => {
    const { id: caseId } = await given.aCase();
    const { body } = await raise(caseId, 'selfHarm').expect(201);
    expect((await step(body.id, 'askedToStop').expect(409)).body.reason).toBe('ladder');
    await step(body.id, 'emergencyCalled').expect(201);
  });

  it('takes the case out of the figures of steps, unless only the supervisor was wanted', async () => {
    const before = await adherence();
    const { id: dangerous } = await given.aCase({ evidence: wholeHeart(), closure: { outcome: 'settled' } });
    const { id: demanding } = await given.aCase({ evidence: wholeHeart(), closure: { outcome: 'settled' } });
    await raise(dangerous, 'threat').expect(201);
    await raise(demanding, 'customerDemand').expect(201);
    const after = await adherence();
    expect(after.den - before.den).toBe(1);
    expect(after.excluded).toContainEqual({ reason: 'incident', count: 1 });
  });

  it('is not there for another squad', async () => {
    const { id: caseId } = await given.aCase();
    const { body } = await raise(caseId).expect(201);
    await house.as(people.ana).get(`/incidents/${body.id}`).expect(404);
    await step(body.id, 'ended', people.ana).expect(404);
    await step(nothing, 'ended').expect(404);
    await raise(caseId, 'abuse', people.ana).expect(404);
    await expect(house.asApplication(`update incidents set kind = 'other'`)).rejects.toThrow('permission denied');
  });
});
