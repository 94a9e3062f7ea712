import { type RemedyRecords, remedyStanding, type Wire } from '#heart-core';
import { Expiry } from '../../apps/api/src/authority/expire.ts';
import { remedyTables, standingSql } from '../../apps/api/src/authority/standing.sql.ts';
import { givenIn, nothing, wholeHeart } from '../given.ts';
import { aMonday, openTestHouse, type TestHouse } from '../house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());

/** Each test has a day of its own: what was given yesterday takes nothing of today's room. */
let days = 0;
let today = aMonday;
beforeEach(() => {
  today = new Date(aMonday.getTime() + days++ * 7 * 86_400_000);
  return given.at(today);
});

type Someone = { email: string };
const told = async (path: string, body: object, status: number, by: Someone = people.lee) => {
  const answer = await house.as(by).post(path).send(body);
  expect([path, answer.status, answer.status === status ? '' : answer.body]).toEqual([path, status, '']);
  return answer.body;
};
const later = (minutes: number) => given.at(new Date(today.getTime() + minutes * 60_000));
const refund = (pounds: number, more: object = {}) => ({
  remedy: 'refund',
  amountMinor: pounds * 100,
  currency: 'GBP',
  delivery: 'doneNow',
  ...more,
});
const aRefund = (caseId: string, pounds: number, more: object = {}, by: Someone = people.lee) =>
  given.aRemedy(caseId, refund(pounds, more), by);
const decide = (resolutionId: string, decision: string, more: object = {}, by: Someone = people.priya, status = 201) =>
  told('/decisions', { resolutionId, decision, ...more }, status, by);
const resolution = async (id: string, by: Someone = people.malik) =>
  (await house.as(by).get(`/resolutions/${id}`).expect(200)).body as Wire.ResolutionRecord;
const room = async (caseId: string, by: Someone = people.lee, remedy = 'refund') => {
  const { body } = await house.as(by).get(`/authority?caseId=${caseId}`).expect(200);
  return (body as Wire.AuthorityRow[]).find((row) => row.remedy === remedy) as Wire.AuthorityRow;
};

