import type { Wire } from '#heart-core';
import { givenIn, nothing, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());
beforeEach(() => given.at(aMonday));

const look = (person: { email: string }, reach: string) => house.as(person).post('/customer-looks').send({ reach });
const found = async (person: { email: string }, q: string): Promise<Wire.CustomerRecord[]> =>
  (
    await house
      .as(person)
      .get(`/customers?filter=${encodeURIComponent(JSON.stringify({ q }))}`)
      .expect(200)
  ).body;

describe('A customer is found', () => {
  it('by three letters or digits of their phone however it is spaced, with their last case and its squad', async () => {
    const facts = { name: 'Oona Fairweather', phone: '(0117) 444-555', email: 'oona@example.test' };
    const first = await given.aCase({ customer: facts, summary: 'Kettle leaks' });
    await given.at('2026-03-03T10:00:00Z');
    const last = await given.aCase({ customer: { id: first.customer?.id }, summary: 'Toaster sparks' });
    for (const words of ['oon', 'FAIR', '0117444555', '444 5', '(0117) 444-555', 'Oona@Example.test']) {
      const [one] = await found(people.mia, words);
      expect([words, one?.name]).toEqual([words, 'Oona Fairweather']);
      expect(one?.cases).toBe(2);
      expect(one?.lastCase).toEqual({
        id: last.id,
        number: last.number,
        squadId: house.cast.squads.severn,
        status: 'open',
        summary: 'Toaster sparks',
        receivedAt: '2026-03-03T10:00:00.000Z',
      });
    }
    expect(await found(people.ana, 'oon')).toEqual([]);
  });

  it('without the sensitive case among their last, by whoever may not read it', async () => {
    const facts = { name: 'Perdita Vance', email: 'perdita@example.test' };
    const open = await given.aCase({ customer: facts });
    await given.at('2026-03-03T10:00:00Z');
    await given.aCase({ customer: facts, sensitive: true, summary: 'Not for everyone' });
    const [seen] = await found(people.mia, 'Perdita');
    expect([seen?.cases, seen?.lastCase?.id]).toEqual([1, open.id]);
    expect((await found(people.lee, 'Perdita'))[0]?.cases).toBe(2);
  });
});

describe('The list of customers', () => {
  it('is cut by who has an open case that the reader sees, and by language', async () => {
    const named = (name: string) => ({ name: `Cutler ${name}`, email: `cutler-${name}@example.test` });
    const open = await given.aCase({ customer: named('open') });
    await given.aClosedCase({ customer: named('closed') });
    await given.aCase({ customer: named('kept'), sensitive: true });
    await house.sql(`update customers set language = 'fr' where id = $1`, [open.customer?.id]);
    const cut = async (person: { email: string }, filter: object): Promise<string[]> => {
      const asked = encodeURIComponent(JSON.stringify({ q: 'Cutler', ...filter }));
      const { body } = await house.as(person).get(`/customers?filter=${asked}`).expect(200);
      return body.map(({ name }: { name: string }) => name);
    };
    expect(await cut(people.lee, { open: true })).toEqual(['Cutler kept', 'Cutler open']);
    expect(await cut(people.mia, { open: true })).toEqual(['Cutler open']);
    expect(await cut(people.malik, { open: false })).toEqual(['Cutler closed']);
    expect(await cut(people.malik, { language: 'fr' })).toEqual(['Cutler open']);
    expect(await cut(people.ana, {})).toEqual([]);
  });
});

