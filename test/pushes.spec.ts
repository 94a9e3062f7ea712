import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

type Someone = { email: string };
type Fields = Record<string, unknown>;

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let switchboard: string;
let count = 0;

beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  switchboard = await aKey(['contacts', 'read']);
});
afterAll(() => house.close());
beforeEach(() => given.at('2026-03-02T10:10:00Z'));

/** A key by which a phone system acts in Severn. */
const aKey = async (scopes: string[]): Promise<string> => {
  const body = { name: 'Switchboard', scopes, role: 'agent', squadIds: [house.cast.squads.severn] };
  return (await house.as(people.jo).post('/api-keys').send(body).expect(201)).body.key;
};
const aCall = (more: Fields = {}) => ({
  externalId: `call-${++count}`,
  direction: 'inbound',
  channel: 'phone',
  startedAt: '2026-03-02T10:05:00Z',
  ...more,
});
const push = (body: object, key = switchboard) =>
  house.anyone.post('/contact-pushes').set('authorization', `Bearer ${key}`).send(body);
const pushed = async (more: Fields = {}): Promise<Wire.ContactPushRecord> => (await push(aCall(more)).expect(201)).body;
const answer = (by: Someone, body: object) => house.as(by).post('/contact-push-answers').send(body);
const seen = async (by: Someone, { id }: { id: string }): Promise<Wire.ContactPushRecord> =>
  (await house.as(by).get(`/contact-pushes/${id}`).expect(200)).body;
const aKnownCase = (phone: string, more: Fields = {}) => {
  const customer = { name: 'Rosa Lind', phone };
  return given.aCase({ customer, receivedAt: aMonday.toISOString(), ...more });
};

describe('A contact that a phone system tells of', () => {
  it('waits for an agent with whom it is and the case that it may be about, and joins none by itself', async () => {
    const open = await aKnownCase('0117 000 201');
    const call = await pushed({ phone: '+44 (0)117 000 201'.replace('+44 (0)', '0') });
    expect(await seen(people.lee, call)).toMatchObject({
      standing: 'waiting',
      squadId: house.cast.squads.severn,
      customer: { name: 'Rosa Lind' },
      proposedCase: { id: open.id, number: open.number },
      caseId: null,
    });
    expect((await given.theCase(open.id)).contacts).toHaveLength(1);
  });

  it('becomes a contact of the case when an agent says so, at the time of the call', async () => {
    const open = await aKnownCase('0117 000 202');
    const call = await pushed({ phone: '0117 000 202', endedAt: '2026-03-02T10:09:00Z' });
    const joined = { contactPushId: call.id, kind: 'joined', caseId: open.id, sameIssue: false };
    const { body } = await answer(people.lee, joined).expect(201);
    expect(body).toMatchObject({ kind: 'joined', caseId: open.id, byId: people.lee.id });
    expect((await given.theCase(open.id)).contacts[1]).toMatchObject({
      direction: 'inbound',
      startedAt: '2026-03-02T10:05:00.000Z',
      endedAt: '2026-03-02T10:09:00.000Z',
      sameIssue: false,
    });
    expect(await seen(people.lee, call)).toMatchObject({ standing: 'joined', caseId: open.id, phone: null });
  });

  it('becomes the first contact of a new case in one request', async () => {
    const call = await pushed({ phone: '0117 000 203', name: 'Ida' });
    const body = { customer: { name: 'Ida', phone: '0117 000 203' }, channel: 'phone', summary: 'Lamp broken' };
    const { body: opened } = await house
      .as(people.mia)
      .post('/cases')
      .send({ ...body, contactPushId: call.id })
      .expect(201);
    expect(opened).toMatchObject({ receivedAt: '2026-03-02T10:05:00.000Z', agentId: people.mia.id });
    expect(opened.contacts).toMatchObject([{ direction: 'inbound', startedAt: '2026-03-02T10:05:00.000Z' }]);
    expect(await seen(people.mia, call)).toMatchObject({ standing: 'opened', caseId: opened.id, name: null });
    const again = await house
      .as(people.lee)
      .post('/cases')
      .send({ ...body, contactPushId: call.id })
      .expect(409);
    expect(again.body.reason).toBe('opened');
  });

  it('lets a case be logged for whom it names, whose cases lie in another squad', async () => {
    const abroad = await aKnownCase('0117 000 204', { by: people.ana });
    const call = await pushed({ phone: '0117 000 204' });
    const shown = await seen(people.lee, call);
    expect(shown).toMatchObject({ customer: { name: 'Rosa Lind' }, proposedCase: null });
    const id = shown.customer?.id as string;
    const body = { customer: { id }, channel: 'phone', summary: 'Another thing' };
    await house.as(people.lee).post('/cases').send(body).expect(404);
    const opened = await house
      .as(people.lee)
      .post('/cases')
      .send({ ...body, contactPushId: call.id })
      .expect(201);
    expect(opened.body.customer.id).toBe(id);
    expect((await given.theCase(abroad.id)).contacts).toHaveLength(1);
  });

  it('is put aside where it is no complaint', async () => {
    const call = await pushed({ phone: '0117 000 205' });
    await answer(people.lee, { contactPushId: call.id, kind: 'dismissed' }).expect(201);
    expect(await seen(people.lee, call)).toMatchObject({ standing: 'dismissed', phone: null, caseId: null });
    expect((await answer(people.mia, { contactPushId: call.id, kind: 'dismissed' }).expect(409)).body.reason).toBe(
      'dismissed',
    );
  });

  it('is taken up once, however many reach for it', async () => {
    const open = await aKnownCase('0117 000 206');
    const call = await pushed({ phone: '0117 000 206' });
    const join = { contactPushId: call.id, kind: 'joined', caseId: open.id };
    const all = await Promise.all([people.lee, people.mia, people.priya].map((one) => answer(one, join)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await given.theCase(open.id)).contacts).toHaveLength(2);
  });
});