describe('Within authority', () => {
  it('a remedy is granted at once, done now it is delivered with it', async () => {
    const { id } = await given.aCase();
    expect(await aRefund(id, 200)).toMatchObject({
      standing: 'granted',
      over: null,
      by: null,
      expiresAt: null,
      grantedMinor: 20_000,
      grantedById: people.lee.id,
      deliveredAt: today.toISOString(),
      request: null,
    });
  });

  it('room shrinks by what was given, and is never below nothing', async () => {
    const { id } = await given.aCase();
    expect(await room(id)).toMatchObject({
      allowed: true,
      currency: 'GBP',
      remainingMinor: 20_000,
      tightest: 'case',
      limits: { caseMinor: 20_000, customer90dMinor: 30_000, dayMinor: 40_000 },
      spent: { caseMinor: 0, customer90dMinor: 0, dayMinor: 0 },
      source: { scope: 'role' },
      whoCan: [
        { id: people.priya.id, name: 'Priya' },
        { id: people.malik.id, name: 'Malik' },
      ],
    });
    await aRefund(id, 150);
    expect(await room(id)).toMatchObject({ remainingMinor: 5_000, spent: { caseMinor: 15_000, dayMinor: 15_000 } });
    await aRefund(id, 700, {}, people.priya);
    expect(await room(id)).toMatchObject({ remainingMinor: 0, tightest: 'case', spent: { caseMinor: 85_000 } });
  });

  it('the tightest of the three sums is the one that stands in the way', async () => {
    const customer = { name: 'Tess', email: `tess${days}@example.test` };
    const cases = [];
    for (const _ of [1, 2, 3]) cases.push((await given.aCase({ customer })).id);
    const [first = '', second = '', third = ''] = cases;
    await aRefund(first, 180);
    expect(await room(first)).toMatchObject({ remainingMinor: 2_000, tightest: 'case' });
    expect(await room(second)).toMatchObject({ remainingMinor: 12_000, tightest: 'customer90d' });
    expect(await aRefund(second, 130)).toMatchObject({ standing: 'awaitingApproval', over: 'customer90d', by: 1_000 });
    expect(await aRefund(second, 120)).toMatchObject({ standing: 'granted' });
    const other = await given.aCase();
    expect(await room(other.id)).toMatchObject({ remainingMinor: 10_000, tightest: 'day' });
    expect(await aRefund(other.id, 101)).toMatchObject({ standing: 'awaitingApproval', over: 'day', by: 100 });
    await given.at(new Date(today.getTime() + 91 * 86_400_000));
    expect(await room(third)).toMatchObject({ remainingMinor: 20_000, tightest: 'case' });
  });

  it('what is meant to be given at once is refused, not asked for, when the room has changed', async () => {
    const { id } = await given.aCase();
    await aRefund(id, 180);
    const body = { caseId: id, ...refund(45), atOnceOnly: true };
    expect(await told('/resolutions', body, 409)).toMatchObject({
      type: '/problems/conflict',
      reason: 'above-authority',
      over: 'case',
      by: 2_500,
      remainingMinor: 2_000,
      detail: 'Your limit on a case leaves £20.00. Ask approval, or offer less. Priya or Malik can say yes.',
    });
    expect((await given.theCase(id)).resolutions).toHaveLength(1);
    await told('/resolutions', { ...body, amountMinor: 2_000 }, 201);
  });

  it('each remedy and each currency has sums of its own', async () => {
    const { id } = await given.aCase();
    await aRefund(id, 200);
    expect(await room(id, people.lee, 'credit')).toMatchObject({ remainingMinor: 20_000 });
    expect(await given.aRemedy(id, { ...refund(200), remedy: 'credit' })).toMatchObject({ standing: 'granted' });
    expect(await given.aRemedy(id, { ...refund(1), currency: 'EUR' })).toMatchObject({
      standing: 'awaitingApproval',
      over: 'notAllowed',
      by: 100,
    });
  });

  it('words are always given, other remedies as their limits say', async () => {
    const { id } = await given.aCase();
    for (const remedy of ['explanation', 'apology', 'repair', 'replacement', 'other'])
      expect(await given.aRemedy(id, { remedy })).toMatchObject({ standing: 'granted' });
    expect(await given.aRemedy(id, { remedy: 'upgrade' })).toMatchObject({
      standing: 'awaitingApproval',
      over: 'notAllowed',
      by: null,
    });
    expect(await given.aRemedy(id, { remedy: 'upgrade' }, people.priya)).toMatchObject({ standing: 'granted' });
    const none = { remainingMinor: null, currency: null, tightest: null };
    expect(await room(id, people.lee, 'upgrade')).toMatchObject({ ...none, allowed: false });
    expect(await room(id, people.lee, 'apology')).toMatchObject({ ...none, allowed: true, source: null });
  });

  it('the day is that of granting by the clocks of the squad, whenever it is said to have happened', async () => {
    // London goes to summer time in the night to 29 March 2026: its midnight is 00:00 UTC before, 23:00 after.
    await given.at('2026-03-28T23:59:59.000Z');
    const { id } = await given.aCase({ receivedAt: '2026-03-20T10:00:00Z' });
    const others = await Promise.all([1, 2, 3].map(() => given.aCase({ receivedAt: '2026-03-20T10:00:00Z' })));
    await aRefund(id, 200);
    await aRefund(others[0]?.id as string, 200);
    expect(await room(others[1]?.id as string)).toMatchObject({ remainingMinor: 0, tightest: 'day' });
    await given.at('2026-03-29T00:00:00.000Z');
    expect(await aRefund(others[1]?.id as string, 200, { occurredAt: '2026-03-28T23:00:00Z' })).toMatchObject({
      standing: 'granted',
    });
    await aRefund(others[2]?.id as string, 200);
    await given.at('2026-03-29T22:59:59.000Z');
    expect(await room((await given.aCase()).id)).toMatchObject({ remainingMinor: 0, tightest: 'day' });
    await given.at('2026-03-29T23:00:00.000Z');
    expect(await room((await given.aCase()).id)).toMatchObject({ remainingMinor: 20_000, tightest: 'case' });
  });

  it('without a case it is the room of the day', async () => {
    const { id } = await given.aCase();
    await aRefund(id, 200);
    const { body } = await house.as(people.lee).get('/authority').expect(200);
    expect((body as Wire.AuthorityRow[]).find(({ remedy }) => remedy === 'refund')).toMatchObject({
      limits: { dayMinor: 40_000 },
      spent: { caseMinor: 0, customer90dMinor: 0, dayMinor: 20_000 },
    });
  });
});

