import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let squads: TestHouse['cast']['squads'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  ({ people, squads } = house.cast);
});
afterAll(() => house.close());
beforeEach(async () => {
  for (const table of ['presence', 'settlement_undoings', 'settlements', 'commitments'])
    await house.sql(`delete from ${table}`);
  await given.at(aMonday);
});

type Someone = { email: string };
const floorOf = async (who: Someone) => {
  const { body } = await house.as(who).get('/floor').expect(200);
  return Object.fromEntries(
    body.squads.map(({ name, overdue, dueWithinHour, dueToday, online }: Record<string, unknown>) => [
      name,
      [overdue, dueWithinHour, dueToday, online],
    ]),
  );
};
const at = (moment: string) => given.at(`2026-${moment}:00Z`);
const beat = (who: Someone, body: object = {}) =>
  house
    .as(who)
    .put('/presence')
    .send({ state: 'online', ...body })
    .expect(200);

describe('The floor', () => {
  it('counts by the clock what is overdue, due within the hour and due today, and who is there', async () => {
    const { id } = await given.aCase();
    for (const dueAt of ['03-03T11:00', '03-03T11:30', '03-03T12:00', '03-03T16:00', '03-04T10:00'])
      await given.aPromise(id, { dueAt: `2026-${dueAt}:00Z` });
    await at('03-03T11:00');
    await beat(people.lee);
    expect(await floorOf(people.priya)).toEqual({ Severn: [0, 2, 4, 1], Tamar: [0, 0, 0, 0] });
    await at('03-03T11:01');
    expect(await floorOf(people.priya)).toEqual({ Severn: [1, 2, 3, 0], Tamar: [0, 0, 0, 0] });
  });

  it('ends the day at midnight by the clock of the squad', async () => {
    const { jo, malik } = people;
    const squad = { name: 'Waitemata', timeZone: 'Pacific/Auckland', methodKey: 'heart' };
    const { body } = await house.as(jo).post('/squads').send(squad).expect(201);
    const { id } = await given.aCase({ by: malik, squadId: body.id });
    // Tuesday, nine in the morning in Auckland, is Monday evening in London.
    await at('03-02T20:00');
    await given.aPromise(id, { by: malik, dueAt: '2026-03-03T04:00:00Z' });
    await given.aPromise(id, { by: malik, dueAt: '2026-03-03T20:30:00Z' });
    await at('03-03T00:10');
    expect((await floorOf(malik)).Waitemata).toEqual([0, 0, 1, 0]);
  });

  it('counts somebody who answers for two squads in each, and once for the house', async () => {
    await beat(people.priya);
    const { body } = await house.as(people.priya).get('/floor').expect(200);
    expect(body).toMatchObject({ online: 1, squads: [{ online: 1 }, { online: 1 }] });
  });

  it('leaves out what is done, what was let go and what an import brought', async () => {
    const { id } = await given.aCase();
    const [kept, released, brought] = [await given.aPromise(id), await given.aPromise(id), await given.aPromise(id)];
    await given.aSettlement(kept.id, 'kept');
    await given.aSettlement(released.id, 'released');
    await house.sql('update commitments set import_id = $1 where id = $1', [brought.id]);
    await at('03-03T16:01');
    expect((await floorOf(people.priya)).Severn).toEqual([0, 0, 0, 0]);
  });

  it('shows a supervisor their squads, a manager all of them', async () => {
    await house.as(people.lee).get('/floor').expect(403);
    expect(Object.keys(await floorOf(people.sam))).toEqual(['Avon']);
    expect(Object.keys(await floorOf(people.malik))).toEqual(expect.arrayContaining(['Avon', 'Severn', 'Tamar']));
  });

  it('agrees with the list behind each count', async () => {
    const { id } = await given.aCase();
    for (const dueAt of ['03-03T11:00', '03-03T11:30', '03-03T16:00'])
      await given.aPromise(id, { dueAt: `2026-${dueAt}:00Z` });
    await at('03-03T11:10');
    const rows = async (filter: object) =>
      (
        await house
          .as(people.priya)
          .get(`/commitments?filter=${JSON.stringify(filter)}`)
          .expect(200)
      ).body.length;
    const open = { standing: 'open', squadId: squads.severn };
    expect([
      await rows({ overdue: true, squadId: squads.severn }),
      await rows({ ...open, dueFrom: '2026-03-03T11:10:00Z', dueTo: '2026-03-03T12:10:00Z' }),
      await rows({ ...open, dueFrom: '2026-03-03T11:10:00Z', dueTo: '2026-03-04T00:00:00Z' }),
    ]).toEqual((await floorOf(people.priya)).Severn.slice(0, 3));
  });
});

