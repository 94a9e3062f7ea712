import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let call: (more?: object, evidence?: object) => Promise<{ id: string; customer: { id: string } }>;

/** A whole HEART case on the line, agreed and closed. */
const steps = (resolve: object = {}) => [
  { stepKey: 'hear', fields: { restatement: 'The sofa came without legs.', confirmation: 'confirmed' } },
  {
    stepKey: 'empathize',
    fields: { feeling: 'frustrated', words: 'A day off lost for nothing: that is frustrating.' },
  },
  { stepKey: 'apologize', fields: { words: 'I am sorry the sofa came without its legs.' } },
  {
    stepKey: 'resolve',
    fields: {
      optionsOffered: ['legs by courier', 'money back'],
      chosen: 'legs by courier',
      delivery: 'doneNow',
      agreedToPlan: true,
      ...resolve,
    },
  },
  { stepKey: 'thank', fields: { words: 'Thank you for telling us.', satisfaction: 4 } },
];

beforeAll(async () => {
  house = await openTestHouse();
  const { lee } = house.cast.people;
  call = async (more = {}) => {
    const startedAt = house.clock.now();
    house.at(new Date(startedAt.getTime() + 10 * 60_000));
    const endedAt = house.clock.now();
    const body = {
      customer: { name: 'Ana Ruiz', email: 'ana.ruiz@example.test' },
      channel: 'phone',
      summary: 'Sofa without legs',
      symptomId: house.cast.symptoms.broken,
      receivedAt: startedAt,
      contact: { startedAt, endedAt },
      evidence: steps(),
      closure: { outcome: 'settled' },
      ...more,
    };
    const { body: made, status } = await house.as(lee).post('/cases').send(body);
    if (status !== 201) throw new Error(JSON.stringify(made));
    return made;
  };
});
afterAll(() => house.close());

const figure = async (key: string, query: Record<string, string> = {}) => {
  const range = { from: '2026-03-02', to: '2026-04-06', tz: 'Europe/London', ...query };
  const { body } = await house
    .as(house.cast.people.malik)
    .get(`/metrics/${key}?${new URLSearchParams(range)}`)
    .expect(200);
  return body;
};
const total = async (key: string, query: Record<string, string> = {}) => (await figure(key, query)).groups[0]?.total;

it('shows no data as null, never as zero', async () => {
  for (const key of ['fcr14', 'csatTop2', 'csatMean', 'followUpsKept', 'stepAdherence', 'recurringRate']) {
    expect(await total(key, { from: '2019-01-07', to: '2019-02-04' })).toMatchObject({
      value: null,
      n: 0,
      low: null,
      high: null,
    });
  }
});

it('counts one customer who comes back with the same problem', async () => {
  house.at('2026-03-02T10:00:00Z');
  const first = await call();
  house.at('2026-03-04T10:00:00Z');
  await call({ customer: { id: first.customer.id } });
  house.at('2026-03-05T10:00:00Z');
  await call({
    customer: { name: 'Ben Okri', email: 'ben@example.test' },
    closure: undefined,
    evidence: steps({ agreedToPlan: true }).slice(0, 4),
  });
  house.at('2026-03-30T10:00:00Z');
  expect(await total('volume')).toMatchObject({ value: 3, den: null });
  expect(await total('recurringRate')).toMatchObject({ num: 1, den: 3 });
  expect(await total('fcrGross')).toMatchObject({ num: 3, den: 3 });
  expect(await total('fcr14')).toMatchObject({ num: 2, den: 3, pending: 0 });
});

it('holds back what is too young to be judged', async () => {
  house.at('2026-03-10T10:00:00Z');
  expect(await total('fcr14')).toMatchObject({ n: 0, value: null, pending: 3 });
  expect(await total('fcr7')).toMatchObject({ n: 1, pending: 2 });
});

it('counts adherence of closed and of resolved cases, and names what is not recorded', async () => {
  house.at('2026-03-30T10:00:00Z');
  expect(await total('stepAdherence')).toMatchObject({ num: 2, den: 3 });
});

