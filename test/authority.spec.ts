import type { Wire } from '#heart-core';
import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let squads: TestHouse['cast']['squads'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  squads = house.cast.squads;
});
afterAll(() => house.close());
beforeEach(() => given.at(aMonday));

type Someone = { email: string };
const told = async (path: string, body: object, status: number, by: Someone = people.jo) => {
  const answer = await house.as(by).post(path).send(body);
  expect([path, answer.status, answer.status === status ? '' : answer.body]).toEqual([path, status, '']);
  return answer.body;
};
const read = async (path: string, by: Someone = people.jo) => (await house.as(by).get(path).expect(200)).body;
const refunds = { remedy: 'refund', currency: 'GBP', allowed: true } as const;
const minutes = (count: number) => new Date(aMonday.getTime() + count * 60_000);
const check = (query: string, by: Someone = people.priya): Promise<Wire.AuthorityCheckRecord> =>
  read(`/authority-checks?${query}`, by);
const leeGives = (pounds: number) =>
  check(`personId=${people.lee.id}&remedy=refund&amountMinor=${pounds * 100}&currency=GBP`);

describe('A limit', () => {
  it('holds from its moment on, the person’s before the squad’s before the role’s, and each change stays', async () => {
    expect(await leeGives(250)).toMatchObject({
      person: { name: 'Lee', role: 'agent' },
      ruling: { needsApproval: true, over: 'case', by: 5_000 },
      source: { scope: 'role' },
      whoCan: [{ name: 'Priya' }, { name: 'Malik' }],
    });
    await told('/authority-limits', { ...refunds, scope: 'squad', squadId: squads.severn, caseMinor: 25_000 }, 201);
    expect(await leeGives(250)).toMatchObject({ ruling: { needsApproval: false }, source: { scope: 'squad' } });
    const person = { ...refunds, scope: 'person', personId: people.lee.id, caseMinor: 24_999 };
    const set = await told('/authority-limits', { ...person, fromAt: minutes(10), note: 'New here.' }, 201);
    expect(set).toMatchObject({ inForce: false, setBy: 'Jo', caseMinor: 24_999, dayMinor: null, note: 'New here.' });
    expect(await leeGives(250)).toMatchObject({ source: { scope: 'squad' } });
    await given.at(minutes(10));
    expect(await leeGives(250)).toMatchObject({ ruling: { over: 'case', by: 1 }, source: { id: set.id } });
    const gone = { scope: 'person', personId: people.lee.id, remedy: 'refund', currency: 'GBP' };
    await told('/authority-limits', { ...gone, allowed: false, withdrawn: true }, 201);
    await given.at(minutes(11));
    expect(await leeGives(250)).toMatchObject({ ruling: { needsApproval: false }, source: { scope: 'squad' } });
    const history = await read(`/authority-limits?filter={"personId":"${people.lee.id}"}`);
    expect(history.map(({ withdrawn, inForce }: Wire.LimitRecord) => [withdrawn, inForce])).toEqual([
      [true, false],
      [false, false],
    ]);
    const inForce: Wire.LimitRecord[] = await read('/authority-limits?range=[0,199]&filter={"inForce":true}');
    expect(inForce.filter(({ scope }) => scope === 'squad')).toHaveLength(1);
    expect(inForce.some(({ withdrawn }) => withdrawn)).toBe(false);
  });

  it('of what a squad does not see is not listed to it', async () => {
    await told('/authority-limits', { scope: 'squad', squadId: squads.avon, remedy: 'repair', allowed: false }, 201);
    const seen: Wire.LimitRecord[] = await read('/authority-limits?range=[0,199]', people.lee);
    expect(seen.some(({ squadId }) => squadId === squads.avon)).toBe(false);
    expect(seen.some(({ scope }) => scope === 'role')).toBe(true);
  });

  it.each<[string, object, string]>([
    ['in the past', { ...refunds, scope: 'role', role: 'agent', fromAt: '2026-03-02T09:59:59Z' }, '/fromAt'],
    ['of nobody', { ...refunds, scope: 'role' }, '/role'],
    ['of two at once', { ...refunds, scope: 'role', role: 'agent', squadId: nothing }, '/squadId'],
    ['of money in no currency', { scope: 'role', role: 'agent', remedy: 'refund', allowed: true }, '/currency'],
    ['in a currency that is none', { ...refunds, scope: 'role', role: 'agent', currency: 'ABC' }, '/currency'],
    ['of words in money', { ...refunds, scope: 'role', role: 'agent', remedy: 'apology' }, '/currency'],
    [
      'in sums of what is not allowed',
      { ...refunds, scope: 'role', role: 'agent', allowed: false, dayMinor: 1 },
      '/caseMinor',
    ],
    ['withdrawn and allowed', { ...refunds, scope: 'role', role: 'agent', withdrawn: true }, '/allowed'],
  ])('is not set %s', async (_, body, pointer) => {
    expect((await told('/authority-limits', body, 400)).errors).toMatchObject([{ pointer }]);
  });

  it('is not set for whoever is not there', async () => {
    await told('/authority-limits', { ...refunds, scope: 'person', personId: nothing }, 422);
    await told('/authority-limits', { ...refunds, scope: 'squad', squadId: nothing }, 404);
  });
});