describe('Above authority', () => {
  it('it waits, filled with what an approver needs', async () => {
    const { id } = await given.aCase({
      desiredOutcome: 'My money back',
      evidence: wholeHeart(),
      customer: { name: 'Otto', email: `otto${days}@example.test` },
    });
    const asked = await aRefund(id, 245, {
      toldCustomer: true,
      customerWaiting: true,
      note: 'She is a good customer.',
    });
    expect(asked).toMatchObject({
      standing: 'awaitingApproval',
      over: 'case',
      by: 4_500,
      expiresAt: new Date(today.getTime() + 3_600_000).toISOString(),
      deliveredAt: null,
      grantedMinor: null,
      decision: null,
      request: {
        askedAt: today.toISOString(),
        restatement: 'The parcel is nine days late and nobody called.',
        desiredOutcome: 'My money back',
        optionsOffered: ['a new parcel by courier', 'the money back'],
        advice: 'She is a good customer.',
        customerWaiting: true,
        toldCustomer: true,
        seenBy: [],
        history: { cases: 0, lastSatisfaction: null },
        with: { name: 'Priya', role: 'supervisor' },
        approvers: [{ name: 'Priya' }, { name: 'Malik' }],
        mine: { may: false, against: 'own-offer' },
      },
    });
    expect(await resolution(asked.id, people.priya)).toMatchObject({
      request: { mine: { may: true, against: null, remainingMinor: 100_000 } },
    });
    expect(await given.theCase(id)).toMatchObject({ status: 'open', resolvedAt: null });
  });

  it('a yes grants at once, at the amount asked, and the delivery resolves the case', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const asked = await aRefund(id, 245);
    await later(2);
    await told('/deliveries', { resolutionId: asked.id, at: house.clock.now() }, 409);
    expect(await decide(asked.id, 'approve')).toMatchObject({
      decision: 'approve',
      amountMinor: null,
      askedMinor: 24_500,
    });
    expect(await resolution(asked.id)).toMatchObject({
      standing: 'granted',
      grantedMinor: 24_500,
      grantedById: people.priya.id,
      deliveredAt: null,
      decision: { decision: 'approve', decidedBy: { name: 'Priya' } },
    });
    expect(await given.theCase(id)).toMatchObject({ status: 'open' });
    await later(5);
    await told('/deliveries', { resolutionId: asked.id, at: house.clock.now() }, 201);
    expect(await given.theCase(id)).toMatchObject({
      status: 'resolved',
      resolvedAt: new Date(today.getTime() + 300_000).toISOString(),
    });
  });

  it('less is less than was asked, and it alone counts', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 245);
    for (const amountMinor of [24_500, 24_501])
      expect(await decide(asked.id, 'approveLess', { amountMinor }, people.priya, 400)).toMatchObject({
        errors: [{ pointer: '/amountMinor', code: 'less' }],
      });
    await decide(asked.id, 'approveLess', {}, people.priya, 400);
    await decide(asked.id, 'approveLess', { amountMinor: 0 }, people.priya, 400);
    await decide(asked.id, 'approve', { amountMinor: 100 }, people.priya, 400);
    await decide(asked.id, 'decline', { amountMinor: 100 }, people.priya, 400);
    await decide(asked.id, 'approveLess', { amountMinor: 3_000, reason: 'We meet you half way.' });
    expect(await resolution(asked.id)).toMatchObject({ standing: 'granted', amountMinor: 24_500, grantedMinor: 3_000 });
    expect(await room(id, people.priya)).toMatchObject({ spent: { caseMinor: 3_000, dayMinor: 3_000 } });
    expect(await room(id, people.lee)).toMatchObject({ spent: { caseMinor: 3_000, dayMinor: 0 } });
  });

  it('a no is said with a line, and the case goes on without it', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const asked = await aRefund(id, 245);
    await later(3);
    await decide(asked.id, 'decline', { reason: 'We can send a courier today instead.' });
    expect(await resolution(asked.id)).toMatchObject({
      standing: 'declined',
      grantedMinor: null,
      decision: { reason: 'We can send a courier today instead.' },
    });
    await told('/deliveries', { resolutionId: asked.id, at: house.clock.now() }, 409);
    expect(await given.theCase(id)).toMatchObject({
      status: 'resolved',
      resolvedAt: new Date(today.getTime() + 180_000).toISOString(),
    });
  });

  it('is decided once: the first word counts, and the second is told whose it was', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 245);
    await decide(asked.id, 'approve');
    const { type, detail } = await decide(asked.id, 'decline', {}, people.malik, 409);
    expect([type, detail]).toEqual(['/problems/already-decided', expect.stringContaining('Priya has decided this')]);
  });

  it('is never decided by who asked, and they are told who can', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 1_200, {}, people.priya);
    expect(await decide(asked.id, 'approve', {}, people.priya, 403)).toMatchObject({
      type: '/problems/forbidden',
      reason: 'own-offer',
      detail: expect.stringContaining('Malik can say yes'),
    });
    await decide(asked.id, 'decline', {}, people.priya, 403);
    await decide(asked.id, 'approve', {}, people.malik);
  });

  it('is never decided above the own limit, which goes up a tier', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 1_800);
    expect((await resolution(asked.id)).request).toMatchObject({
      with: { name: 'Malik' },
      approvers: [{ name: 'Malik' }],
    });
    expect(await decide(asked.id, 'approve', {}, people.priya, 403)).toMatchObject({
      reason: 'above-limit',
      over: 'case',
      by: 80_000,
      whoCan: [{ name: 'Malik' }],
      detail: 'This is £800.00 above your limit on a case. Malik can say yes.',
    });
    expect((await resolution(asked.id, people.priya)).request?.mine).toEqual({
      may: false,
      against: 'above-limit',
      remainingMinor: 100_000,
    });
    await decide(asked.id, 'approveLess', { amountMinor: 100_001 }, people.priya, 403);
    await decide(asked.id, 'approveLess', { amountMinor: 100_000 }, people.priya);
  });

  it('counts on the day of whose word it was', async () => {
    for (const pounds of [1_000, 1_000, 900]) {
      const { id } = await given.aCase();
      await decide((await aRefund(id, pounds)).id, 'approve');
    }
    const { id } = await given.aCase();
    const asked = await aRefund(id, 201);
    expect(await decide(asked.id, 'approve', {}, people.priya, 403)).toMatchObject({ over: 'day', by: 10_100 });
    await decide(asked.id, 'approve', {}, people.malik);
    expect(await room(id, people.lee)).toMatchObject({ spent: { dayMinor: 0 } });
  });

  it('runs out, and then nobody decides it; the case no longer waits', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const asked = await aRefund(id, 245);
    const awaiting = async () =>
      (await house.as(people.lee).get(`/cases?filter={"awaitingApproval":true,"ids":["${id}"]}`).expect(200)).body
        .length;
    expect(await awaiting()).toBe(1);
    await later(60);
    expect(await awaiting()).toBe(0);
    expect(await resolution(asked.id)).toMatchObject({ standing: 'expired', request: { with: null, approvers: [] } });
    expect(await decide(asked.id, 'approve', {}, people.priya, 409)).toMatchObject({
      type: '/problems/conflict',
      reason: 'expired',
    });
    expect(await given.theCase(id)).toMatchObject({ status: 'open' });
    expect(await house.app.get(Expiry, { strict: false }).restateExpired()).toBeGreaterThan(0);
    expect(await given.theCase(id)).toMatchObject({
      status: 'resolved',
      resolvedAt: new Date(today.getTime() + 3_600_000).toISOString(),
    });
    expect(await house.app.get(Expiry, { strict: false }).restateExpired()).toBe(0);
  });

  it('leaves its running out in the story, also where another deed comes first', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 245);
    await later(61);
    await aRefund(id, 10);
    const story = async () =>
      (await house.as(people.lee).get(`/timeline?caseId=${id}`).expect(200)).body.filter(
        ({ deed }: { deed: string }) => deed === 'resolution.expire',
      );
    await house.app.get(Expiry, { strict: false }).restateExpired();
    await house.app.get(Expiry, { strict: false }).restateExpired();
    expect(await story()).toMatchObject([{ occurredAt: asked.expiresAt, facts: { remedy: 'refund' } }]);
  });

  it('keeps the case from closing while it waits, and so does what is granted and not delivered', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const asked = await aRefund(id, 245);
    const closing = { caseId: id, outcome: 'settled' };
    const blockers = async () =>
      ((await told('/closures', closing, 409)).blockers as { code: string; pointer: string }[]).map(
        ({ code, pointer }) => [code, pointer],
      );
    expect(await blockers()).toEqual([['approval', `/resolutions/${asked.id}`]]);
    await decide(asked.id, 'approve');
    expect(await blockers()).toEqual([['delivery', `/resolutions/${asked.id}`]]);
    await given.aDelivery(asked.id);
    await told('/closures', closing, 201);
  });

  it('several may wait at once on one case, each with its own word', async () => {
    const { id } = await given.aCase();
    const [first, second] = [await aRefund(id, 300), await aRefund(id, 250)];
    await decide(second.id, 'decline');
    await decide(first.id, 'approve');
    expect((await given.theCase(id)).resolutions.map(({ standing }) => standing)).toEqual(['granted', 'declined']);
  });

  it('nothing is promised of it until the yes, and then by its date', async () => {
    const { id } = await given.aCase();
    const effectiveBy = new Date(today.getTime() + 86_400_000 + 5 * 3_600_000).toISOString();
    const dated = { delivery: 'promised', effectiveBy };
    const asked = await aRefund(id, 245, dated);
    expect((await given.theCase(id)).commitments).toEqual([]);
    await decide(asked.id, 'approve');
    expect((await given.theCase(id)).commitments).toMatchObject([
      { kind: 'refundLands', dueAt: effectiveBy, ownerId: people.lee.id, resolutionId: asked.id, standing: 'open' },
    ]);
    const closed = { delivery: 'promised', effectiveBy: new Date(today.getTime() + 12 * 3_600_000) };
    await told('/resolutions', { caseId: id, ...refund(900, closed) }, 400);
  });
});