describe('A contact that needs nobody’s word', () => {
  it('is our call to a customer with one open case', async () => {
    const open = await aKnownCase('0117 000 211');
    const call = await pushed({ phone: '0117 000 211', direction: 'outbound' });
    expect(call).toMatchObject({ standing: 'joined', caseId: open.id });
    expect((await given.theCase(open.id)).contacts[1]).toMatchObject({ direction: 'outbound' });
  });

  it('is no call to a customer with two', async () => {
    await aKnownCase('0117 000 212', { customer: { name: 'Two', email: 'two@example.test' } });
    await aKnownCase('0117 000 212', { customer: { name: 'Two', email: 'two@example.test' } });
    expect(await pushed({ email: 'two@example.test', direction: 'outbound' })).toMatchObject({ standing: 'waiting' });
  });

  it('is one whose case is named; a closed case stays closed', async () => {
    const { id } = await given.aClosedCase({ receivedAt: aMonday.toISOString() });
    await given.at('2026-03-02T10:20:00Z');
    const call = await pushed({ caseId: id, startedAt: '2026-03-02T10:15:00Z' });
    expect(call).toMatchObject({ standing: 'joined', caseId: id });
    expect(await given.theCase(id)).toMatchObject({ status: 'closed', episode: 1 });
  });
});