it('adds the points up to the total, whatever the interval and the split', async () => {
  for (const interval of ['day', 'week', 'month']) {
    const { groups } = await figure('volume', { interval, split: 'squad' });
    expect(groups.map(({ group }: { group: { name: string } }) => group.name)).toEqual(['Severn']);
    for (const { total: all, points } of groups)
      expect(points.reduce((sum: number, { n }: { n: number }) => sum + n, 0)).toBe(all.n);
  }
});

it('shows the very rows that a figure was counted from', async () => {
  const { malik } = house.cast.people;
  const { body } = await house
    .as(malik)
    .get('/metrics/fcr14/cases?from=2026-03-02&to=2026-04-06&tz=Europe/London')
    .expect(200);
  expect(body.map(({ counted }: { counted: string }) => counted).sort()).toEqual([
    'denominator',
    'numerator',
    'numerator',
  ]);
});

it('lets a supervisor see the figures of their own squads alone, and an agent none', async () => {
  const { lee, sam, priya } = house.cast.people;
  await house.as(lee).get('/metrics/volume').expect(403);
  const { body: avon } = await house.as(sam).get('/metrics/volume?from=2026-03-02&to=2026-04-06').expect(200);
  expect(avon.groups[0].total.n).toBe(0);
  const { body: severn } = await house.as(priya).get('/metrics/volume?from=2026-03-02&to=2026-04-06').expect(200);
  expect(severn.groups[0].total.n).toBe(3);
});

it('judges a promise on the day it was due', async () => {
  const { lee } = house.cast.people;
  house.at('2026-03-09T10:00:00Z');
  const { id } = await call({ customer: { anonymous: true }, evidence: [], closure: undefined });
  const promise = (dueAt: string) =>
    house
      .as(lee)
      .post('/commitments')
      .send({ caseId: id, kind: 'call', what: 'Call about the legs', dueAt, agreedWithCustomer: true })
      .expect(201);
  const { body: kept } = await promise('2026-03-10T11:00:00Z');
  await promise('2026-03-11T11:00:00Z');
  await promise('2026-03-31T11:00:00Z');
  house.at('2026-03-10T10:30:00Z');
  await house.as(lee).post('/settlements').send({ commitmentId: kept.id, kind: 'kept' }).expect(201);
  house.at('2026-03-30T10:00:00Z');
  expect(await total('followUpsKept')).toMatchObject({ num: 1, den: 2, pending: 1 });
});

it('shows apart who was reached and who was only tried, and the share of promises that were moved', async () => {
  const { lee } = house.cast.people;
  house.at('2026-03-16T10:00:00Z');
  const { id } = await call({ customer: { anonymous: true }, evidence: [], closure: undefined });
  const range = { from: '2026-03-17', to: '2026-03-20' };
  const promise = async (dueAt: string) => {
    const body = { caseId: id, kind: 'call', what: 'Call about the legs', dueAt, agreedWithCustomer: true };
    return (await house.as(lee).post('/commitments').send(body).expect(201)).body.id as string;
  };
  const settle = (commitmentId: string, kind: string, more: object = {}) =>
    house
      .as(lee)
      .post('/settlements')
      .send({ commitmentId, kind, ...more })
      .expect(201);
  const due = '2026-03-17T12:00:00Z';
  const [reached, noNews, message, late, broken, moved] = [
    await promise(due),
    await promise(due),
    await promise(due),
    await promise(due),
    await promise(due),
    await promise(due),
  ];
  await promise('2026-03-18T16:00:00Z');
  house.at('2026-03-17T11:00:00Z');
  await settle(reached, 'attempt', { outcome: 'noAnswer' });
  await settle(noNews, 'noNews');
  await settle(message, 'attempt', { outcome: 'messageLeft' });
  await settle(moved, 'renegotiated', { newDueAt: '2026-03-19T12:00:00Z', agreedWithCustomer: true });
  house.at('2026-03-17T11:10:00Z');
  await settle(reached, 'attempt', { outcome: 'reached' });
  house.at('2026-03-18T11:00:00Z');
  await settle(late, 'kept');
  house.at('2026-03-18T12:30:00Z');
  await settle(broken, 'kept');
  house.at('2026-03-18T16:30:00Z');
  const counted = await total('followUpsKept', range);
  expect(counted).toMatchObject({ num: 3, den: 6, pending: 1, excluded: [{ reason: 'renegotiated', count: 1 }] });
  expect(counted.parts).toEqual([
    { part: 'attempted', count: 1 },
    { part: 'broken', count: 1 },
    { part: 'late', count: 1 },
    { part: 'overdue', count: 1 },
    { part: 'reached', count: 2 },
  ]);
});

