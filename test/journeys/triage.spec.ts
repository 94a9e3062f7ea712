import { givenIn, step } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let severn: string;
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  severn = house.cast.squads.severn;
});
afterAll(() => house.close());

/** The clock stands at ten; one person makes four calls an hour: two places in half an hour. */
const body = { expectedEndAt: '2026-03-02T14:00:00Z', people: 1, callsAnHour: 4, message: 'Courier strike.' };
const start = (more: object = {}, by = people.priya) =>
  house
    .as(by)
    .post('/triage')
    .send({ squadId: severn, ...body, ...more });
const window = { from: '2026-03-02T10:30:00Z', to: '2026-03-02T11:00:00Z' };
const quick = (more: object = {}) =>
  house
    .as(people.lee)
    .post('/cases')
    .send({
      ...{ customer: { anonymous: true }, channel: 'phone', summary: 'No parcel again', quick: true },
      evidence: [step('hear'), step('empathize')],
      commitments: [{ kind: 'call', what: 'Call back about the parcel', window, agreedWithCustomer: true }],
      ...more,
    });

describe('A spike day', () => {
  it('is begun by a supervisor of the squad, once, and within a day', async () => {
    await start({}, people.lee).expect(403);
    await start({}, people.sam).expect(404);
    await start({ expectedEndAt: '2026-03-04T10:00:00Z' }).expect(400);
    const answers = await Promise.all([start(), start(), start()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { body: on } = await house.as(people.lee).get('/triage?filter={"on":true}').expect(200);
    expect(on).toMatchObject([{ squadId: severn, message: 'Courier strike.', endedAt: null }]);
  });

  it('takes quick logs with call-backs only where there is room, and names the next window', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => quick()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body;
    expect(refused).toMatchObject({ reason: 'window-full', nextFree: '2026-03-02T11:00:00.000Z' });
  });

  it('gets more places by a supervisor’s word, and shows the window at risk', async () => {
    const [{ id }] = (await house.as(people.priya).get('/triage?filter={"on":true}').expect(200)).body;
    const { body: before } = await house.as(people.priya).get(`/triage/${id}`).expect(200);
    const half = before.windows.find(({ from }: { from: string }) => from === '2026-03-02T10:30:00.000Z');
    expect(half).toMatchObject({ places: 2, taken: 2, open: 2, atRisk: false });
    expect(before.waiting).toBe(2);
    const places = { triageId: id, windowFrom: window.from, places: 1 };
    await house.as(people.lee).post('/triage-places').send(places).expect(403);
    await house.as(people.priya).post('/triage-places').send(places).expect(201);
    await quick().expect(201);
    await quick().expect(409);
  });

  it('marks the cases that came in by it, so that figures can be split by it', async () => {
    const { body: marked } = await house.as(people.malik).get('/cases?filter={"spike":true}').expect(200);
    expect(marked).toHaveLength(3);
    await given.aCase({ by: people.ana });
    const query = 'from=2026-03-01&to=2026-03-10&split=spike';
    const { body: volume } = await house.as(people.malik).get(`/metrics/volume?${query}`).expect(200);
    const groups = volume.groups.map(({ group, total }: { group: { id: string }; total: { n: number } }) => [
      group.id,
      total.n,
    ]);
    expect(Object.fromEntries(groups)).toEqual({ none: 1, spike: 3 });
  });

  it('finds its cases and its call-backs by its name, and itself by when it began', async () => {
    const by = house.as(people.priya);
    const [{ id, cases }] = (await by.get('/triage?filter={"on":true}').expect(200)).body;
    expect(cases).toBe(3);
    const filter = encodeURIComponent(JSON.stringify({ triageId: id }));
    expect((await by.get(`/cases?filter=${filter}`).expect(200)).body).toHaveLength(3);
    const calls = (await by.get(`/commitments?filter=${filter}`).expect(200)).body;
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(({ windowFrom }: { windowFrom: string }) => windowFrom)).size).toBe(1);
    const begun = async (range: object) =>
      (await by.get(`/triage?filter=${encodeURIComponent(JSON.stringify(range))}`).expect(200)).body.length;
    expect(await begun({ startedFrom: '2026-03-02T10:00:00Z', startedTo: '2026-03-02T10:00:01Z' })).toBe(1);
    expect(await begun({ startedTo: '2026-03-02T10:00:00Z' })).toBe(0);
    expect(await begun({ startedFrom: '2026-03-02T10:00:01Z' })).toBe(0);
  });

  it('names no window at night where the last one of the day is full', async () => {
    const [{ id }] = (await house.as(people.priya).get('/triage?filter={"on":true}').expect(200)).body;
    const last = { from: '2026-03-02T16:30:00Z', to: '2026-03-02T17:00:00Z' };
    const call = { kind: 'call', what: 'Call back about the parcel', window: last, agreedWithCustomer: true };
    for (const status of [201, 201]) await quick({ commitments: [call] }).expect(status);
    const { body: refused } = await quick({ commitments: [call] }).expect(409);
    expect(refused).toMatchObject({ reason: 'window-full', nextFree: null });
    expect((await house.as(people.priya).get(`/triage/${id}`).expect(200)).body.waiting).toBe(5);
  });

  it('ends once, and what comes in afterwards is an ordinary case', async () => {
    const [{ id }] = (await house.as(people.priya).get('/triage?filter={"on":true}').expect(200)).body;
    await house.as(people.sam).post('/triage-endings').send({ triageId: id }).expect(404);
    await house.as(people.priya).post('/triage-endings').send({ triageId: id }).expect(201);
    await house.as(people.priya).post('/triage-endings').send({ triageId: id }).expect(409);
    await given.at('2026-03-02T10:05:00Z');
    await quick().expect(201);
    expect((await house.as(people.malik).get('/cases?filter={"spike":true}')).body).toHaveLength(5);
  });
});

describe('A suggestion', () => {
  it('comes where more call than the usual band of this hour holds', async () => {
    for (let week = 1; week <= 5; week++) {
      await given.at(new Date(Date.UTC(2026, 3, 6, 10) - week * 7 * 86_400_000));
      await given.aCase({ by: people.ana });
    }
    await given.at('2026-04-06T10:20:00Z');
    const suggested = async () =>
      (await house.as(people.sam).get('/triage/suggestions').expect(200)).body.find(
        ({ squadId }: { squadId: string }) => squadId === house.cast.squads.avon,
      );
    expect(await suggested()).toMatchObject({ above: false });
    for (let i = 0; i < 9; i++) await given.aCase({ by: people.ana });
    expect(await suggested()).toMatchObject({ arrived: 9, above: true });
  });
});
