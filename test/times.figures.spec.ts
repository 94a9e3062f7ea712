import type { Wire } from '#heart-core';
import { givenIn, wholeHeart, words } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
/** A moment of the week: Severn works from nine to five, Monday is the 2nd. */
const on = (day: 'Mon' | 'Tue' | 'Wed' | 'Thu', time: string) =>
  `2026-03-0${{ Mon: 2, Tue: 3, Wed: 4, Thu: 5 }[day]}T${time}:00Z`;
const minutes = 60;
const hours = 3600;

const patch = async (id: string, change: object) => {
  const { headers } = await house.as(people.priya).get(`/cases/${id}`).expect(200);
  await house
    .as(people.priya)
    .patch(`/cases/${id}`)
    .set('if-match', headers.etag as string)
    .send(change)
    .expect(200);
};

/** Four days of Severn's: settled on the line, kept waiting, held up by a courier, and never answered. */
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  const { lee } = people;
  const call = { channel: 'phone', evidence: wholeHeart(), closure: { outcome: 'settled' } };

  await given.at(on('Mon', '09:00'));
  await given.aCase({ summary: 'Nobody answers', severity: 'low' });

  await given.at(on('Mon', '10:10'));
  await given.aCase({ ...call, contact: { startedAt: on('Mon', '10:00'), endedAt: on('Mon', '10:10') } });

  // She writes half an hour before closing, hears from us half an hour after opening, and has to chase her promise.
  await given.at(on('Mon', '16:30'));
  const letter = await given.aCase({ channel: 'email', severity: 'critical' });
  await given.aPromise(letter.id, { dueAt: on('Tue', '10:00') });
  const contact = (direction: string, startedAt: string) =>
    house
      .as(lee)
      .post('/contacts')
      .send({ caseId: letter.id, direction, channel: 'email', startedAt, sameIssue: true })
      .expect(201);
  await given.at(on('Tue', '09:30'));
  await contact('outbound', on('Tue', '09:30'));
  await given.at(on('Tue', '11:00'));
  await contact('inbound', on('Tue', '11:00'));

  // The courier has to find it: named before it was resolved. The other one is named only afterwards.
  await given.at(on('Tue', '12:00'));
  const found = await given.aCase({ receivedAt: on('Tue', '12:00') });
  await patch(found.id, { firstContactBarrier: 'thirdParty' });
  await given.at(on('Tue', '12:20'));
  await given.everyStep(found.id);
  const excused = await given.aCase({ ...call, closure: undefined });
  await given.at(on('Tue', '12:30'));
  await patch(excused.id, { firstContactBarrier: 'legalCheck' });

  await given.at(on('Wed', '09:00'));
  const late = { occurredAt: on('Tue', '11:00') };
  for (const stepKey of ['hear', 'empathize'] as const)
    await house
      .as(lee)
      .post('/evidence')
      .send({ caseId: letter.id, stepKey, fields: words[stepKey], ...late })
      .expect(201);
  for (const stepKey of ['apologize', 'resolve'] as const) await given.evidence(letter.id, stepKey);
  await given.at(on('Thu', '12:00'));
});
afterAll(() => house.close());

const figure = async (key: string, query: Record<string, string> = {}) => {
  const range = { from: '2026-03-02', to: '2026-03-09', tz: 'Europe/London', interval: 'day', ...query };
  const { body } = await house
    .as(people.malik)
    .get(`/metrics/${key}?${new URLSearchParams(range)}`)
    .expect(200);
  return (body as Wire.MetricAnswer).groups[0]?.total;
};

it('counts the working time until somebody answered, and those still waiting apart', async () => {
  expect(await figure('timeToAcknowledge')).toMatchObject({ n: 4, pending: 1, p90: expect.any(Number) });
  const { body } = await house
    .as(people.malik)
    .get('/metrics/timeToAcknowledge/cases?from=2026-03-02&to=2026-03-03')
    .expect(200);
  expect(body).toHaveLength(3);
  const monday = await figure('timeToAcknowledge', { to: '2026-03-03' });
  expect(monday).toMatchObject({ n: 2, mean: (10 * minutes + hours) / 2, value: (10 * minutes + hours) / 2 });
});