describe('Told afterwards', () => {
  const inSeconds = (moment: Date) => `${moment.toISOString().slice(0, 19)}Z`;

  it('a delivery of the same second or minute is no earlier than the remedy; one before it is refused', async () => {
    const { id } = await given.aCase();
    const offered = new Date(today.getTime() + 3_600_250);
    await given.at(offered);
    const dated = { delivery: 'promised', effectiveBy: new Date(today.getTime() + 86_400_000).toISOString() };
    const gave = await aRefund(id, 20, dated);
    const before = { resolutionId: gave.id, at: inSeconds(new Date(offered.getTime() - 1_000)) };
    expect(await told('/deliveries', before, 400)).toMatchObject({ errors: [{ code: 'beforeOffered' }] });
    const delivered = await told('/deliveries', { resolutionId: gave.id, at: inSeconds(offered) }, 201);
    expect(delivered.at).toBe(offered.toISOString());
    expect((await given.theCase(id)).commitments).toMatchObject([{ standing: 'kept', keptAt: offered.toISOString() }]);
  });

  it('the promise of a remedy was given when the remedy was offered', async () => {
    const { id } = await given.aCase();
    await later(30);
    const occurredAt = new Date(today.getTime() + 5 * 60_000).toISOString();
    const dated = { delivery: 'promised', effectiveBy: new Date(today.getTime() + 86_400_000).toISOString() };
    await aRefund(id, 20, { ...dated, occurredAt });
    expect((await given.theCase(id)).commitments).toMatchObject([{ occurredAt, standing: 'open' }]);
  });
});

