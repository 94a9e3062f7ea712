import { randomUUID } from 'node:crypto';
import { givenIn, nothing, step, wholeHeart } from './given.ts';
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

describe('A request with a key', () => {
  const body = () => ({ customer: { name: 'Ben Okri' }, channel: 'phone', summary: `Late ${randomUUID()}` });
  const send = (given: object, key: string, by: { email: string } = people.lee, path = '/cases') =>
    house.as(by).post(path).set('idempotency-key', key).send(given);
  const casesOf = async ({ summary }: { summary: string }) =>
    (await house.sql('select 1 from cases where summary = $1', [summary])).length;

  it('happens once, and gets the same answer again', async () => {
    const [key, wanted] = [randomUUID(), body()];
    const first = await send(wanted, key).expect(201);
    const again = await send(wanted, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await casesOf(wanted)).toBe(1);
  });

  it('has one effect though fifty twins come at once; each twin gets that answer or is told to wait', async () => {
    const [key, wanted] = [randomUUID(), body()];
    const twins = await Promise.all(Array.from({ length: 50 }, () => send(wanted, key)));
    expect(await casesOf(wanted)).toBe(1);
    const made = new Set(twins.filter(({ status }) => status === 201).map((twin) => twin.body.id));
    expect(made.size).toBe(1);
    for (const twin of twins.filter(({ status }) => status !== 201))
      expect(twin.body).toMatchObject({ status: 409, type: '/problems/conflict', reason: 'in-flight' });
  });

  it('is told to wait while its twin is in flight', async () => {
    const [key, wanted] = [randomUUID(), body()];
    const { Client } = await import('pg');
    const holder = new Client({ connectionString: house.config.databaseUrl as string });
    await holder.connect();
    await holder.query('select pg_advisory_lock(hashtextextended($1, 7))', [`${people.lee.id} /api/v1/cases ${key}`]);
    expect((await send(wanted, key).expect(409)).body).toMatchObject({ reason: 'in-flight' });
    await holder.end();
    await send(wanted, key).expect(201);
  });

  it('and another body is refused, and does nothing', async () => {
    const [key, wanted, other] = [randomUUID(), body(), body()];
    await send(wanted, key).expect(201);
    expect((await send(other, key).expect(422)).body.type).toBe('/problems/idempotency-mismatch');
    expect(await casesOf(other)).toBe(0);
  });

  it('belongs to one person, one address and seven days', async () => {
    const [key, wanted] = [randomUUID(), body()];
    const { body: lees } = await send(wanted, key).expect(201);
    const { body: mias } = await send(wanted, key, people.mia).expect(201);
    expect(mias.id).not.toBe(lees.id);
    await send({ caseId: lees.id, ...step('hear') }, key, people.lee, '/evidence').expect(201);
    await given.at('2026-03-09T10:00:01Z');
    const { body: later } = await send(wanted, key).expect(201);
    expect(later.id).not.toBe(lees.id);
  });

  it('keeps its refusal, even when things have changed since', async () => {
    const key = randomUUID();
    const { id } = await given.aCase();
    const closure = { caseId: id, outcome: 'settled' };
    const first = await send(closure, key, people.lee, '/closures').expect(409);
    await given.everyStep(id);
    const again = await send(closure, key, people.lee, '/closures').expect(409);
    expect(again.body).toMatchObject({ ...first.body, requestId: expect.any(String) });
    expect(again.headers['content-type']).toContain('application/problem+json');
    await send(closure, randomUUID(), people.lee, '/closures').expect(201);
  });

  it.each(['', 'with space', 'x'.repeat(201), 'naïve'])(
    'has a key of 1 to 200 visible signs, not “%s”',
    async (key) => {
      const wanted = body();
      await send(wanted, key).expect(400);
      expect(await casesOf(wanted)).toBe(0);
    },
  );

  it('signs nobody in twice with one cookie lost: a sign-in is no deed to be repeated', async () => {
    const signIn = () =>
      house.anyone
        .post('/session')
        .set('idempotency-key', 'the-same')
        .send({ email: people.kim.email, password: 'a fair word for tests' })
        .expect(201);
    const [first, second] = [await signIn(), await signIn()];
    expect(second.headers['set-cookie']).not.toEqual(first.headers['set-cookie']);
  });
});

