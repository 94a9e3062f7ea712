import fc from 'fast-check';
import { defaultOfficeHours, graceEnd, standingFrom } from '#heart-core';
import { overdueSql, standingSql } from '../../apps/api/src/commitments/board.sql.ts';
import { givenIn, nothing } from '../given.ts';
import { aMonday, openTestHouse, type TestHouse } from '../house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let caseId: string;
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());
beforeEach(async () => {
  await given.at(aMonday);
  caseId = (await given.aCase()).id;
});

const told = async (path: string, body: object, status: number, by: { email: string } = people.lee) =>
  (await house.as(by).post(path).send(body).expect(status)).body;
/** How a promise stands now. */
const standing = async (id: string) => {
  const { body } = await house.as(people.lee).get(`/commitments/${id}`).expect(200);
  const { standing, overdue, keptAt, doneAt, attempts } = body;
  return { standing, overdue, keptAt, doneAt, attempts };
};
const at = (moment: string) => given.at(moment);

/** Due on Tuesday at four; a day of grace ends on Wednesday at four. */
const dueAt = '2026-03-03T16:00:00Z';

describe('A promise', () => {
  const promise = (when: object, more: object = {}) => ({
    caseId,
    kind: 'call',
    what: 'Call with the result',
    agreedWithCustomer: true,
    ...when,
    ...more,
  });

  it('is dated, owned by who gives it, and open', async () => {
    const made = await given.aPromise(caseId);
    expect(made).toMatchObject({
      dueAt: '2026-03-03T16:00:00.000Z',
      graceEndsAt: '2026-03-04T16:00:00.000Z',
      timeZone: 'Europe/London',
      ownerId: people.lee.id,
      squadId: house.cast.squads.severn,
      standing: 'open',
      overdue: false,
    });
    expect((await given.theCase(caseId)).nextPromise).toMatchObject({ id: made.id });
  });

  it.each([
    ['on a Saturday', { dueAt: '2026-03-07T12:00:00Z' }, '/dueAt', 'closed', '2026-03-09T09:00:00.000Z'],
    ['at night', { dueAt: '2026-03-03T21:00:00Z' }, '/dueAt', 'closed', '2026-03-04T09:00:00.000Z'],
    ['in the past', { dueAt: '2026-03-02T09:59:00Z' }, '/dueAt', 'past', '2026-03-02T10:00:00.000Z'],
    ['at no time', {}, '/dueAt', 'one', '2026-03-02T10:00:00.000Z'],
    [
      'in a window that opens at night',
      { window: { from: '2026-03-03T05:00:00Z', to: '2026-03-03T10:00:00Z' } },
      '/window',
      'closed',
      '2026-03-03T09:00:00.000Z',
    ],
  ])('is not given %s: the next open time is named', async (_name, when, pointer, code, next) => {
    const { errors } = await told('/commitments', promise(when), 400);
    expect(errors).toMatchObject([{ pointer, code }]);
    expect(errors[0].detail).toContain(next);
  });

  it.each(['I will call you soon', 'Refund as quickly as possible', 'A parcel ASAP'])(
    'does not say “%s”',
    async (what) => {
      expect((await told('/commitments', promise({ dueAt }, { what }), 400)).errors).toMatchObject([
        { pointer: '/what', code: 'vague' },
      ]);
    },
  );

  it('is said in one way, forward, with a real time and an offset', async () => {
    const window = { from: '2026-03-03T10:00:00Z', to: '2026-03-03T12:00:00Z' };
    await told('/commitments', promise({ dueAt, window }), 400);
    await told('/commitments', promise({ window: { from: window.to, to: window.from } }), 400);
    for (const wrong of ['2026-03-03', '2026-03-03T16:00:00', '2026-02-30T12:00:00Z', 'tomorrow'])
      expect((await told('/commitments', promise({ dueAt: wrong }), 400)).errors[0].pointer).toBe('/dueAt');
  });

  it('within working minutes skips the hours when nobody is there', async () => {
    const { dueAt: due } = await given.aPromise(caseId, { within: { businessMinutes: 8 * 60 } });
    expect(due).toBe('2026-03-03T10:00:00.000Z');
  });

  it('for a window is due at its end', async () => {
    const window = { from: '2026-03-03T10:00:00Z', to: '2026-03-03T12:00:00Z' };
    expect(await given.aPromise(caseId, { window })).toMatchObject({
      windowFrom: '2026-03-03T10:00:00.000Z',
      dueAt: '2026-03-03T12:00:00.000Z',
    });
  });

  it('keeps to the wall clock of its squad when the clocks change', async () => {
    await at('2026-03-27T16:00:00Z');
    const { id } = await given.aCase();
    expect((await given.aPromise(id, { within: { businessMinutes: 120 } })).dueAt).toBe('2026-03-30T09:00:00.000Z');
    await at(aMonday.toISOString());
  });

  it('is owned by someone of the squad', async () => {
    expect(await given.aPromise(caseId, { ownerId: people.mia.id })).toMatchObject({
      ownerId: people.mia.id,
      agentId: people.lee.id,
    });
    await told('/commitments', promise({ dueAt }, { ownerId: people.ana.id }), 422);
    await told('/commitments', promise({ dueAt }, { ownerId: nothing }), 422);
  });

  it('is not given on a closed case', async () => {
    const { id } = await given.aClosedCase();
    expect(await told('/commitments', { ...promise({ dueAt }), caseId: id }, 409)).toMatchObject({ reason: 'closed' });
  });
});

