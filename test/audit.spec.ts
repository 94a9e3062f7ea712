import { givenIn, wholeHeart } from './given.ts';
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
beforeEach(() => house.at(aMonday));

interface Entry {
  deed: string;
  chain: string;
  personId: string;
  role: string;
  refs: Record<string, unknown>;
  requestId: string;
}
const audited = async () => Number((await house.sql<{ n: string }>('select count(*) as n from audit_entries'))[0]?.n);
const latest = async (): Promise<Entry> =>
  (await house.as(people.kim).get('/audit?range=[0,0]&sort=["id","DESC"]').expect(200)).body[0];
const verdict = async () => (await house.as(people.kim).get('/audit/verify').expect(200)).body;

describe('Each deed', () => {
  /** A deed, who does it, and how: what it needs is there before. */
  type Doing = () => Promise<{
    by: { id: string; email: string };
    verb?: 'post' | 'patch' | 'delete';
    path: string;
    body?: object;
    ifMatch?: string;
  }>;
  const anOpenCase = async () => (await given.aCase()).id;
  const aCalendar = {
    name: 'Weekdays',
    timeZone: 'Europe/London',
    week: [...Array(5).fill([{ from: '09:00', to: '17:00' }]), [], []],
  };
  const theCalendar = async () => (await house.as(people.jo).get('/calendars').expect(200)).body[0];
  const deeds: [deed: string, doing: Doing][] = [
    [
      'case.open',
      async () => ({
        by: people.lee,
        path: '/cases',
        body: {
          customer: { name: 'Ben' },
          channel: 'phone',
          summary: 'Late',
          evidence: wholeHeart(),
          closure: { outcome: 'settled' },
        },
      }),
    ],
    [
      'case.change',
      async () => ({
        by: people.lee,
        verb: 'patch',
        path: `/cases/${await anOpenCase()}`,
        body: { severity: 'high' },
        ifMatch: '"2"',
      }),
    ],
    [
      'contact.record',
      async () => ({
        by: people.lee,
        path: '/contacts',
        body: {
          caseId: await anOpenCase(),
          direction: 'outbound',
          channel: 'phone',
          startedAt: aMonday,
          sameIssue: true,
        },
      }),
    ],
    [
      'evidence.record',
      async () => ({ by: people.lee, path: '/evidence', body: { caseId: await anOpenCase(), ...wholeHeart()[0] } }),
    ],
    [
      'diagnosis.record',
      async () => ({
        by: people.lee,
        path: '/diagnoses',
        body: { caseId: await anOpenCase(), status: 'hypothesis', causeId: house.cast.causes.courier },
      }),
    ],
    [
      'resolution.propose',
      async () => ({
        by: people.lee,
        path: '/resolutions',
        body: {
          caseId: await anOpenCase(),
          remedy: 'refund',
          amountMinor: 100,
          currency: 'GBP',
          delivery: 'promised',
          effectiveBy: '2026-03-03T12:00:00Z',
        },
      }),
    ],
    [
      'delivery.record',
      async () => ({
        by: people.lee,
        path: '/deliveries',
        body: {
          resolutionId: (
            await given.aRemedy(await anOpenCase(), {
              remedy: 'repair',
              delivery: 'promised',
              effectiveBy: '2026-03-03T12:00:00Z',
            })
          ).id,
          at: aMonday,
        },
      }),
    ],
    [
      'decision.record',
      async () => ({
        by: people.priya,
        path: '/decisions',
        body: {
          resolutionId: (await given.aRemedy(await anOpenCase(), { remedy: 'upgrade' })).id,
          decision: 'approve',
        },
      }),
    ],
    [
      'reversal.record',
      async () => ({
        by: people.lee,
        path: '/reversals',
        body: { resolutionId: (await given.aRemedy(await anOpenCase())).id, reason: 'Not needed.' },
      }),
    ],
    [
      'approval.mark',
      async () => ({
        by: people.priya,
        path: '/approval-marks',
        body: { resolutionId: (await given.aRemedy(await anOpenCase(), { remedy: 'upgrade' })).id, kind: 'notNow' },
      }),
    ],
    [
      'limit.set',
      async () => ({
        by: people.jo,
        path: '/authority-limits',
        body: { scope: 'role', role: 'agent', remedy: 'repair', allowed: true },
      }),
    ],
    ['option.add', async () => ({ by: people.jo, path: '/options', body: { name: 'Parcel', remedy: 'replacement' } })],
    [
      'standIn.set',
      async () => ({
        by: people.malik,
        path: '/stand-ins',
        body: { personId: people.sam.id, forPersonId: people.priya.id, untilAt: '2026-03-03T10:00:00Z' },
      }),
    ],
    [
      'commitment.make',
      async () => ({
        by: people.lee,
        path: '/commitments',
        body: {
          caseId: await anOpenCase(),
          kind: 'call',
          what: 'Call',
          dueAt: '2026-03-03T12:00:00Z',
          agreedWithCustomer: true,
        },
      }),
    ],
    [
      'settlement.record',
      async () => ({
        by: people.lee,
        path: '/settlements',
        body: {
          commitmentId: (await given.aPromise(await anOpenCase())).id,
          kind: 'renegotiated',
          newDueAt: '2026-03-04T12:00:00Z',
          agreedWithCustomer: true,
        },
      }),
    ],
    [
      'closure.record',
      async () => ({
        by: people.lee,
        path: '/closures',
        body: { caseId: await anOpenCase(), outcome: 'withdrawn', reason: 'She rang off.' },
      }),
    ],
    [
      'reopening.record',
      async () => ({
        by: people.lee,
        path: '/reopenings',
        body: { caseId: (await given.aClosedCase()).id, reason: 'customer' },
      }),
    ],
    [
      'survey.send',
      async () => ({ by: people.lee, path: '/surveys', body: { caseId: (await given.aClosedCase()).id } }),
    ],
    ['customer.add', async () => ({ by: people.malik, path: '/customers', body: { name: 'Cora' } })],
    [
      'customer.change',
      async () => ({
        by: people.malik,
        verb: 'patch',
        path: `/customers/${(await given.aCase()).customer?.id}`,
        body: { phone: '1' },
        ifMatch: '"1"',
      }),
    ],
    ['cause.add', async () => ({ by: people.priya, path: '/causes', body: { name: 'Weather' } })],
    [
      'cause.change',
      async () => ({
        by: people.priya,
        verb: 'patch',
        path: `/causes/${house.cast.causes.courier}`,
        body: { definition: 'Who brings it' },
        ifMatch: '"1"',
      }),
    ],
    ['symptom.add', async () => ({ by: people.priya, path: '/symptoms', body: { name: 'Wrong color' } })],
    [
      'symptom.change',
      async () => ({
        by: people.priya,
        verb: 'patch',
        path: `/symptoms/${house.cast.symptoms.late}`,
        body: { place: 4 },
        ifMatch: '"1"',
      }),
    ],
    ['squad.add', async () => ({ by: people.jo, path: '/squads', body: { name: 'Exe', timeZone: 'Europe/London' } })],
    [
      'squad.change',
      async () => ({
        by: people.jo,
        verb: 'patch',
        path: `/squads/${house.cast.squads.avon}`,
        body: { methodKey: 'heat' },
        ifMatch: '"1"',
      }),
    ],
    [
      'person.add',
      async () => ({
        by: people.jo,
        path: '/users',
        body: { name: 'Una', email: 'una@demo.example', role: 'manager' },
      }),
    ],
    [
      'person.change',
      async () => ({
        by: people.jo,
        verb: 'patch',
        path: `/users/${people.ana.id}`,
        body: { name: 'Ana R.' },
        ifMatch: '"1"',
      }),
    ],
    ['calendar.add', async () => ({ by: people.jo, path: '/calendars', body: aCalendar })],
    [
      'calendar.change',
      async () => ({
        by: people.jo,
        verb: 'patch',
        path: `/calendars/${(await theCalendar()).id}`,
        body: { name: 'Office hours' },
        ifMatch: '"1"',
      }),
    ],
    [
      'calendar.version',
      async () => ({
        by: people.jo,
        path: '/calendar-versions',
        body: { calendarId: (await theCalendar()).id, baseVersion: 1, fromOn: '2026-03-02', week: aCalendar.week },
      }),
    ],
    [
      'calendar.assign',
      async () => ({
        by: people.jo,
        path: '/squad-calendars',
        body: { calendarId: (await theCalendar()).id, squadId: house.cast.squads.tamar, fromOn: '2026-03-02' },
      }),
    ],
    [
      'password.change',
      async () => ({
        by: people.sam,
        path: '/password',
        body: { oldPassword: 'a fair word for tests', newPassword: 'quite another word' },
      }),
    ],
    ['session.close', async () => ({ by: people.sam, verb: 'delete', path: '/session' })],
  ];

  it.each(deeds)('%s leaves exactly one record, by who did it', async (deed, doing) => {
    const { by, verb = 'post', path, body, ifMatch } = await doing();
    const before = await audited();
    const asked = house.as(by)[verb](path);
    const { status, headers } = await (ifMatch ? asked.set('if-match', ifMatch) : asked).send(body);
    expect(status).toBeLessThan(300);
    expect(await audited()).toBe(before + 1);
    expect(await latest()).toMatchObject({ deed, personId: by.id, requestId: headers['x-request-id'] });
  });

  it('that is refused leaves none', async () => {
    const id = await anOpenCase();
    const before = await audited();
    await house.as(people.lee).post('/closures').send({ caseId: id, outcome: 'settled' }).expect(409);
    await house.as(people.kim).post('/closures').send({ caseId: id, outcome: 'settled' }).expect(403);
    await house.as(people.ana).post('/closures').send({ caseId: id, outcome: 'settled' }).expect(404);
    expect(await audited()).toBe(before);
  });

  it('sent twice under one key leaves one', async () => {
    const id = await anOpenCase();
    const before = await audited();
    for (let i = 0; i < 2; i++)
      await house
        .as(people.lee)
        .post('/evidence')
        .set('idempotency-key', 'once-and-for-all')
        .send({ caseId: id, ...wholeHeart()[0] })
        .expect(201);
    expect(await audited()).toBe(before + 1);
  });

  it("names things by their ids, never by a person's words", async () => {
    const words = ['Nine days', 'ben.okri@example.test', 'Ben Okri', '020 7946'];
    await given.aCase({
      customer: { name: 'Ben Okri', email: 'ben.okri@example.test', phone: '020 7946 0018' },
      summary: 'Nine days late',
      evidence: wholeHeart(),
    });
    const [{ refs } = { refs: '' }] = await house.sql<{ refs: string }>(
      'select string_agg(refs::text, $1) as refs from audit_entries',
      [' '],
    );
    for (const word of words) expect(refs).not.toContain(word);
  });
});