describe('Taken back', () => {
  it('a remedy gives its room back, on the case and in the day that it was granted', async () => {
    const { id } = await given.aCase();
    const gave = await aRefund(id, 200);
    await told('/reversals', { resolutionId: gave.id, reason: 'Paid to the wrong card.' }, 201);
    expect(await resolution(gave.id)).toMatchObject({ standing: 'reversed', grantedMinor: null });
    expect(await room(id)).toMatchObject({
      remainingMinor: 20_000,
      spent: { caseMinor: 0, customer90dMinor: 0, dayMinor: 0 },
    });
    expect(await told('/reversals', { resolutionId: gave.id, reason: 'Again.' }, 409)).toMatchObject({
      reason: 'reversed',
    });
  });

  it('a remedy leaves the promise that it made to the customer or a supervisor, and says so', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const effectiveBy = new Date(today.getTime() + 86_400_000).toISOString();
    const gave = await aRefund(id, 50, { delivery: 'promised', effectiveBy });
    const taken = await told('/reversals', { resolutionId: gave.id, reason: 'She wants a new one.' }, 201);
    const left = { what: 'The refund has arrived', dueAt: effectiveBy, detail: expect.stringContaining('void it') };
    expect(taken.openPromises).toMatchObject([left]);
    const closing = { caseId: id, outcome: 'settled' };
    expect((await told('/closures', closing, 409)).blockers).toMatchObject([
      { code: 'commitment', detail: expect.stringContaining('has been taken back') },
    ]);
    const over = { commitmentId: taken.openPromises[0].id, kind: 'void', reason: 'No refund any more.' };
    await told('/settlements', over, 403);
    await told('/settlements', over, 201, people.priya);
    const { body } = await house.as(people.lee).get(`/reversals/${taken.id}`).expect(200);
    expect(body.openPromises).toEqual([]);
    await told('/closures', closing, 201);
  });

  it('a request that still waits is nobody’s to decide any more', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 245);
    await told('/reversals', { resolutionId: asked.id, reason: 'She wants a new one.' }, 403, people.mia);
    await told('/reversals', { resolutionId: asked.id, reason: 'She wants a new one.' }, 201);
    expect(await decide(asked.id, 'approve', {}, people.priya, 409)).toMatchObject({ reason: 'reversed' });
    expect(await room(id, people.priya)).toMatchObject({ spent: { caseMinor: 0 } });
  });
});