describe('At intake a customer of another squad', () => {
  const facts = { name: 'Ines Okafor', phone: '+44 117 900 800', email: 'ines@example.test' };
  let avons: Wire.CaseRecord;
  beforeAll(async () => {
    await given.at(aMonday);
    avons = await given.aCase({ by: people.ana, customer: facts, summary: 'Avon only' });
  });

  it.each([
    ['phone', '44-117-900800'],
    ['email', ' INES@example.test '],
  ])('is recognized by their whole %s: by name alone, and the look is logged', async (way, reach) => {
    const { body } = await look(people.lee, reach).expect(201);
    expect(body).toEqual({
      id: body.id,
      personId: people.lee.id,
      way,
      at: '2026-03-02T10:00:00.000Z',
      customers: [{ id: avons.customer?.id, name: 'Ines Okafor' }],
    });
    const { body: entries } = await house.as(people.kim).get('/audit?filter={"deed":"customer.look"}').expect(200);
    const logged = entries.find(({ refs }: { refs: { look: string } }) => refs.look === body.id);
    expect(logged).toMatchObject({ personId: people.lee.id, refs: { way, customers: [avons.customer?.id] } });
    expect(JSON.stringify(logged)).not.toMatch(/900.?800|ines@/i);
    await house.as(people.lee).get(`/customers/${avons.customer?.id}`).expect(404);
    await house.as(people.lee).get(`/cases/${avons.id}`).expect(404);
  });

  it.each(['900800', 'Ines Okafor', 'ines@', '44 117 900 80'])('is not by %s', async (reach) => {
    const { status, body } = await look(people.lee, reach);
    expect(status === 400 || body.customers.length === 0).toBe(true);
  });

  it('gets their case under the same customer within the hour, and only from who looked', async () => {
    const customer = { id: avons.customer?.id };
    const body = { customer, channel: 'phone', summary: 'The lamp flickers' };
    await given.at('2026-03-02T12:00:00Z');
    await house.as(people.lee).post('/cases').send(body).expect(404);
    await look(people.lee, facts.phone).expect(201);
    await house.as(people.priya).post('/cases').send(body).expect(404);
    await given.at('2026-03-02T12:59:59Z');
    const made = (await house.as(people.lee).post('/cases').send(body).expect(201)).body;
    expect(made.customer.id).toBe(customer.id);
    // Now they are Severn's too; Avon's case still is not.
    const [seen] = await found(people.lee, 'Ines');
    expect([seen?.cases, seen?.lastCase?.id]).toEqual([1, made.id]);
    await house.as(people.lee).get(`/cases/${avons.id}`).expect(404);
  });

  it('is forgotten after an hour', async () => {
    const one = await given.aCase({ by: people.ana, customer: { name: 'Late Caller', phone: '0117 222 333' } });
    await look(people.lee, '0117222333').expect(201);
    await given.at('2026-03-02T11:00:00Z');
    const body = { customer: { id: one.customer?.id }, channel: 'phone', summary: 'x' };
    await house.as(people.lee).post('/cases').send(body).expect(404);
  });

  it('is named to nobody where a number is that of a whole house', async () => {
    for (let n = 0; n < 6; n++)
      await given.aCase({ by: people.ana, customer: { name: `Flatmate ${n}`, phone: '0117 777 888' } });
    expect((await look(people.lee, '0117777888').expect(201)).body.customers).toEqual([]);
  });

  it('and the look stays with who looked, the administrator and the auditor', async () => {
    const { body } = await look(people.lee, facts.phone).expect(201);
    for (const [person, status] of [
      [people.lee, 200],
      [people.jo, 200],
      [people.kim, 200],
      [people.mia, 404],
      [people.priya, 404],
      [people.malik, 404],
    ] as const)
      await house.as(person).get(`/customer-looks/${body.id}`).expect(status);
    const { body: mias } = await house.as(people.mia).get('/customer-looks').expect(200);
    expect(mias).toEqual([]);
    await house.as(people.kim).post('/customer-looks').send({ reach: facts.phone }).expect(403);
    await house.as(people.lee).get(`/customer-looks/${nothing}`).expect(404);
  });
});

describe('A repeat problem', () => {
  it('counts the earlier cases of the customer with the same symptom in 90 days, as far as the reader reads them', async () => {
    const customer = { name: 'Again Again', email: 'again@example.test' };
    const { late, broken } = house.cast.symptoms;
    const on = async (day: string, more: object) => {
      await given.at(`${day}T10:00:00Z`);
      return given.aCase({ customer, ...more });
    };
    await on('2026-02-01', { symptomId: late });
    await on('2026-03-01', { symptomId: late });
    await on('2026-03-10', { symptomId: broken });
    await on('2026-03-20', { symptomId: late, sensitive: true });
    const now = await on('2026-05-02', { symptomId: late });
    expect((await given.theCase(now.id, people.lee)).earlierCases).toBe(3);
    expect((await given.theCase(now.id, people.mia)).earlierCases).toBe(2);
    const later = await on('2026-06-01', { symptomId: late });
    expect((await given.theCase(later.id, people.lee)).earlierCases).toBe(2);
  });
});

describe('Ask for me next time', () => {
  const customer = { name: 'Back Again', email: 'back@example.test' };
  const askedFor = async (customerId: string, more: object = {}): Promise<Wire.CommitmentRecord[]> =>
    (
      await house
        .as(people.mia)
        .get(`/commitments?filter=${encodeURIComponent(JSON.stringify({ customerId, kind: 'askForMe', ...more }))}`)
        .expect(200)
    ).body;

  it('names its person when that customer returns, until it is honored or excused', async () => {
    const first = await given.aClosedCase({ customer });
    const customerId = first.customer?.id as string;
    const again = await given.aCase({ customer });
    const { id } = await given.aPromise(again.id, { kind: 'askForMe', what: 'Ask for Lee', namedPerson: 'Lee' });
    expect((await askedFor(customerId, { standing: 'open' })).map(({ ownerId }) => ownerId)).toEqual([people.lee.id]);
    const kept = await given.aSettlement(id, 'kept', { outcome: 'reached' });
    expect(kept.commitmentId).toBe(id);
    expect(await askedFor(customerId, { standing: 'open' })).toEqual([]);
    expect((await askedFor(customerId)).map(({ standing }) => standing)).toEqual(['kept']);
  });

  it('is excused with a reason where the named person is away', async () => {
    const one = await given.aCase({ customer: { ...customer, email: 'away@example.test' }, evidence: wholeHeart() });
    const { id } = await given.aPromise(one.id, { kind: 'askForMe', what: 'Ask for Lee' });
    await given.aSettlement(id, 'released', { reason: 'Lee is on leave; Mia took it, and said so.' });
    expect((await askedFor(one.customer?.id as string)).map(({ standing }) => standing)).toEqual(['released']);
  });
});