describe('The chains', () => {
  it('hold, one for each case, one for each squad and one for the workspace, also while deeds are done', async () => {
    await Promise.all(Array.from({ length: 12 }, () => given.aCase({ evidence: wholeHeart() })));
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        if (i % 2) await given.aClosedCase();
        return verdict();
      }),
    );
    expect(verdicts.filter(({ whole }) => !whole)).toEqual([]);
    const { whole, broken, entries, chains } = await verdict();
    expect({ whole, broken }).toEqual({ whole: true, broken: [] });
    expect(entries).toBe(await audited());
    const kinds = await house.sql<{ kind: string; n: number }>(
      `select split_part(chain, ' ', 1) as kind, count(*)::int as n from audit_heads group by 1 order by 1`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['case', 'squad', 'workspace']);
    expect(chains).toBe(kinds.reduce((sum, { n }) => sum + n, 0));
  });

  /** Does this to the tables as their owner, looks, and takes it back. */
  const tampered = async (doing: string, values: unknown[], undoing: string) => {
    await house.sql('create table if not exists kept_entries as table audit_entries with no data');
    await house.sql('delete from kept_entries');
    await house.sql('insert into kept_entries table audit_entries');
    await house.sql(doing, values);
    const found = await verdict();
    await house.sql(undoing);
    await house.sql('delete from audit_entries');
    await house.sql('insert into audit_entries table kept_entries');
    return found;
  };

  it.each([
    ['what was done', `update audit_entries set deed = 'case.read' where chain = $1 and place = 2`, 'changed'],
    ['who did it', `update audit_entries set person_id = gen_random_uuid() where chain = $1 and place = 2`, 'changed'],
    ['as what they did it', `update audit_entries set role = 'admin' where chain = $1 and place = 3`, 'changed'],
    ['when it was', `update audit_entries set at = at + interval '1 second' where chain = $1 and place = 1`, 'changed'],
    [
      'to what',
      `update audit_entries set refs = refs || '{"amountMinor": 1}' where chain = $1 and place = 2`,
      'changed',
    ],
    ['in which request', `update audit_entries set request_id = 'x' where chain = $1 and place = 2`, 'changed'],
    ['a hash', `update audit_entries set hash = sha256('x') where chain = $1 and place = 2`, 'changed'],
    ['an entry that is gone', `delete from audit_entries where chain = $1 and place = 2`, 'missing'],
    ['the first that is gone', `delete from audit_entries where chain = $1 and place = 1`, 'missing'],
    ['a tail that was cut', `delete from audit_entries where chain = $1 and place >= 4`, 'cut'],
    ['a whole chain that is gone', `delete from audit_entries where chain = $1`, 'cut'],
    [
      'two that changed places',
      `update audit_entries set place = case place when 2 then 1000003 else 1000002 end where chain = $1 and place in (2, 3)`,
      'missing',
    ],
    [
      'one that was slipped in at the end',
      `insert into audit_entries select chain, 7, gen_random_uuid(), at, deed, person_id, role, refs, request_id, hash, sha256(hash) from audit_entries where chain = $1 and place = 6`,
      'changed',
    ],
  ])('give away %s', async (_name, doing, reason) => {
    const { id } = await given.aCase();
    await given.everyStep(id);
    const chain = `case ${id}`;
    const found = await tampered(doing, [chain], 'select 1');
    expect(found.whole).toBe(false);
    expect(found.broken.map((one: { chain: string; reason: string }) => [one.chain, one.reason])).toContainEqual([
      chain,
      reason,
    ]);
    expect(await verdict()).toMatchObject({ whole: true });
  });

  it('are read by the administrator and the auditor, and by nobody else', async () => {
    for (const person of [people.jo, people.kim]) await house.as(person).get('/audit').expect(200);
    for (const person of [people.lee, people.priya, people.malik])
      await house.as(person).get('/audit/verify').expect(403);
  });
});