describe('"Could Lee give £80?"', () => {
  it('is asked on a case with what was given there', async () => {
    const { id } = await given.aCase({ by: people.mia });
    await given.aRemedy(id, { remedy: 'refund', amountMinor: 15_000, currency: 'GBP' }, people.mia);
    const query = `personId=${people.ana.id}&remedy=refund&amountMinor=12000&currency=GBP`;
    expect(await check(`${query}&caseId=${id}`)).toMatchObject({
      ruling: { over: 'case', by: 2_000 }, // Severn's limit, set above
      spent: { caseMinor: 15_000, dayMinor: 0 },
      remainingMinor: 10_000,
    });
    await house.as(people.sam).get(`/authority-checks?${query}&caseId=${id}`).expect(404);
    await house.as(people.sam).get(`/authority-checks?${query}&squadId=${squads.severn}`).expect(404);
  });

  it.each([
    'remedy=gold',
    'remedy=refund&amountMinor=0&currency=GBP',
    'remedy=refund&amountMinor=1',
    'remedy=repair&x=1',
    'remedy=repair&personId=x',
  ])('is refused as %s', async (query) => {
    await house.as(people.priya).get(`/authority-checks?${query}`).expect(400);
  });
});

describe('An option of the catalogue', () => {
  const parcel = { name: 'New one by courier', remedy: 'replacement', currency: 'GBP', costMinor: 3_800, place: 1 };

  it('lends a remedy its value and its cost, which later changes leave alone', async () => {
    const option = await told('/options', { ...parcel, amountMinor: 6_000, leadTimeMinutes: 960 }, 201);
    const { id } = await given.aCase();
    const gave = await given.aRemedy(id, { remedy: 'replacement', optionId: option.id });
    expect(gave).toMatchObject({ optionId: option.id, amountMinor: 6_000, costMinor: 3_800, costCurrency: 'GBP' });
    const change = (version: number, body: object) =>
      house.as(people.jo).patch(`/options/${option.id}`).set('if-match', `"${version}"`).send(body);
    expect((await change(1, { costMinor: 9_900, active: false }).expect(200)).body).toMatchObject({ version: 2 });
    await change(1, { costMinor: 1 }).expect(412);
    expect(await read(`/resolutions/${gave.id}`)).toMatchObject({ costMinor: 3_800 });
    await told(
      '/resolutions',
      { caseId: id, remedy: 'replacement', delivery: 'doneNow', optionId: option.id },
      422,
      people.lee,
    );
    expect(await read('/options?filter={"active":true}', people.lee)).toEqual([]);
  });

  it('is of one remedy, and its sums have a currency', async () => {
    const option = await told('/options', parcel, 201);
    const { id } = await given.aCase();
    await told(
      '/resolutions',
      { caseId: id, remedy: 'repair', delivery: 'doneNow', optionId: option.id },
      400,
      people.lee,
    );
    await told('/options', { name: 'Voucher', remedy: 'credit', amountMinor: 100 }, 400);
    await told('/options', { name: 'Sorry', remedy: 'apology', amountMinor: 100, currency: 'GBP' }, 400);
  });
});

describe('A stand-in', () => {
  it('answers for another’s squads while it lasts, and the very next request obeys when it ends', async () => {
    const { id } = await given.aCase();
    const asked = await given.aRemedy(id, { remedy: 'upgrade' });
    await house.as(people.sam).get(`/cases/${id}`).expect(404);
    const body = { personId: people.sam.id, forPersonId: people.priya.id, fromAt: minutes(5), untilAt: minutes(60) };
    const set = await told('/stand-ins', body, 201, people.malik);
    expect(set).toMatchObject({ now: false });
    await house.as(people.sam).get(`/cases/${id}`).expect(404);
    await given.at(minutes(5));
    await house.as(people.sam).get(`/cases/${id}`).expect(200);
    expect((await given.theCase(id, people.sam)).resolutions[0]?.request?.approvers).toMatchObject([
      { name: 'Priya' },
      { name: 'Sam' },
      { name: 'Malik' },
    ]);
    const earlier = house.as(people.malik).patch(`/stand-ins/${set.id}`).set('if-match', '"1"');
    await earlier.send({ untilAt: minutes(20) }).expect(200);
    await given.at(minutes(19));
    await told('/decisions', { resolutionId: asked.id, decision: 'approve' }, 201, people.sam);
    await given.at(minutes(20));
    await house.as(people.sam).get(`/cases/${id}`).expect(404);
    await told('/decisions', { resolutionId: asked.id, decision: 'approve' }, 404, people.sam);
  });

  it('is a supervisor, for a supervisor, for a time', async () => {
    const usual = { personId: people.sam.id, forPersonId: people.priya.id, untilAt: minutes(60) };
    await told('/stand-ins', { ...usual, personId: people.lee.id }, 422, people.malik);
    await told('/stand-ins', { ...usual, forPersonId: people.sam.id }, 400, people.malik);
    await told('/stand-ins', { ...usual, fromAt: minutes(60) }, 400, people.malik);
  });
});