describe('On its way to a word', () => {
  it('it is with the next after three minutes, and past whoever says not now', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 245);
    const withWhom = async () => (await resolution(asked.id)).request?.with?.name;
    await told('/approval-marks', { resolutionId: asked.id, kind: 'seen' }, 201, people.priya);
    await told('/approval-marks', { resolutionId: asked.id, kind: 'seen' }, 201, people.priya);
    expect((await resolution(asked.id)).request?.seenBy).toMatchObject([{ name: 'Priya', at: today.toISOString() }]);
    expect(await withWhom()).toBe('Priya');
    await later(1);
    await told('/approval-marks', { resolutionId: asked.id, kind: 'notNow' }, 201, people.priya);
    expect(await withWhom()).toBe('Malik');
    await later(2);
    expect(await withWhom()).toBe('Malik');
    await later(6.5);
    expect(await withWhom()).toBe('Malik');
    await told('/approval-marks', { resolutionId: asked.id, kind: 'notNow' }, 201, people.malik);
    expect(await withWhom()).toBe('Priya');
  });

  it('an agent sees the own requests and those of nobody else, on the case all', async () => {
    const { id } = await given.aCase();
    const mine = await aRefund(id, 245);
    const granted = await aRefund(id, 10);
    const list = async (by: Someone) => {
      const { body } = await house.as(by).get(`/resolutions?filter={"caseId":"${id}"}`).expect(200);
      return (body as { id: string }[]).map((one) => one.id).sort();
    };
    expect(await list(people.lee)).toEqual([mine.id, granted.id].sort());
    expect(await list(people.mia)).toEqual([granted.id]);
    await house.as(people.mia).get(`/resolutions/${mine.id}`).expect(404);
    expect((await given.theCase(id, people.mia)).resolutions.map((one) => one.id)).toEqual([mine.id, granted.id]);
    expect(await list(people.priya)).toEqual([mine.id, granted.id].sort());
    await house.as(people.sam).get(`/resolutions/${mine.id}`).expect(404);
  });

  it('a foreign request is not there for whoever would decide, mark or take it back', async () => {
    const { id } = await given.aCase();
    const asked = await aRefund(id, 245);
    for (const [path, body] of [
      ['/decisions', { decision: 'approve' }],
      ['/approval-marks', { kind: 'seen' }],
      ['/reversals', { reason: 'x' }],
    ] as const) {
      const there = await told(path, { ...body, resolutionId: asked.id }, 404, people.sam);
      const notThere = await told(path, { ...body, resolutionId: nothing }, 404, people.sam);
      expect({ ...there, requestId: '' }).toEqual({ ...notThere, requestId: '' });
    }
  });

  it('a case logged whole with a request above authority waits like any other', async () => {
    const usual = { customer: { anonymous: true }, channel: 'phone', summary: 'Late', evidence: wholeHeart() };
    const made = await told('/cases', { ...usual, resolutions: [refund(150), refund(245)] }, 201);
    expect(made).toMatchObject({
      status: 'open',
      resolutions: [{ standing: 'granted' }, { over: 'case', by: 19_500 }],
    });
    await told('/cases', { ...usual, resolutions: [refund(245)], closure: { outcome: 'settled' } }, 409);
  });
});