describe('A promise stands', () => {
  const cases: [
    name: string,
    settled: [kind: string, when: string, more?: Record<string, unknown>][],
    seenAt: string,
    standing: string,
    overdue: boolean,
  ][] = [
    ['open until it is due', [], '2026-03-03T15:59:00Z', 'open', false],
    ['open at the very moment it is due', [], dueAt, 'open', false],
    ['open and overdue within the day of grace', [], '2026-03-04T10:00:00Z', 'open', true],
    ['broken and overdue after it', [], '2026-03-04T16:00:01Z', 'broken', true],
    ['kept when it is done in time', [['kept', '2026-03-03T12:00:00Z']], '2026-03-05T12:00:00Z', 'kept', false],
    ['kept when it is done at the last moment', [['kept', dueAt]], '2026-03-05T12:00:00Z', 'kept', false],
    [
      'late when it is done within the day of grace',
      [['kept', '2026-03-04T15:00:00Z']],
      '2026-03-05T12:00:00Z',
      'late',
      false,
    ],
    [
      'broken for good when it is done later',
      [['kept', '2026-03-05T09:00:00Z']],
      '2026-03-05T12:00:00Z',
      'broken',
      false,
    ],
    [
      'kept by an attempt that reached the customer',
      [['attempt', '2026-03-03T12:00:00Z', { outcome: 'reached' }]],
      '2026-03-05T12:00:00Z',
      'kept',
      false,
    ],
    [
      'kept by a message left in time',
      [['attempt', '2026-03-03T12:00:00Z', { outcome: 'messageLeft' }]],
      '2026-03-05T12:00:00Z',
      'kept',
      false,
    ],
    [
      'broken by one try without an answer',
      [['attempt', '2026-03-03T12:00:00Z', { outcome: 'noAnswer' }]],
      '2026-03-05T12:00:00Z',
      'broken',
      true,
    ],
    [
      'kept by two tries a quarter of an hour apart',
      [
        ['attempt', '2026-03-03T12:00:00Z', { outcome: 'noAnswer' }],
        ['attempt', '2026-03-03T12:15:00Z', { outcome: 'noAnswer' }],
      ],
      '2026-03-05T12:00:00Z',
      'kept',
      false,
    ],
    [
      'broken by two tries in quick succession',
      [
        ['attempt', '2026-03-03T12:00:00Z', { outcome: 'noAnswer' }],
        ['attempt', '2026-03-03T12:14:00Z', { outcome: 'noAnswer' }],
      ],
      '2026-03-05T12:00:00Z',
      'broken',
      true,
    ],
    [
      'kept by an update that there is no news',
      [['noNews', '2026-03-03T12:00:00Z']],
      '2026-03-05T12:00:00Z',
      'kept',
      false,
    ],
    [
      'released when the customer lets go in time',
      [['released', '2026-03-03T12:00:00Z']],
      '2026-03-05T12:00:00Z',
      'released',
      false,
    ],
    [
      'broken, off the board, when the customer lets go later',
      [['released', '2026-03-04T12:00:00Z']],
      '2026-03-05T12:00:00Z',
      'broken',
      false,
    ],
  ];
  it.each(cases)('%s', async (_name, settled, seenAt, expected, overdue) => {
    const { id } = await given.aPromise(caseId, { dueAt });
    for (const [kind, when, more] of settled) {
      await at(when);
      await given.aSettlement(id, kind, more);
    }
    await at(seenAt);
    expect(await standing(id)).toMatchObject({ standing: expected, overdue });
  });

  it('broken by a call before its window opened, kept by one within', async () => {
    const window = { from: '2026-03-03T10:00:00Z', to: '2026-03-03T12:00:00Z' };
    const [early, within] = [await given.aPromise(caseId, { window }), await given.aPromise(caseId, { window })];
    await at('2026-03-03T09:30:00Z');
    await given.aSettlement(early.id, 'attempt', { outcome: 'reached' });
    await at('2026-03-03T11:00:00Z');
    await given.aSettlement(within.id, 'attempt', { outcome: 'reached' });
    await at('2026-03-05T12:00:00Z');
    expect([await standing(early.id), await standing(within.id)]).toMatchObject([
      { standing: 'broken', overdue: true, attempts: 1 },
      { standing: 'kept', overdue: false, attempts: 1 },
    ]);
  });
});