describe('The same contact told again', () => {
  it('is the same, and brings its end while it waits', async () => {
    const call = aCall({ phone: '0117 000 221' });
    const first = (await push(call).expect(201)).body;
    const ended = (await push({ ...call, endedAt: '2026-03-02T10:08:00Z' }).expect(201)).body;
    expect(ended).toMatchObject({ id: first.id, endedAt: '2026-03-02T10:08:00.000Z', standing: 'waiting' });
    const [{ n }] = (await house.sql<{ n: number }>(
      'select count(*)::int as n from contact_pushes where external_id = $1',
      [call.externalId],
    )) as [{ n: number }];
    expect(n).toBe(1);
  });

  it('in a storm is one', async () => {
    const call = aCall({ phone: '0117 000 222' });
    const all = await Promise.all(Array.from({ length: 8 }, () => push(call)));
    const made = all.filter(({ status }) => status === 201);
    expect(all.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    expect(await house.sql('select 1 from contact_pushes where external_id = $1', [call.externalId])).toHaveLength(1);
  });

  it('is refused where it is another one', async () => {
    const call = aCall();
    await push(call).expect(201);
    expect((await push({ ...call, direction: 'outbound' }).expect(409)).body.reason).toBe('externalId');
  });
});

describe('Whose it is', () => {
  it('is known by reference, e-mail or a number that only one customer has', async () => {
    await aKnownCase('0117 000 231', { customer: { name: 'Ref', externalRef: 'C-77' } });
    await aKnownCase('0117 000 232', { customer: { name: 'First', phone: '0117 000 232' } });
    await aKnownCase('0117 000 232', { customer: { name: 'Second', phone: '0117 000 232' } });
    const whose = async (more: Fields) => (await pushed(more)).customer?.name ?? null;
    expect(await whose({ externalRef: 'C-77' })).toBe('Ref');
    expect(await whose({ phone: '0117 000 232' })).toBeNull();
    expect(await whose({ phone: '000 231' })).toBeNull();
    expect(await whose({})).toBeNull();
  });

  it('is not told to a key that may only push', async () => {
    const open = await aKnownCase('0117 000 233');
    const blind = await aKey(['contacts']);
    const { body } = await push(aCall({ phone: '0117 000 233' }), blind).expect(201);
    expect(body).toMatchObject({ standing: 'waiting', customer: null, proposedCase: null });
    await house.anyone.get('/contact-pushes').set('authorization', `Bearer ${blind}`).expect(403);
    expect(await seen(people.lee, body)).toMatchObject({ proposedCase: { id: open.id } });
    const reader = await aKey(['read', 'write']);
    expect((await push(aCall(), reader).expect(403)).body.reason).toBe('key-scope');
  });

  it('is forgotten after a day in which nobody took it up', async () => {
    const call = await pushed({ phone: '0117 000 234', name: 'Nobody', email: 'nobody@example.test' });
    await given.at('2026-03-03T10:10:00Z');
    await house.app.get(JobsRunner).tick();
    const shown = await seen(people.lee, call);
    expect(shown).toMatchObject({ standing: 'lapsed', name: null, phone: null, email: null });
    expect((await answer(people.lee, { contactPushId: call.id, kind: 'dismissed' }).expect(409)).body.reason).toBe(
      'lapsed',
    );
  });
});

describe('What a contact may not be', () => {
  it('in the future, but for a clock that runs a minute ahead', async () => {
    const ahead = await pushed({ startedAt: '2026-03-02T10:10:59Z' });
    expect(ahead.startedAt).toBe('2026-03-02T10:10:00.000Z');
    const { body } = await push(aCall({ startedAt: '2026-03-02T10:12:00Z' })).expect(400);
    expect(body.errors[0].pointer).toBe('/startedAt');
  });

  it('one that ends before it begins, or a case that begins with our own call', async () => {
    await push(aCall({ endedAt: '2026-03-02T10:04:00Z' })).expect(400);
    const call = await pushed({ direction: 'outbound' });
    const body = { customer: { anonymous: true }, channel: 'phone', summary: 'x', contactPushId: call.id };
    const refused = await house.as(people.lee).post('/cases').send(body).expect(422);
    expect(refused.body.errors[0].pointer).toBe('/contactPushId');
  });

  it('another squad’s, in path or body', async () => {
    const call = await pushed({ phone: '0117 000 241' });
    await house.as(people.ana).get(`/contact-pushes/${call.id}`).expect(404);
    await answer(people.ana, { contactPushId: call.id, kind: 'dismissed' }).expect(404);
    await answer(people.ana, { contactPushId: nothing, kind: 'dismissed' }).expect(404);
    const abroad = await given.aCase({ by: people.ana });
    await answer(people.lee, { contactPushId: call.id, kind: 'joined', caseId: abroad.id }).expect(404);
    await push(aCall({ squadId: house.cast.squads.avon })).expect(404);
    await push(aCall({ caseId: abroad.id })).expect(404);
    const body = { customer: { anonymous: true }, channel: 'phone', summary: 'x', contactPushId: call.id };
    await house.as(people.ana).post('/cases').send(body).expect(404);
    expect((await seen(people.lee, call)).standing).toBe('waiting');
  });
});

it('stands once in the audit, by the key that told it, and without a name or a number', async () => {
  const call = await pushed({ phone: '0117 000 251', name: 'Canary' });
  const links = await house.sql<{ refs: object; deed: string }>(
    `select deed, refs from audit_entries where refs ->> 'contactPush' = $1`,
    [call.id],
  );
  expect(links.map(({ deed }) => deed)).toEqual(['contactPush.send']);
  expect(JSON.stringify(links)).not.toMatch(/Canary|000 251/);
});