describe('An edit', () => {
  const things = async (): Promise<[path: string, by: { email: string }, edit: (n: number) => object][]> => {
    const { id, customer } = await given.aCase();
    return [
      [`/cases/${id}`, people.lee, (n) => ({ summary: `Edit ${n}`, agentId: people.mia.id })],
      [`/customers/${customer?.id}`, people.malik, (n) => ({ name: `Edit ${n}` })],
      [`/causes/${house.cast.causes.courier}`, people.priya, (n) => ({ definition: `Edit ${n}` })],
      [`/symptoms/${house.cast.symptoms.broken}`, people.priya, (n) => ({ name: `Edit ${n}` })],
      [`/squads/${house.cast.squads.tamar}`, people.jo, (n) => ({ name: `Edit ${n}` })],
      [`/users/${people.ana.id}`, people.jo, (n) => ({ name: `Edit ${n}` })],
    ];
  };

  it('says which version it read: 428 without, 412 when it is stale or none, 400 when it says nothing', async () => {
    for (const [path, by, edit] of await things()) {
      const { etag } = (await house.as(by).get(path).expect(200)).headers;
      expect(etag).toMatch(/^"\d+"$/);
      expect((await house.as(by).patch(path).send(edit(0)).expect(428)).body.type).toBe(
        '/problems/precondition-required',
      );
      for (const stale of ['"0"', '"999"', '*', 'x'])
        expect((await house.as(by).patch(path).set('if-match', stale).send(edit(0)).expect(412)).body.type).toBe(
          '/problems/version-mismatch',
        );
      await house
        .as(by)
        .patch(path)
        .set('if-match', etag as string)
        .send({})
        .expect(400);
      const { headers } = await house
        .as(by)
        .patch(path)
        .set('if-match', etag as string)
        .send(edit(0))
        .expect(200);
      expect(headers.etag).not.toBe(etag);
      await house
        .as(by)
        .patch(path)
        .set('if-match', etag as string)
        .send(edit(1))
        .expect(412);
    }
  });

  it('lands once of twenty at the same moment, on everything that can be edited', async () => {
    for (const [path, by, edit] of await things()) {
      for (let storm = 0; storm < 3; storm++) {
        const { etag } = (await house.as(by).get(path).expect(200)).headers;
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            house
              .as(by)
              .patch(path)
              .set('if-match', etag as string)
              .send(edit(100 * storm + n + 1)),
          ),
        );
        expect([path, all.map(({ status }) => status).sort()]).toEqual([path, [200, ...Array(19).fill(412)]]);
      }
    }
  });
});

