import { onlineForMs } from '#heart-core';
import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { listenAs } from './listening.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  await house.app.listen(0, '127.0.0.1');
});
afterAll(() => house.close());
beforeEach(async () => {
  await given.at(aMonday);
  await house.sql('delete from presence');
});

type Someone = { email: string };
const beat = (by: Someone, body: object, status = 200) => house.as(by).put('/presence').send(body).expect(status);
/** Who is online for somebody, and where. */
const seenBy = async (by: Someone, filter: object = {}) => {
  const { body } = await house
    .as(by)
    .get(`/presence?filter=${JSON.stringify(filter)}`)
    .expect(200);
  return body.map(({ name, caseId, stepKey }: Record<string, unknown>) => ({ name, caseId, stepKey }));
};
const later = (ms: number) => given.at(new Date(aMonday.getTime() + ms));

describe('Somebody at their desk', () => {
  it('is seen by their squad, with the case and the step that they are in', async () => {
    const { id } = await given.aCase();
    await beat(people.lee, { state: 'online', caseId: id, stepKey: 'hear' });
    const lee = { name: 'Lee', caseId: id, stepKey: 'hear' };
    for (const mate of [people.mia, people.priya, people.malik, people.kim]) expect(await seenBy(mate)).toEqual([lee]);
    expect(await seenBy(people.mia, { caseId: id })).toEqual([lee]);
    expect(await seenBy(people.mia, { squadId: house.cast.squads.severn })).toEqual([lee]);
  });

  it('is nobody to another squad', async () => {
    await beat(people.lee, { state: 'online' });
    expect(await seenBy(people.ana)).toEqual([]);
    expect(await seenBy(people.sam)).toEqual([]);
  });

  it('is seen without the case where a mate may not see that case', async () => {
    const { id } = await given.aCase({ by: people.priya, squadId: house.cast.squads.tamar });
    await beat(people.priya, { state: 'online', caseId: id, stepKey: 'hear' });
    expect(await seenBy(people.lee)).toEqual([{ name: 'Priya', caseId: null, stepKey: null }]);
    expect(await seenBy(people.lee, { caseId: id })).toEqual([]);
  });

  it('is seen in a case of ours, whatever squads they belong to', async () => {
    const { id } = await given.aCase();
    await beat(people.malik, { state: 'online', caseId: id });
    expect(await seenBy(people.lee)).toEqual([{ name: 'Malik', caseId: id, stepKey: null }]);
  });

  it('counts as gone after 45 seconds of silence, or when they say so', async () => {
    await beat(people.lee, { state: 'online' });
    await later(onlineForMs);
    expect(await seenBy(people.mia)).toHaveLength(1);
    await later(onlineForMs + 1);
    expect(await seenBy(people.mia)).toEqual([]);
    await beat(people.lee, { state: 'online' });
    await beat(people.lee, { state: 'away' });
    expect(await seenBy(people.mia)).toEqual([]);
  });

  it('is not in a case out of reach, nor in a step of none', async () => {
    const { id } = await given.aCase({ by: people.ana });
    await beat(people.lee, { state: 'online', caseId: id }, 404);
    await beat(people.lee, { state: 'online', caseId: nothing }, 404);
    await beat(people.lee, { state: 'online', stepKey: 'hear' }, 400);
    await beat(people.kim, { state: 'online' }, 403);
  });

  it('leaves no record behind', async () => {
    const count = async () => (await house.sql<{ n: string }>('select count(*) as n from audit_entries'))[0]?.n;
    const before = await count();
    await beat(people.lee, { state: 'online' });
    expect(await count()).toBe(before);
  });
});

describe('Open screens', () => {
  it('hear that somebody came or moved, not every beat, and a foreign squad hears nothing', async () => {
    const { id } = await given.aCase();
    const [mia, ana] = [await listenAs(house, people.mia, 'presence'), await listenAs(house, people.ana, 'presence')];
    await beat(people.lee, { state: 'online' });
    await beat(people.lee, { state: 'online' });
    await beat(people.lee, { state: 'online', caseId: id, stepKey: 'hear' });
    await beat(people.lee, { state: 'online', caseId: id, stepKey: 'hear' });
    await beat(people.ana, { state: 'online' });
    await ana.until(1);
    expect(await mia.until(3)).toEqual([
      { ids: [people.lee.id], caseIds: [] },
      { ids: [people.lee.id], caseIds: [id] },
      { ids: [people.lee.id], caseIds: [] },
    ]);
    expect(ana.heard).toEqual([{ ids: [people.ana.id], caseIds: [] }]);
    mia.close();
    ana.close();
  });
});