it('counts how long a resolution took, by the clock and in working time, and lets open cases count for as long as they last', async () => {
  const counted = await figure('timeToResolve');
  const clock = [0, 10 * minutes, 20 * minutes, 40.5 * hours];
  expect(counted).toMatchObject({ n: 4, pending: 1, mean: clock.reduce((sum, one) => sum + one, 0) / 4 });
  // Five lasted; the third of them is the middle one, though only four have ended.
  expect(counted?.value).toBe(20 * minutes);
  expect(counted?.p90).toBeNull();
  expect(counted?.working).toMatchObject({ n: 4, mean: (0 + 10 + 20 + 510) * (minutes / 4) });
});

it('counts as missed what was resolved late, and waits for targets that have not come', async () => {
  expect(await figure('withinTarget', { to: '2026-03-06' })).toMatchObject({ num: 1, den: 2, pending: 0 });
  expect(await figure('withinTarget')).toMatchObject({ num: 1, den: 2, pending: 3 });
});

it('lets no change of severity unmake a miss', async () => {
  const [{ id }] = await house.sql<{ id: string }>(`select id from cases where severity = 'critical'`);
  const target = async () => (await house.sql('select target_at from cases where id = $1', [id]))[0];
  const before = await target();
  await patch(id as string, { severity: 'low' });
  expect(await target()).toEqual(before);
});

it('leaves out of the net figure what could not be settled at once, if that was said before it was resolved', async () => {
  expect(await figure('fcrGross')).toMatchObject({ num: 3, den: 4 });
  expect(await figure('fcrNet')).toMatchObject({ num: 2, den: 3, excluded: [{ reason: 'notResolvable', count: 1 }] });
});

it('counts contacts about the same issue, and apart from them those who chased a promise of ours', async () => {
  expect(await figure('repeatContactRate')).toMatchObject({ num: 1, den: 6, parts: [{ part: 'chased', count: 1 }] });
});

it('adds up how long we handled what was resolved, and names what has no times', async () => {
  expect(await figure('handleTime')).toMatchObject({
    n: 1,
    value: 10 * minutes,
    pending: 1,
    excluded: [{ reason: 'noTimes', count: 3 }],
  });
});

it('counts steps, and cases in order, each for itself; and tells what was typed late apart', async () => {
  expect(await figure('stepCompleteness')).toMatchObject({
    num: 19,
    den: 20,
    n: 20,
    parts: [{ part: 'lateRecorded', count: 1 }],
  });
  expect(await figure('stepOrder')).toMatchObject({ num: 4, den: 4 });
  expect(await figure('stepAdherence')).toMatchObject({ num: 3, den: 4 });
});

it('asks customers whether it was solved the first time, and counts only those who say', async () => {
  const answer = async (solvedFirstTime?: boolean) => {
    const { id } = await given.aClosedCase({ channel: 'phone' });
    const { body } = await house.as(people.lee).post('/surveys').send({ caseId: id }).expect(201);
    await house.anyone.post(`/public/surveys/${body.token}`).send({ score: 4, solvedFirstTime }).expect(201);
  };
  await answer(true);
  await answer(false);
  await answer(undefined);
  expect(await figure('fcrStated')).toMatchObject({ num: 1, den: 2, excluded: [{ reason: 'notSaid', count: 1 }] });
});

it('lets an administrator set the targets, which hold for what comes from then on', async () => {
  const { body } = await house.as(people.jo).get('/settings').expect(200);
  const change = { targetHighMinutes: 30 };
  await house.as(people.jo).patch('/settings').set('if-match', `"${body.version}"`).send(change).expect(200);
  const { id } = await given.aCase({ severity: 'high' });
  const [row] = await house.sql<{ target_at: Date }>('select target_at from cases where id = $1', [id]);
  expect(row?.target_at).toEqual(new Date(on('Thu', '12:30')));
});