describe('A promise can be kept by', () => {
  const keepers = async (id: string, who: Someone = people.priya) =>
    (await house.as(who).get(`/commitments/${id}/keepers`).expect(200)).body.map(
      ({ name, online, promisesToday, knowsCustomer }: Record<string, unknown>) => [
        name,
        online,
        promisesToday,
        knowsCustomer,
      ],
    );

  it('those of its squad: online first, then with the least to do today, then who knows the customer', async () => {
    const { id: caseId, customer } = await given.aCase({ by: people.mia });
    const { id } = await given.aPromise(caseId, { by: people.mia, dueAt: '2026-03-02T16:00:00Z' });
    const other = await given.aCase();
    await given.aPromise(other.id, { dueAt: '2026-03-02T15:00:00Z' });
    expect(await keepers(id)).toEqual([
      ['Priya', false, 0, false],
      ['Lee', false, 1, false],
    ]);
    await given.aCase({ customer: { id: customer?.id } });
    await beat(people.lee);
    expect(await keepers(id)).toEqual([
      ['Lee', true, 1, true],
      ['Priya', false, 0, false],
    ]);
  });

  it('nobody who has left, and its owner has it already', async () => {
    const { id: caseId } = await given.aCase();
    const { id } = await given.aPromise(caseId);
    await house.sql('update people set active = false where id = $1', [people.mia.id]);
    expect((await keepers(id)).map(([name]: [string]) => name)).toEqual(['Priya']);
    await house.sql('update people set active = true where id = $1', [people.mia.id]);
  });

  it('is not told to whom may not see the promise', async () => {
    const { id: caseId } = await given.aCase();
    const { id } = await given.aPromise(caseId);
    await house.as(people.ana).get(`/commitments/${id}/keepers`).expect(404);
    await house.as(people.priya).get(`/commitments/${nothing}/keepers`).expect(404);
  });
});

describe('What was recorded about a promise', () => {
  const undo = (settlementId: string, status: number, who: Someone = people.lee) =>
    house.as(who).post('/settlement-undoings').send({ settlementId }).expect(status);
  const promised = async () => {
    const { id: caseId } = await given.aCase();
    return given.aPromise(caseId);
  };
  const standing = async (id: string) => {
    const { body } = await house.as(people.priya).get(`/commitments/${id}`).expect(200);
    const { standing: stands, ownerId, attempts } = body;
    return { standing: stands, ownerId, attempts };
  };
  const later = (seconds: number) => given.at(new Date(house.clock.now().getTime() + seconds * 1000));

  it('is taken back within a minute: the promise stands as before, and the story tells both', async () => {
    const { id, caseId } = await promised();
    const kept = await given.aSettlement(id, 'kept');
    expect(await standing(id)).toMatchObject({ standing: 'kept' });
    await later(60);
    const { body } = await undo(kept.id, 201);
    expect(await standing(id)).toMatchObject({ standing: 'open' });
    expect((await given.theCase(caseId)).nextPromise).toMatchObject({ id });
    const { body: told } = await house.as(people.lee).get(`/settlements/${kept.id}`).expect(200);
    expect(told.undoneAt).not.toBeNull();
    await house.as(people.kim).get(`/settlement-undoings/${body.id}`).expect(200);
    const { body: story } = await house.as(people.lee).get(`/timeline?caseId=${caseId}`).expect(200);
    expect(story.map(({ deed }: { deed: string }) => deed)).toEqual(
      expect.arrayContaining(['settlement.record', 'settlement.undo']),
    );
    await given.aSettlement(id, 'kept');
    expect(await standing(id)).toMatchObject({ standing: 'kept' });
  });

  it('is not taken back later, twice, by another, or once the story went on', async () => {
    const { id } = await promised();
    const tried = await given.aSettlement(id, 'attempt', { outcome: 'noAnswer' });
    expect((await undo(tried.id, 403, people.priya)).body).toMatchObject({ reason: 'not-yours' });
    await undo(tried.id, 404, people.ana);
    await undo(nothing, 404);
    const kept = await given.aSettlement(id, 'kept');
    expect((await undo(tried.id, 409)).body).toMatchObject({ reason: 'settled-since' });
    await undo(kept.id, 201);
    expect((await undo(kept.id, 409)).body).toMatchObject({ reason: 'undone' });
    await later(61);
    expect((await undo(tried.id, 409)).body).toMatchObject({ reason: 'too-late' });
    expect(await standing(id)).toMatchObject({ attempts: 1 });
  });

  it('gives a promise back to whose it was', async () => {
    const { id } = await promised();
    const passed = await given.aSettlement(id, 'reassigned', { ownerId: people.mia.id }, people.priya);
    expect(await standing(id)).toMatchObject({ ownerId: people.mia.id });
    await undo(passed.id, 201, people.priya);
    expect(await standing(id)).toMatchObject({ ownerId: people.lee.id });
  });

  it('takes the next promise with it, unless that has a story of its own, and can be said anew', async () => {
    const { id } = await promised();
    const moved = { newDueAt: '2026-03-04T12:00:00Z', agreedWithCustomer: true };
    const first = await given.aSettlement(id, 'renegotiated', moved);
    await undo(first.id, 201);
    expect(await standing(id)).toMatchObject({ standing: 'open' });
    expect(await standing(first.nextCommitmentId as string)).toMatchObject({ standing: 'void' });
    const second = await given.aSettlement(id, 'renegotiated', moved);
    await given.aSettlement(second.nextCommitmentId as string, 'attempt', { outcome: 'noAnswer' });
    expect((await undo(second.id, 409)).body).toMatchObject({ reason: 'next-touched' });
  });

  it('is not taken back where the remedy has reached the customer', async () => {
    const { id: caseId } = await given.aCase();
    const remedy = await given.aRemedy(caseId, {
      remedy: 'repair',
      delivery: 'promised',
      effectiveBy: '2026-03-03T16:00:00Z',
    });
    await given.aDelivery(remedy.id);
    const { body } = await house.as(people.lee).get(`/settlements?caseId=${caseId}`).expect(200);
    expect((await undo(body[0].id, 409)).body).toMatchObject({ reason: 'delivered' });
  });

  it('is taken back once by two at once', async () => {
    const { id } = await promised();
    const kept = await given.aSettlement(id, 'kept');
    const answers = await Promise.all(
      [1, 2, 3].map(() => house.as(people.lee).post('/settlement-undoings').send({ settlementId: kept.id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
