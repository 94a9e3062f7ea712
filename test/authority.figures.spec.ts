import type { Wire } from '#heart-core';
import { givenIn, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
const minutes = (count: number) => new Date(aMonday.getTime() + count * 60_000);
const refund = (pounds: number, more: object = {}) => ({
  remedy: 'refund',
  amountMinor: pounds * 100,
  currency: 'GBP',
  delivery: 'doneNow',
  ...more,
});

/** A morning of Severn's: what was given, asked, answered, handed over and taken back. */
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  const { lee, priya, malik, jo } = people;
  const post = async (by: { email: string }, path: string, body: object) =>
    (await house.as(by).post(path).send(body).expect(201)).body as { id: string };
  const decide = (resolutionId: string, decision: string, more: object = {}) =>
    post(priya, '/decisions', { resolutionId, decision, ...more });
  const onTheLine = async (more: object = {}) => {
    await given.at(minutes(0));
    return given.aCase({ receivedAt: aMonday, evidence: wholeHeart(), ...more });
  };
  await house.as(jo).patch('/settings').set('if-match', '"0"').send({ handlingRateMinorPerHour: 3_000 }).expect(200);
  const euros = { scope: 'role', role: 'manager', remedy: 'refund', currency: 'EUR', allowed: true };
  await post(jo, '/authority-limits', euros);
  const option = await post(jo, '/options', {
    name: 'Parcel',
    remedy: 'replacement',
    amountMinor: 6_000,
    costMinor: 2_000,
    currency: 'GBP',
  });

  // 1: £20 given at once, in a call of ten minutes.
  const first = await onTheLine();
  await given.aRemedy(first.id, refund(20));
  await given.at(minutes(10));
  const call = { direction: 'outbound', channel: 'phone', startedAt: minutes(0), endedAt: minutes(0), sameIssue: true };
  await post(lee, '/contacts', { caseId: first.id, ...call });

  // 2: asked, and granted less in two minutes, while the first contact lasts: no escalation, but not within authority.
  const second = await onTheLine();
  const granted = await given.aRemedy(second.id, { ...refund(300), customerWaiting: true });
  await given.at(minutes(2));
  await decide(granted.id, 'approveLess', { amountMinor: 25_000 });
  await given.at(minutes(3));
  await given.aDelivery(granted.id);

  // 3: asked, and declined six hours later: an escalation.
  const third = await onTheLine();
  const declined = await given.aRemedy(third.id, { ...refund(900), customerWaiting: true });
  await house.sql(`update resolutions set expires_at = expires_at + interval '8 hours' where id = $1`, [declined.id]);
  await given.at(minutes(360));
  await decide(declined.id, 'decline');

  // 4: asked, nobody answered. 5: asked and taken back. 6: asked just now.
  await given.aRemedy((await onTheLine()).id, refund(400));
  const taken = await given.aRemedy((await onTheLine()).id, refund(400));
  await post(lee, '/reversals', { resolutionId: taken.id, reason: 'She wants a new one.' });
  // 7: handed over, with a replacement that costs less than it is worth, taken back the next day.
  const seventh = await onTheLine();
  const parcel = await given.aRemedy(seventh.id, { remedy: 'replacement', optionId: option.id });
  await given.aRemedy(seventh.id, { remedy: 'other', delivery: 'handedOver', namedPerson: 'Tess' });
  await given.aRemedy(seventh.id, { ...refund(10), currency: 'EUR' }, malik);
  await given.at(minutes(24 * 60));
  await post(lee, '/reversals', { resolutionId: parcel.id, reason: 'It came back.' });
  // 8: a promise that is past due.
  const eighth = await given.aCase({ receivedAt: aMonday });
  await post(lee, '/incidents', { caseId: (await given.aCase({ receivedAt: aMonday })).id, kind: 'abuse' });
  await given.aPromise(eighth.id, { dueAt: minutes(24 * 60 + 30) });
  await given.at(minutes(24 * 60 + 40));
  const sixth = await given.aCase({ receivedAt: minutes(24 * 60 + 40) });
  await given.aRemedy(sixth.id, refund(700));
});
afterAll(() => house.close());

const figure = async (key: string, query: Record<string, string> = {}) => {
  const range = { from: '2026-03-02', to: '2026-03-09', tz: 'Europe/London', interval: 'day', ...query };
  const { body } = await house
    .as(people.malik)
    .get(`/metrics/${key}?${new URLSearchParams(range)}`)
    .expect(200);
  return body as Wire.MetricAnswer;
};
const total = async (key: string, query: Record<string, string> = {}) => (await figure(key, query)).groups[0]?.total;

it('counts how long an answer takes: median, ninth decile and mean in seconds, of those that were answered', async () => {
  expect(await total('approvalTurnaround')).toMatchObject({
    n: 2,
    value: (120 + 21_600) / 2,
    p90: 120 + (21_600 - 120) * 0.9,
    mean: (120 + 21_600) / 2,
    over: 1,
    parts: [
      { part: 'customerGone', count: 1 },
      { part: 'customerThere', count: 1 },
    ],
    pending: 1,
    excluded: [
      { reason: 'notAnswered', count: 1 },
      { reason: 'takenBack', count: 1 },
    ],
  });
});

it('counts as escalated what was asked and not granted in the first contact, handed over, called help for, or overdue', async () => {
  expect(await total('escalationRate')).toMatchObject({
    ...{ num: 7, den: 9, n: 9 },
    parts: [
      { part: 'authority', count: 4 },
      { part: 'overdue', count: 1 },
      { part: 'safety', count: 1 },
      { part: 'skill', count: 1 },
    ],
  });
});

it('counts as within authority what was resolved without asking', async () => {
  expect(await total('withinAuthority')).toMatchObject({ num: 1, den: 4, pending: expect.any(Number) });
});

it('counts remedies at cost, less those taken back when they are, and handling, over what was resolved', async () => {
  const { definition, groups } = await figure('resolutionCost');
  expect(definition).toMatchObject({ unit: 'money', currency: 'GBP' });
  const [monday, tuesday] = groups[0]?.points ?? [];
  expect(monday).toMatchObject({ currency: 'GBP' });
  expect(monday?.num).toBeGreaterThanOrEqual(2_000 + 25_000 + 2_000);
  expect(tuesday?.num).toBe(-2_000);
  const all = groups[0]?.total;
  expect(all?.excluded).toEqual([
    { reason: 'noCost', count: 1 },
    { reason: 'otherCurrency', count: 1 },
  ]);
  expect(all?.value).toBeCloseTo((all?.num ?? 0) / (all?.den ?? 1), 6);
});

it('tells the median and the ninth decile of what each resolved case has cost, less what was taken back', async () => {
  // Resolved: the first at £20, the second at £250, the third and the fifth with nothing given.
  expect(await total('resolutionCost')).toMatchObject({
    den: 4,
    median: 1_000,
    p90: expect.closeTo(2_000 + 0.7 * 23_000, 6),
  });
});

it('lists the rows behind each of them', async () => {
  const range = 'from=2026-03-02&to=2026-03-09&tz=Europe/London';
  for (const [key, counted] of [
    ['approvalTurnaround', 'excluded'],
    ['escalationRate', 'numerator'],
    ['withinAuthority', 'denominator'],
    ['resolutionCost', 'numerator'],
  ] as const) {
    const { body } = await house.as(people.priya).get(`/metrics/${key}/cases?${range}`).expect(200);
    expect([key, body.some((row: { counted: string }) => row.counted === counted)]).toEqual([key, true]);
  }
});