it('stands in the tables as the core says, at every moment of its life', async () => {
  const { id } = await given.aCase();
  const asked = [];
  for (const pounds of [10, 245, 246, 247, 248]) asked.push(await aRefund(id, pounds));
  await later(10);
  await decide(asked[1]?.id as string, 'approve');
  await decide(asked[2]?.id as string, 'decline');
  await told('/reversals', { resolutionId: asked[3]?.id, reason: 'Not needed.' }, 201);
  const seen = new Set<string>();
  for (const minutes of [0, 59, 60, 61]) {
    const at = new Date(today.getTime() + minutes * 60_000);
    const rows = await house.sql<RemedyRecords & { told: string; word: 'approve' | null; wordAt: Date }>(
      `select ${standingSql('$1::timestamptz')} as told, r.imported, r.expires_at as "expiresAt", d.decision as word, d.decided_at as "wordAt", v.reversed_at as "reversedAt" from ${remedyTables}`,
      [at],
    );
    for (const { told: standing, word, wordAt, ...records } of rows) {
      const decision = word && { decision: word, amountMinor: null, decidedAt: wordAt };
      expect(standing).toBe(remedyStanding({ ...records, decision }, at));
      seen.add(standing);
    }
  }
  expect([...seen].sort()).toEqual(['awaitingApproval', 'declined', 'expired', 'granted', 'reversed']);
});
