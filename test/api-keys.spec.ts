import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { ApiKeys } from '../apps/api/src/people/api-keys.service.ts';
import { givenIn, nothing } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
});
afterAll(() => house.close());

const people = () => house.cast.people;

/** Jo makes a key, as she would on its page. */
const aKey = async (more: Record<string, unknown> = {}) => {
  const named = more.role ? {} : { personId: people().lee.id };
  const body = { name: 'Phone system', scopes: ['read', 'write'], ...named, ...more };
  return (await house.as(people().jo).post('/api-keys').send(body).expect(201)).body as Wire.NewApiKeyRecord;
};
const by = ({ key }: { key: string }) => ({
  get: (path: string) => house.anyone.get(path).set('authorization', `Bearer ${key}`),
  post: (path: string) => house.anyone.post(path).set('authorization', `Bearer ${key}`),
});
const aComplaint = { customer: { name: 'Iris', email: 'iris@example.test' }, channel: 'phone', summary: 'Parcel late' };

describe('A key', () => {
  it('is told once, and kept as a hash that tells nothing', async () => {
    const made = await aKey();
    expect(made.key).toMatch(/^hd_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
    const { body } = await house.as(people().jo).get(`/api-keys/${made.id}`).expect(200);
    expect(body).toMatchObject({
      prefix: made.key.slice(0, 11),
      standing: 'active',
      personName: 'Lee',
      lastUsedAt: null,
    });
    expect(body).not.toHaveProperty('key');
    const secret = made.key.slice(12);
    const rows = await house.sql(`select * from api_keys`);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('is the same when its making is repeated under one Idempotency-Key, and the tables still do not tell it', async () => {
    const body = { name: 'Repeated', scopes: ['read'], personId: people().lee.id };
    const make = () => house.as(people().jo).post('/api-keys').set('idempotency-key', 'make-1').send(body).expect(201);
    const [first, again] = [await make(), await make()];
    expect(again.body).toEqual(first.body);
    const kept = await house.sql(`select answer from kept_answers where key = 'make-1'`);
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(first.body.key);
    await by(first.body).get('/cases').expect(200);
  });

  it('logs a case as its person, and the audit names the key beside them', async () => {
    const key = await aKey();
    const { body } = await by(key).post('/cases').send(aComplaint).expect(201);
    expect(body).toMatchObject({ agentId: people().lee.id, squadId: house.cast.squads.severn });
    const [entry] = await house.sql<{ personId: string; refs: object }>(
      `select person_id as "personId", refs from audit_entries where chain = $1 order by place limit 1`,
      [`case ${body.id}`],
    );
    expect(entry).toMatchObject({ personId: people().lee.id, refs: { apiKey: key.id } });
    expect((await house.as(people().jo).get(`/api-keys/${key.id}`)).body.lastUsedAt).toBe(
      house.clock.now().toISOString(),
    );
  });

  it('needs no origin, and lends no cookie its power', async () => {
    const key = await aKey();
    await by(key).post('/cases').set('origin', 'https://elsewhere.example').send(aComplaint).expect(201);
    await house
      .as(people().jo)
      .post('/cases')
      .set('authorization', 'Bearer hd_nokey000_')
      .set('origin', 'https://elsewhere.example')
      .send(aComplaint)
      .expect(401);
  });

  it('goes no further than its scopes', async () => {
    const reading = await aKey({ scopes: ['read'], personId: people().jo.id });
    await by(reading).get('/cases').expect(200);
    await by(reading).get('/authority-limits').expect(200);
    const { body } = await by(reading).post('/cases').send(aComplaint).expect(403);
    expect(body).toMatchObject({ type: '/problems/forbidden', reason: 'key-scope' });
    const writing = await aKey({ scopes: ['write'], personId: people().jo.id });
    await by(writing).get('/cases').expect(403);
    const squad = { name: 'By a key', timeZone: 'Europe/London' };
    await by(writing).post('/squads').send(squad).expect(403);
    const settling = await aKey({ scopes: ['settings'], personId: people().jo.id });
    await by(settling).post('/squads').send(squad).expect(201);
  });

  it('goes no further than its person and their squads', async () => {
    const key = await aKey({ scopes: ['read', 'write', 'settings'] });
    await by(key).post('/squads').send({ name: 'Not theirs', timeZone: 'Europe/London' }).expect(403);
    const foreign = await given.aCase({ by: people().ana });
    await by(key).get(`/cases/${foreign.id}`).expect(404);
    await by(key).post('/notes').send({ caseId: foreign.id, text: 'Seen' }).expect(404);
  });

  it('makes no key, changes no password and adds nobody, whoever is behind it', async () => {
    const key = await aKey({ scopes: ['read', 'write', 'settings', 'contacts'], personId: people().jo.id });
    await by(key).get('/api-keys').expect(403);
    await by(key)
      .post('/api-keys')
      .send({ name: 'More', scopes: ['read'], personId: people().jo.id })
      .expect(403);
    await by(key).post('/users').send({ name: 'Eve', email: 'eve@example.test', role: 'admin' }).expect(403);
    await by(key).get('/session').expect(403);
  });

  it('may act in a role within squads, under a name of its own, with which nobody signs in', async () => {
    const { severn, tamar } = house.cast.squads;
    const key = await aKey({ name: 'Chat system', role: 'supervisor', squadIds: [severn, tamar] });
    expect(key).toMatchObject({ personName: 'Chat system', role: 'supervisor' });
    expect([...key.squadIds].sort()).toEqual([severn, tamar].sort());
    await by(key).get('/floor').expect(200);
    const { body } = await house.as(people().jo).get(`/users/${key.personId}`).expect(200);
    expect(body).toMatchObject({ name: 'Chat system', email: null, canSignIn: false });
  });

  it.each([
    ['neither a person nor a role', {}, '/personId'],
    ['both', { personId: nothing, role: 'agent' }, '/personId'],
    ['an agent without a squad', { role: 'agent' }, '/squadIds'],
    ['an end that is over', { role: 'manager', expiresAt: '2026-03-01T10:00:00Z' }, '/expiresAt'],
    ['no scope', { role: 'manager', scopes: [] }, '/scopes'],
  ])('is not made with %s', async (_, more, pointer) => {
    const body = { name: 'Wrong', scopes: ['read'], ...more };
    const { body: problem } = await house.as(people().jo).post('/api-keys').send(body).expect(400);
    expect(problem.errors[0].pointer).toBe(pointer);
  });

  it('is not made for somebody who is not there', async () => {
    const body = { name: 'Wrong', scopes: ['read'], personId: nothing };
    await house.as(people().jo).post('/api-keys').send(body).expect(422);
  });
});

describe('A key stops at once', () => {
  it('when it is revoked, and no version of it comes back', async () => {
    const key = await aKey();
    await by(key).get('/cases').expect(200);
    const change = (version: number, body: object) =>
      house.as(people().jo).patch(`/api-keys/${key.id}`).set('if-match', `"${version}"`).send(body);
    await house.as(people().jo).patch(`/api-keys/${key.id}`).send({ revoked: true }).expect(428);
    const { body } = await change(1, { revoked: true }).expect(200);
    expect(body).toMatchObject({ standing: 'revoked', revokedById: people().jo.id });
    await by(key).get('/cases').expect(401);
    await change(2, { revoked: false }).expect(400);
    await change(1, { name: 'Stale' }).expect(412);
  });

  it('and with it the changes of many cases and the files that it asked for', async () => {
    const asked = async (key: Wire.NewApiKeyRecord) => {
      const { id: caseId } = await given.aCase({ severity: 'normal' });
      const change = await by(key)
        .post('/bulk-changes')
        .send({ filter: { ids: [caseId] }, change: { severity: 'high' } })
        .expect(201);
      await by(key).post('/bulk-starts').send({ bulkChangeId: change.body.id }).expect(201);
      const file = await by(key).post('/exports').send({ resource: 'cases', format: 'csv' }).expect(201);
      return { key, changeId: change.body.id, fileId: file.body.id };
    };
    const scopes = { personId: people().priya.id };
    const [kept, ended] = [await asked(await aKey(scopes)), await asked(await aKey(scopes))];
    const revoke = house.as(people().jo).patch(`/api-keys/${ended.key.id}`).set('if-match', '"1"');
    await revoke.send({ revoked: true }).expect(200);
    await house.app.get(JobsRunner).tick();
    const became = async ({ changeId, fileId }: typeof kept) => [
      (await house.as(people().priya).get(`/bulk-changes/${changeId}`).expect(200)).body.changed,
      (await house.as(people().priya).get(`/exports/${fileId}`).expect(200)).body.state,
    ];
    expect(await became(kept)).toEqual([1, 'done']);
    expect(await became(ended)).toEqual([0, 'failed']);
    const [entry] = await house.sql<{ refs: object }>(
      `select refs from audit_entries where request_id = $1 and deed = 'case.change'`,
      [kept.changeId],
    );
    expect(entry?.refs).toMatchObject({ apiKey: kept.key.id });
  });

  it('when it has expired', async () => {
    const key = await aKey({ expiresAt: '2026-03-02T11:00:00Z' });
    await by(key).get('/cases').expect(200);
    house.at('2026-03-02T11:00:00Z');
    await by(key).get('/cases').expect(401);
    expect((await house.as(people().jo).get(`/api-keys/${key.id}`)).body.standing).toBe('expired');
    house.at('2026-03-02T10:00:00Z');
  });

  it('when its person is dismissed or changes squad', async () => {
    const key = await aKey({ personId: people().mia.id });
    const theCase = await given.aCase();
    await by(key).get(`/cases/${theCase.id}`).expect(200);
    const { jo, mia } = people();
    const change = async (body: object) => {
      const { headers } = await house.as(jo).get(`/users/${mia.id}`).expect(200);
      return house.as(jo).patch(`/users/${mia.id}`).set('if-match', String(headers.etag)).send(body).expect(200);
    };
    await change({ squadIds: [house.cast.squads.avon] });
    await by(key).get(`/cases/${theCase.id}`).expect(404);
    await change({ active: false });
    await by(key).get('/cases').expect(401);
    expect((await house.as(jo).get(`/api-keys/${key.id}`)).body.standing).toBe('dismissed');
  });

  it("by an operator's word", async () => {
    const key = await aKey();
    const keys = house.app.get(ApiKeys);
    expect(await keys.revokeByPrefix(key.prefix)).toMatchObject({ name: 'Phone system' });
    await by(key).get('/cases').expect(401);
    expect(await keys.revokeByPrefix(key.prefix)).toBeNull();
  });
});

it('slows down who guesses keys, and leaves who signed in alone', async () => {
  const real = await aKey();
  const almost = { key: `${real.key.slice(0, -1)}${real.key.endsWith('x') ? 'y' : 'x'}` };
  for (let wrong = 0; wrong < 60; wrong++) {
    const { status } = await by(almost).get('/cases');
    if (status === 429) break;
    expect(status).toBe(401);
  }
  const { headers } = await by(almost).get('/cases').expect(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  await house.as(people().lee).get('/cases').expect(200);
});

it('is looked at by administrators and the auditor alone, and found by where it stands', async () => {
  for (const person of [people().lee, people().priya, people().malik])
    await house.as(person).get('/api-keys').expect(403);
  const { body } = await house.as(people().kim).get('/api-keys?filter={"standing":"revoked"}').expect(200);
  expect(body.length).toBeGreaterThan(0);
  expect(new Set(body.map(({ standing }: Wire.ApiKeyRecord) => standing))).toEqual(new Set(['revoked']));
});