describe('What becomes of a promise', () => {
  it('is recorded by its owner, or by a supervisor for them', async () => {
    const { id } = await given.aPromise(caseId);
    expect(await told('/settlements', { commitmentId: id, kind: 'kept' }, 403, people.mia)).toMatchObject({
      reason: 'not-owner',
    });
    await told('/settlements', { commitmentId: id, kind: 'kept' }, 404, people.ana);
    await told('/settlements', { commitmentId: id, kind: 'kept' }, 201, people.priya);
    expect(await told('/settlements', { commitmentId: id, kind: 'kept' }, 409)).toMatchObject({ reason: 'settled' });
  });

  it('does not lie in the future or before the promise', async () => {
    const { id } = await given.aPromise(caseId);
    for (const moment of ['2026-03-02T10:00:01Z', '2026-03-02T09:59:59Z'])
      expect((await told('/settlements', { commitmentId: id, kind: 'kept', at: moment }, 400)).errors[0].pointer).toBe(
        '/at',
      );
  });

  it('says what it needs to say', async () => {
    const { id } = await given.aPromise(caseId);
    const newDueAt = '2026-03-04T12:00:00Z';
    for (const [body, pointer] of [
      [{ kind: 'attempt' }, '/outcome'],
      [{ kind: 'reassigned' }, '/ownerId'],
      [{ kind: 'renegotiated', agreedWithCustomer: true }, '/newDueAt'],
      [{ kind: 'renegotiated', newDueAt }, '/agreedWithCustomer'],
      [{ kind: 'renegotiated', newDueAt, agreedWithCustomer: false }, '/agreedWithCustomer'],
      [{ kind: 'kept', newDueAt }, '/newDueAt'],
      [{ kind: 'renegotiated', newDueAt: '2026-03-07T12:00:00Z', agreedWithCustomer: true }, '/newDueAt'],
    ] as const)
      expect((await told('/settlements', { commitmentId: id, ...body }, 400)).errors[0].pointer).toBe(pointer);
    expect((await told('/settlements', { commitmentId: id, kind: 'void' }, 400, people.priya)).errors[0].pointer).toBe(
      '/reason',
    );
    expect(await standing(id)).toMatchObject({ standing: 'open' });
  });

  it("may be a new time: once, before it was due, with the customer's word", async () => {
    const { id } = await given.aPromise(caseId, { ownerId: people.mia.id });
    const move = { kind: 'renegotiated', newDueAt: '2026-03-04T12:00:00Z', agreedWithCustomer: true };
    const { nextCommitmentId } = await told('/settlements', { commitmentId: id, ...move }, 201, people.mia);
    expect(await standing(id)).toMatchObject({ standing: 'renegotiated', overdue: false });
    const { body: next } = await house.as(people.lee).get(`/commitments/${nextCommitmentId}`).expect(200);
    expect(next).toMatchObject({
      previousId: id,
      renegotiation: true,
      ownerId: people.mia.id,
      what: 'Call with the result',
      dueAt: '2026-03-04T12:00:00.000Z',
      standing: 'open',
    });
    const again = { commitmentId: nextCommitmentId, ...move, newDueAt: '2026-03-05T12:00:00Z' };
    expect(await told('/settlements', again, 409, people.mia)).toMatchObject({ reason: 'renegotiated-once' });
    expect(await told('/settlements', { commitmentId: id, ...move }, 409, people.mia)).toMatchObject({
      reason: 'settled',
    });
  });

  it('is no new time once it was due, even when it is dated back', async () => {
    const { id } = await given.aPromise(caseId);
    await at('2026-03-03T16:00:01Z');
    const move = { commitmentId: id, kind: 'renegotiated', newDueAt: '2026-03-04T12:00:00Z', agreedWithCustomer: true };
    for (const dated of [{}, { at: '2026-03-03T15:00:00Z' }])
      expect(await told('/settlements', { ...move, ...dated }, 409)).toMatchObject({ reason: 'past-due' });
  });

  it('may be no news, which keeps it and makes the next', async () => {
    const { id } = await given.aPromise(caseId);
    const { nextCommitmentId } = await given.aSettlement(id, 'noNews', { newDueAt: '2026-03-04T12:00:00Z' });
    expect(await standing(id)).toMatchObject({ standing: 'kept' });
    const { body: next } = await house.as(people.lee).get(`/commitments/${nextCommitmentId}`).expect(200);
    expect(next).toMatchObject({ previousId: id, renegotiation: false, standing: 'open', ownerId: people.lee.id });
    expect((await given.theCase(caseId)).nextPromise).toMatchObject({ id: nextCommitmentId });
  });

  it('is void by a supervisor alone, whatever was recorded before', async () => {
    const [open, kept] = [await given.aPromise(caseId), await given.aPromise(caseId)];
    const body = { kind: 'void', reason: 'Entered twice' };
    expect(await told('/settlements', { commitmentId: open.id, ...body }, 403)).toMatchObject({ reason: 'supervisor' });
    await told('/settlements', { commitmentId: open.id, ...body }, 201, people.priya);
    await given.aSettlement(kept.id, 'kept');
    await told('/settlements', { commitmentId: kept.id, ...body }, 201, people.priya);
    expect([await standing(open.id), await standing(kept.id)]).toMatchObject([
      { standing: 'void' },
      { standing: 'void', keptAt: null },
    ]);
    expect(await told('/settlements', { commitmentId: open.id, ...body }, 409, people.priya)).toMatchObject({
      reason: 'settled',
    });
  });

  it('passes to another owner, who can then keep it', async () => {
    const { id } = await given.aPromise(caseId);
    await told('/settlements', { commitmentId: id, kind: 'reassigned', ownerId: people.ana.id }, 422);
    await given.aSettlement(id, 'reassigned', { ownerId: people.mia.id });
    await told('/settlements', { commitmentId: id, kind: 'kept' }, 403);
    await given.aSettlement(id, 'kept', {}, people.mia);
    expect(await standing(id)).toMatchObject({ standing: 'kept' });
  });

  it('is kept by the delivery of the remedy that made it, whoever brings it', async () => {
    const more = {
      remedy: 'refund',
      amountMinor: 500,
      currency: 'GBP',
      delivery: 'promised',
      effectiveBy: '2026-03-03T12:00:00Z',
    };
    const remedy = await given.aRemedy(caseId, more);
    const [promise] = (await given.theCase(caseId)).commitments;
    expect(promise).toMatchObject({ kind: 'refundLands', resolutionId: remedy.id, standing: 'open' });
    await given.aDelivery(remedy.id, {}, people.mia);
    expect((await given.theCase(caseId)).commitments).toMatchObject([{ standing: 'kept' }]);
  });

  it('is settled once when two record it at the same moment', async () => {
    const { id } = await given.aPromise(caseId);
    const both = await Promise.all(
      Array.from({ length: 12 }, () =>
        house.as(people.lee).post('/settlements').send({ commitmentId: id, kind: 'kept' }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, ...Array(11).fill(409)]);
  });
});

describe('Whoever leaves', () => {
  const colleague = async (role = 'agent', squadIds = [house.cast.squads.severn]) => {
    const name = `Colleague ${Math.random()}`;
    return (
      await house
        .as(people.jo)
        .post('/users')
        .send({ name, email: `c${Math.random()}@demo.example`, role, squadIds })
        .expect(201)
    ).body;
  };
  const change = (id: string, facts: object, status: number, version = 1) =>
    house.as(people.jo).patch(`/users/${id}`).set('if-match', `"${version}"`).send(facts).expect(status);
  const ownersOf = async (...ids: string[]) => {
    const asked = encodeURIComponent(JSON.stringify({ ids }));
    const { body } = await house.as(people.priya).get(`/commitments?filter=${asked}`).expect(200);
    return body.map(({ ownerId }: { ownerId: string }) => ownerId);
  };
  const ownerless = async () => {
    const asked = encodeURIComponent(JSON.stringify({ caseId, ownerless: true }));
    return (await house.as(people.priya).get(`/commitments?filter=${asked}`).expect(200)).body.map(
      ({ id }: { id: string }) => id,
    );
  };

  it('hands over what is open, in the same deed, to someone who can keep all of it', async () => {
    const leaver = await colleague();
    const [one, two, done] = [
      await given.aPromise(caseId, { ownerId: leaver.id }),
      await given.aPromise((await given.aCase()).id, { ownerId: leaver.id }),
      await given.aPromise(caseId, { ownerId: leaver.id }),
    ];
    await given.aSettlement(done.id, 'kept', {}, people.priya);
    expect((await house.as(people.jo).get(`/users/${leaver.id}`).expect(200)).body).toMatchObject({ openPromises: 2 });
    const { body: refused } = await change(leaver.id, { active: false, handOverToId: people.ana.id }, 422);
    expect(refused.detail).toContain('2 of 2 open promises');
    await change(leaver.id, { active: false, handOverToId: leaver.id }, 422);
    expect(await ownersOf(one.id, two.id)).toEqual([leaver.id, leaver.id]);
    const { body } = await change(leaver.id, { active: false, handOverToId: people.mia.id }, 200);
    expect(body).toMatchObject({ active: false, handedOver: 2, openPromises: 0 });
    expect(await ownersOf(one.id, two.id, done.id)).toEqual([people.mia.id, people.mia.id, leaver.id]);
    await given.aSettlement(one.id, 'kept', {}, people.mia);
    const [entry] = (await house.as(people.lee).get(`/timeline?caseId=${two.caseId}`).expect(200)).body;
    expect(entry).toMatchObject({ deed: 'settlement.record', facts: { kind: 'reassigned' } });
  });

  it('and hands over nothing leaves promises without an owner: they are told, and stand before the supervisor', async () => {
    const leaver = await colleague();
    const { id } = await given.aPromise(caseId, { ownerId: leaver.id });
    expect(await ownerless()).toEqual([]);
    expect((await change(leaver.id, { active: false }, 200)).body).toMatchObject({ openPromises: 1 });
    expect(await ownerless()).toEqual([id]);
    await given.aSettlement(id, 'reassigned', { ownerId: people.lee.id }, people.priya);
    expect(await ownerless()).toEqual([]);
  });

  it('for another squad can keep no promise of the old one', async () => {
    const leaver = await colleague();
    const { id } = await given.aPromise(caseId, { ownerId: leaver.id });
    await change(leaver.id, { squadIds: [house.cast.squads.avon] }, 200);
    expect(await ownerless()).toEqual([id]);
    await change(leaver.id, { handOverToId: people.lee.id }, 400, 2);
  });

  it('may also be the case: its promises go with it, to whoever the new squad names', async () => {
    const { id } = await given.aPromise(caseId);
    const { version } = await given.theCase(caseId);
    const move = { squadId: house.cast.squads.tamar };
    await house.as(people.priya).patch(`/cases/${caseId}`).set('if-match', `"${version}"`).send(move).expect(200);
    expect(await ownerless()).toEqual([id]);
    expect(await standing(id)).toMatchObject({ standing: 'open' });
    await told('/settlements', { commitmentId: id, kind: 'kept' }, 403);
    await given.aSettlement(id, 'reassigned', { ownerId: people.priya.id }, people.priya);
    await given.aSettlement(id, 'kept', {}, people.priya);
    expect(await standing(id)).toMatchObject({ standing: 'kept' });
  });
});

describe('The board', () => {
  it('lists what is overdue by the earliest, and what is due between two moments', async () => {
    const { id } = await given.aCase();
    const first = await given.aPromise(id, { dueAt: '2026-03-03T09:30:00Z' });
    const second = await given.aPromise(id, { dueAt: '2026-03-03T11:00:00Z' });
    const third = await given.aPromise(id, { dueAt: '2026-03-03T15:00:00Z' });
    const done = await given.aPromise(id, { dueAt: '2026-03-03T09:00:00Z' });
    await given.aSettlement(done.id, 'kept');
    await at('2026-03-03T12:00:00Z');
    const listed = async (filter: object) => {
      const asked = encodeURIComponent(JSON.stringify({ caseId: id, ...filter }));
      const { body } = await house.as(people.priya).get(`/commitments?filter=${asked}`).expect(200);
      return body.map((one: { id: string }) => one.id);
    };
    expect(await listed({ overdue: true })).toEqual([first.id, second.id]);
    expect(await listed({ overdue: false })).toEqual([done.id, third.id]);
    expect(await listed({ standing: 'kept' })).toEqual([done.id]);
    expect(await listed({ dueFrom: '2026-03-03T11:00:00Z', dueTo: '2026-03-03T15:00:00Z' })).toEqual([second.id]);
    expect(await listed({ ownerId: people.mia.id })).toEqual([]);
    const { body: cases } = await house.as(people.priya).get('/cases?filter={"overdue":true}').expect(200);
    expect(cases.map((one: { id: string }) => one.id)).toContain(id);
  });

  it('finds what a customer was promised, whichever case it was on, and who they were to ask for', async () => {
    const customer = { name: 'Cora Vance', email: 'cora@example.test' };
    const first = await given.aCase({ customer });
    const again = await given.aCase({ customer });
    const asks = await given.aPromise(first.id, { kind: 'askForMe', what: 'Ask for Lee' });
    await given.aPromise(again.id);
    const asked = encodeURIComponent(
      JSON.stringify({ customerId: first.customer?.id, kind: 'askForMe', standing: 'open' }),
    );
    const { body } = await house.as(people.mia).get(`/commitments?filter=${asked}`).expect(200);
    expect(body.map((one: { id: string }) => one.id)).toEqual([asks.id]);
  });

  it('says in SQL what the core says of any promise at any moment', async () => {
    const hours = defaultOfficeHours('Europe/London');
    const base = Date.parse('2026-03-02T00:00:00Z');
    const moment = fc.integer({ min: 0, max: 14 * 24 * 12 }).map((fives) => new Date(base + fives * 300_000));
    const maybe = fc.option(moment, { nil: null });
    const promise = fc.record({
      dueAt: moment,
      keptAt: maybe,
      done: maybe,
      ended: fc.constantFrom(null, null, null, 'renegotiated', 'released', 'void'),
      nearDue: fc.boolean(),
    });
    const samples = fc.sample(fc.tuple(promise, moment), { numRuns: 3000, seed: 20260302 });
    const rows = samples.map(([{ dueAt: due, keptAt, done, ended, nearDue }, now]) => {
      const graceEndsAt = graceEnd(hours, due);
      const kept = ended ? null : nearDue && keptAt ? due : keptAt;
      return {
        dueAt: due,
        graceEndsAt,
        keptAt: kept,
        doneAt: kept ?? (ended ? null : done),
        endedAs: ended as 'void' | null,
        now: nearDue ? graceEndsAt : now,
      };
    });
    const said = await house.sql<{ standing: string; overdue: boolean }>(
      `select ${standingSql('m.now')} as standing, ${overdueSql('m.now')} as overdue from json_to_recordset($1::json)
         as m(place int, due_at timestamptz, grace_ends_at timestamptz, kept_at timestamptz, done_at timestamptz, ended_as text, ended_at timestamptz, now timestamptz) order by m.place`,
      [
        JSON.stringify(
          rows.map((row, place) => ({
            place,
            due_at: row.dueAt,
            grace_ends_at: row.graceEndsAt,
            kept_at: row.keptAt,
            done_at: row.doneAt,
            ended_as: row.endedAs,
            ended_at: row.endedAs && row.now,
            now: row.now,
          })),
        ),
      ],
    );
    expect(said).toEqual(rows.map(({ now, ...row }) => standingFrom(row, now)));
    expect(new Set(said.map((one) => one.standing)).size).toBe(7);
  });
});