describe('A browser on another site', () => {
  it('changes nothing; ours, and programs that are no browser, may', async () => {
    const contact = async (headers: Record<string, string | undefined>) => {
      const { id } = await given.aCase();
      return (
        await house
          .as(people.lee)
          .post('/evidence')
          .set(headers as Record<string, string>)
          .send({ caseId: id, ...step('hear') })
      ).body;
    };
    for (const foreign of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect(await contact(foreign)).toMatchObject({
        status: 403,
        reason: 'foreign-origin',
        type: '/problems/forbidden',
      });
    for (const own of [
      { host: 'desk.example', origin: 'https://desk.example' },
      { 'sec-fetch-site': 'same-origin' },
      {},
    ])
      expect(await contact(own)).toMatchObject({ stepKey: 'hear' });
    await house.anyone
      .post('/session')
      .set('origin', 'https://evil.example')
      .send({ email: people.lee.email, password: 'a fair word for tests' })
      .expect(403);
    await house.as(people.lee).get('/cases').set('origin', 'https://evil.example').expect(200);
  });
});

describe('Input', () => {
  const post = (text: string, type = 'application/json') =>
    house.as(people.lee).post('/cases').set('content-type', type).send(text);
  const good = { customer: { anonymous: true }, channel: 'phone', summary: 'Late' };

  it.each([
    ['of 300 kB', () => post(JSON.stringify({ ...good, summary: 'x'.repeat(300_000) })), 413, 'payload-too-large'],
    ['40 deep', () => post(`{"customer":${'['.repeat(40)}${']'.repeat(40)}}`), 400, 'validation'],
    ['5,000 deep', () => post(`{"customer":${'['.repeat(5000)}${']'.repeat(5000)}}`), 400, 'validation'],
    ['with a NUL in it', () => post(JSON.stringify({ ...good, summary: 'a\u0000b' })), 400, 'validation'],
    [
      'with half of a letter in it',
      () => post('{"customer":{"anonymous":true},"channel":"phone","summary":"\\ud800"}'),
      400,
      'validation',
    ],
    ['that is no JSON', () => post('{"customer":'), 400, 'validation'],
    ['that is empty', () => post(''), 400, 'validation'],
    ['with the name of a prototype', () => post('{"__proto__":{"role":"admin"}}'), 400, 'validation'],
    ['with a member that every object has', () => post('{"hasOwnProperty":1}'), 400, 'validation'],
    ['as a form', () => post('summary=Late', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type'],
    ['as plain text', () => post(JSON.stringify(good), 'text/plain'), 415, 'unsupported-media-type'],
    ['with an unknown member', () => post(JSON.stringify({ ...good, status: 'closed' })), 400, 'validation'],
    [
      'with an unknown member deep inside',
      () => post(JSON.stringify({ ...good, customer: { anonymous: true, role: 'x' } })),
      400,
      'validation',
    ],
    ['with an id of its own', () => post(JSON.stringify({ ...good, id: nothing })), 400, 'validation'],
    ['on 30 February', () => post(JSON.stringify({ ...good, receivedAt: '2026-02-30T10:00:00Z' })), 400, 'validation'],
    [
      'with a text where a yes or no is asked',
      () => post(JSON.stringify({ ...good, quick: 'true' })),
      400,
      'validation',
    ],
    ['with one parameter twice', () => house.as(people.lee).get('/cases?range=[0,1]&range=[0,2]'), 400, 'validation'],
    ['with an unknown parameter', () => house.as(people.lee).get('/cases?order=asc'), 400, 'validation'],
    ['sorted by SQL', () => house.as(people.lee).get('/cases?sort=["id;select pg_sleep(9)","ASC"]'), 400, 'validation'],
    ['of more than 200 rows', () => house.as(people.lee).get('/cases?range=[0,200]'), 400, 'validation'],
    ['at an address that cannot be read', () => house.as(people.lee).get('/cases/%E0%A4%A'), 400, 'validation'],
    ['at an address that is none', () => house.as(people.lee).get('/nowhere'), 404, 'not-found'],
  ] as const)('%s is refused in a problem document', async (_name, asked, status, code) => {
    const { body, headers } = await asked().expect(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: `/problems/${code}`,
      status,
      title: expect.any(String),
      detail: expect.any(String),
      instance: expect.any(String),
      requestId: headers['x-request-id'] ?? expect.any(String),
    });
  });

  it('is kept as it was meant: trimmed, letters composed, and no more', async () => {
    const text = "  Cafe\u0301 “<b>” & 日本 👩‍👩‍👧 \\ ' ";
    const { summary } = await given.aCase({ summary: text });
    expect(summary).toBe(text.trim().normalize('NFC'));
  });

  it('is taken up to its limits', async () => {
    await given.aCase({ summary: 'x'.repeat(2000), desiredOutcome: 'ł'.repeat(4000) });
    await house.as(people.lee).get('/cases?range=[0,199]').expect(200);
  });
});

describe('The tables', () => {
  const refuses = async (text: string, values: unknown[] = []) => {
    const found = await house.asApplication(text, values).then(
      () => 'accepted',
      (problem: { code: string }) => problem.code,
    );
    return found;
  };
  const [check, unique, foreign, notNull, denied] = ['23514', '23505', '23503', '23502', '42501'];
  const illegal: [what: string, sql: string, code: string | undefined][] = [
    ['a case of no known status', `update cases set status = 'sleeping' where id = $1`, check],
    ['a case closed at no time', `update cases set status = 'closed' where id = $1`, check],
    ['an open case that closed', `update cases set closed_at = now() where id = $1`, check],
    ['a case resolved at no time', `update cases set status = 'resolved', resolved_at = null where id = $1`, check],
    ['an open case set aside', `update cases set set_aside = true where id = $1`, check],
    ['a case before its first episode', `update cases set episode = 0 where id = $1`, check],
    ['a case by carrier pigeon', `update cases set channel = 'pigeon' where id = $1`, check],
    ['a case of no known severity', `update cases set severity = 'mild' where id = $1`, check],
    ['a case handled in negative time', `update cases set handle_seconds = -1 where id = $1`, check],
    ['a case of no squad', `update cases set squad_id = null where id = $1`, notNull],
    ['a case of a squad that is not there', `update cases set squad_id = gen_random_uuid() where id = $1`, foreign],
    ['a case owned by nobody there is', `update cases set agent_id = gen_random_uuid() where id = $1`, foreign],
    [
      'a case of a customer that is not there',
      `update cases set customer_id = gen_random_uuid() where id = $1`,
      foreign,
    ],
    ['a case by no known method', `update cases set method_key = 'guess' where id = $1`, foreign],
    ['a case removed', 'delete from cases where id = $1', denied],
    [
      'two cases of one number',
      'insert into case_numbers (number, case_id) select number, gen_random_uuid() from case_numbers where case_id = $1',
      unique,
    ],
    ['two numbers of one case', 'insert into case_numbers (case_id) values ($1)', unique],
    ['evidence changed', `update evidence set fields = '{}' where case_id = $1`, denied],
    ['evidence removed', 'delete from evidence where case_id = $1', denied],
    [
      'evidence of a squad that the case was never in',
      `insert into evidence (case_id, id, squad_id, episode, step_key, version, fields, occurred_at, recorded_at, lateness) select case_id, gen_random_uuid(), (select id from squads where name = 'Avon'), 1, 'hear', 9, fields, occurred_at, recorded_at, 'live' from evidence where case_id = $1 limit 1`,
      foreign,
    ],
    [
      'two evidences of one version',
      `insert into evidence select case_id, gen_random_uuid(), squad_id, agent_id, episode, step_key, version, fields, not_possible_reason, occurred_at, recorded_at, breaches, override_reason, overridden_by_id, lateness from evidence where case_id = $1 limit 1`,
      unique,
    ],
    [
      'evidence recorded before it happened',
      `insert into evidence (case_id, id, squad_id, episode, step_key, version, fields, occurred_at, recorded_at, lateness) select case_id, gen_random_uuid(), squad_id, 1, 'hear', 9, fields, recorded_at + interval '1 second', recorded_at, 'live' from evidence where case_id = $1 limit 1`,
      check,
    ],
    [
      'an override by nobody',
      `insert into evidence (case_id, id, squad_id, episode, step_key, version, fields, occurred_at, recorded_at, lateness, override_reason) select case_id, gen_random_uuid(), squad_id, 1, 'hear', 9, fields, occurred_at, recorded_at, 'live', 'x' from evidence where case_id = $1 limit 1`,
      check,
    ],
    [
      'a remedy of a negative amount',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, amount_minor, currency, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'refund', -100, 'GBP', 'doneNow', now(), now() from cases where id = $1`,
      check,
    ],
    [
      'a refund of nothing',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'refund', 'doneNow', now(), now() from cases where id = $1`,
      check,
    ],
    [
      'an amount in no currency',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, amount_minor, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'repair', 100, 'doneNow', now(), now() from cases where id = $1`,
      check,
    ],
    [
      'an apology worth money',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, amount_minor, currency, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'apology', 1, 'GBP', 'doneNow', now(), now() from cases where id = $1`,
      check,
    ],
    [
      'a remedy handed over to nobody',
      `insert into resolutions (case_id, id, squad_id, episode, remedy, delivery, occurred_at, recorded_at) select id, gen_random_uuid(), squad_id, 1, 'repair', 'handedOver', now(), now() from cases where id = $1`,
      check,
    ],
    ['a remedy changed', 'update resolutions set amount_minor = 1 where case_id = $1', denied],
    [
      'a remedy delivered twice',
      `insert into deliveries select case_id, gen_random_uuid(), resolution_id, at, reference, recorded_by_id, recorded_at from deliveries where case_id = $1`,
      unique,
    ],
    [
      'a delivery of nothing',
      `insert into deliveries (case_id, id, resolution_id, at, recorded_by_id, recorded_at) values ($1, gen_random_uuid(), gen_random_uuid(), now(), gen_random_uuid(), now())`,
      foreign,
    ],
    ['a promise due at no time', 'update commitments set due_at = null where case_id = $1', notNull],
    [
      'a promise whose window opens when it is due',
      'update commitments set window_from = due_at where case_id = $1',
      check,
    ],
    ['a promise that ended in no way', 'update commitments set ended_at = now() where case_id = $1', check],
    [
      'a promise forgotten',
      `update commitments set ended_at = now(), ended_as = 'forgotten' where case_id = $1`,
      check,
    ],
    ['a promise that follows itself', 'update commitments set previous_id = id where case_id = $1', check],
    ['a promise removed', 'delete from commitments where case_id = $1', denied],
    [
      'a settlement of no promise',
      `insert into settlements (case_id, id, commitment_id, kind, at, recorded_at) values ($1, gen_random_uuid(), gen_random_uuid(), 'kept', now(), now())`,
      foreign,
    ],
    [
      'a settlement of no known kind',
      `insert into settlements (case_id, id, commitment_id, kind, at, recorded_at) select case_id, gen_random_uuid(), id, 'hoped', now(), now() from commitments where case_id = $1`,
      check,
    ],
    [
      'a new time that is none',
      `insert into settlements (case_id, id, commitment_id, kind, at, recorded_at) select case_id, gen_random_uuid(), id, 'renegotiated', now(), now() from commitments where case_id = $1`,
      check,
    ],
    [
      'a contact that ended before it began',
      `insert into contacts (case_id, id, squad_id, direction, channel, started_at, ended_at, same_issue, recorded_at) select id, gen_random_uuid(), squad_id, 'inbound', 'phone', now(), now() - interval '1 second', true, now() from cases where id = $1`,
      check,
    ],
    [
      'a closing without a reason',
      `insert into closures (case_id, id, squad_id, closed_by_id, episode, outcome, closed_at) select id, gen_random_uuid(), squad_id, agent_id, 1, 'withdrawn', now() from cases where id = $1`,
      check,
    ],
    [
      'a closing reopened twice',
      `insert into reopenings select case_id, gen_random_uuid(), closure_id, squad_id, reopened_by_id, reason, note, 3, reopened_at from reopenings where case_id = $1`,
      unique,
    ],
    [
      'an episode that ends before it begins',
      `update episodes set resolved_at = opened_at - interval '1 second' where case_id = $1`,
      check,
    ],
    [
      'a score of six',
      `insert into survey_answers (case_id, id, survey_id, version, score, answered_at) select case_id, gen_random_uuid(), id, 9, 6, now() from surveys where case_id = $1`,
      check,
    ],
    [
      'a second survey of one episode',
      'insert into surveys (case_id, id, squad_id, episode) select case_id, gen_random_uuid(), squad_id, episode from surveys where case_id = $1',
      unique,
    ],
    ['the history of its squads rewritten', 'update case_squads set since = now() where case_id = $1', denied],
    ['a story told otherwise', `update timeline_entries set facts = '{}' where case_id = $1`, denied],
    ['an audit entry changed', `update audit_entries set deed = 'nothing' where chain = 'case ' || $1::text`, denied],
    ['an audit entry removed', `delete from audit_entries where chain = 'case ' || $1::text`, denied],
    ['the audit emptied', 'truncate audit_entries', denied],
    [
      'a diagnosis of no known status',
      `insert into diagnoses (case_id, id, squad_id, status, cause_id, occurred_at, recorded_at) select $1, gen_random_uuid(), squad_id, 'hunch', cause_id, now(), now() from diagnoses where case_id = $1`,
      check,
    ],
    [
      'a cause deeper than the tree',
      `update causes set level = 4 where parent_id is not null and $1::uuid is not null`,
      check,
    ],
    [
      'a cause that is its own parent',
      'update causes set parent_id = id where parent_id is not null and $1::uuid is not null',
      check,
    ],
    ['a person of no known role', `update people set role = 'owner' where $1::uuid is not null`, check],
    [
      'two people of one e-mail',
      `update people set email = 'lee@demo.example' where name = 'Mia' and $1::uuid is not null`,
      unique,
    ],
    ['a sign-in without an e-mail', `update people set email = null where $1::uuid is not null`, check],
    ['two squads of one name', `update squads set name = 'Severn' where $1::uuid is not null`, unique],
    ['a table dropped', 'drop table evidence', denied],
    ['a rule taken away', 'alter table cases drop constraint cases_status_known', denied],
  ];
  let caseId: string;
  beforeAll(async () => {
    await given.at(aMonday);
    const { id } = await given.aCase({ evidence: wholeHeart() });
    caseId = id;
    await given.aDelivery((await given.aRemedy(id, { remedy: 'repair', delivery: 'promised' })).id);
    await house
      .as(people.lee)
      .post('/diagnoses')
      .send({ caseId: id, status: 'hypothesis', causeId: house.cast.causes.courier })
      .expect(201);
    await house.as(people.lee).post('/surveys').send({ caseId: id }).expect(201);
    await given.aSettlement((await given.aPromise(id)).id, 'kept');
    await given.aClosure(id);
    await given.aReopening(id);
  });

  it.each(illegal)('refuse %s', async (_what, sql, code) => {
    expect(await refuses(sql, sql.includes('$1') ? [caseId] : [])).toBe(code);
  });

  it('refuse as many illegal states as were asked for', () => {
    expect(illegal.length).toBeGreaterThanOrEqual(60);
  });
});

describe('Signing in', () => {
  const signIn = (email: string, password: string) => house.anyone.post('/session').send({ email, password });

  it('gives a fresh cookie that no script reads', async () => {
    const [first, second] = [
      await signIn(people.kim.email, 'a fair word for tests').expect(201),
      await signIn(people.kim.email, 'a fair word for tests').expect(201),
    ];
    const [one, two] = [String(first.headers['set-cookie']), String(second.headers['set-cookie'])];
    expect(one).toMatch(/^heartdesk=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    expect(one).not.toBe(two);
    expect(JSON.stringify(first.body)).not.toContain('argon2');
    const kept = await house.sql<{ token: string }>(`select encode(token_hash, 'escape') as token from sessions`);
    const token = one.split(/[=;]/)[1] as string;
    expect(kept.some(({ token: stored }) => stored.includes(token))).toBe(false);
  });

  it('says the same of a wrong password and of an account that is not there', async () => {
    const [wrong, unknown] = [
      await signIn(people.malik.email, 'not his password').expect(401),
      await signIn('nobody@demo.example', 'not his password').expect(401),
    ];
    const told = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(told(wrong.body)).toEqual(told(unknown.body));
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('slows whoever guesses, also many at once, and leaves the owner where they are', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, i) => signIn(people.sam.email, `guess number ${i}`)),
    );
    const answered = guesses.filter(({ status }) => status === 401).length;
    expect(answered).toBeLessThanOrEqual(20);
    const slowed = await signIn(people.sam.email, 'a fair word for tests').expect(429);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    expect(slowed.body).toMatchObject({ type: '/problems/rate-limited', status: 429 });
    await house.as(people.sam).get('/cases').expect(200);
  });
});