it('counts whom it left with a dated promise, among those whose case was not settled on the line', async () => {
  const range = { from: '2026-03-23', to: '2026-03-24' };
  house.at('2026-03-23T10:00:00Z');
  const promise = {
    kind: 'call',
    what: 'Call about the legs',
    dueAt: '2026-03-24T12:00:00Z',
    agreedWithCustomer: true,
  };
  const open = { customer: { anonymous: true }, evidence: [], closure: undefined };
  await call({ ...open, commitments: [promise] });
  const afterwards = await call(open);
  await call({ customer: { anonymous: true } });
  expect(await total('promiseCoverage', range)).toMatchObject({ num: 1, den: 2 });
  const { lee } = house.cast.people;
  house.at('2026-03-23T15:00:00Z');
  await house
    .as(lee)
    .post('/commitments')
    .send({ caseId: afterwards.id, ...promise })
    .expect(201);
  expect(await total('promiseCoverage', range)).toMatchObject({ num: 1, den: 2, pending: 0 });
  // On the line still: nobody is left without a promise yet.
  await house
    .as(lee)
    .post('/cases')
    .send({ customer: { anonymous: true }, channel: 'phone', summary: 'Late' })
    .expect(201);
  expect(await total('promiseCoverage', range)).toMatchObject({ num: 1, den: 2, pending: 1 });
});

it('asks customers only once their case is resolved, and takes an edit as the next version', async () => {
  const { lee } = house.cast.people;
  house.at('2026-03-12T10:00:00Z');
  const { id } = await call({ customer: { name: 'Cleo', email: 'cleo@example.test' } });
  const { body: survey } = await house.as(lee).post('/surveys').send({ caseId: id }).expect(201);
  await house.as(lee).post('/surveys').send({ caseId: id }).expect(409);
  await house.anyone.post(`/public/surveys/${survey.token}`).send({ score: 2, comment: 'slow' }).expect(201);
  await house.anyone.post(`/public/surveys/${survey.token}`).send({ score: 5 }).expect(201);
  await house.anyone.post(`/public/surveys/${survey.token}`).send({ score: 6 }).expect(400);
  house.at('2026-03-30T10:00:00Z');
  expect(await total('csatTop2')).toMatchObject({ num: 1, den: 1 });
  expect(await total('csatMean')).toMatchObject({ value: 5, n: 1, low: null });
  expect(await total('csatResponse')).toMatchObject({ num: 1, den: 1 });
});

it.each([
  ['a zone that is no zone', { tz: "Europe/London'; drop table cases; --" }],
  ['a range that ends before it begins', { from: '2026-04-06', to: '2026-03-02' }],
  ['a day that is none', { from: '2026-02-30' }],
  ['more points than a chart can show', { from: '2020-01-01', interval: 'day' }],
  ['a split of its own making', { split: 'agent' }],
])('refuses %s', async (_what, query) => {
  const range = { from: '2026-03-02', to: '2026-04-06', ...query } as Record<string, string>;
  const { body } = await house
    .as(house.cast.people.malik)
    .get(`/metrics/volume?${new URLSearchParams(range)}`)
    .expect(400);
  expect(body.type).toBe('/problems/validation');
});
