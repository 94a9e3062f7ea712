import fc from 'fast-check';
import {
  adherenceOf,
  type ContactFacts,
  firstContactEnd,
  type Method,
  progressOf,
  type RemedyFacts,
  type RemedyRecords,
  remedyStanding,
  resolvedInFirstContact,
  type StepRecord,
  statusOf,
  waitEndedAt,
} from '#heart-core';
import { givenIn, type HeartStep, heartSteps, nothing, step, wholeHeart } from '../given.ts';
import { aMonday, openTestHouse, type TestHouse } from '../house.ts';

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

const told = async (path: string, body: object, status: number, by: { email: string } = people.lee) =>
  (await house.as(by).post(path).send(body).expect(status)).body;
const minutesLater = (minutes: number) => given.at(new Date(aMonday.getTime() + minutes * 60_000));
const listed = async (path: string, caseId: string) =>
  (await house.as(people.lee).get(`${path}?caseId=${caseId}`).expect(200)).body;

describe('A case', () => {
  it('closes settled when every required step holds evidence, and keeps when it was resolved', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    await minutesLater(20);
    expect(await given.aClosure(id)).toMatchObject({ caseId: id, outcome: 'settled', episode: 1, reopenedAt: null });
    expect(await given.theCase(id)).toMatchObject({
      status: 'closed',
      closedAt: '2026-03-02T10:20:00.000Z',
      resolvedAt: aMonday.toISOString(),
    });
    expect(await told('/closures', { caseId: id, outcome: 'settled' }, 409)).toMatchObject({ reason: 'closed' });
  });

  it('is refused its closing with everything that is missing', async () => {
    const { id } = await given.aCase({ evidence: [step('hear')] });
    const promise = await given.aPromise(id);
    const remedy = await given.aRemedy(id, { remedy: 'replacement', delivery: 'promised' });
    const refused = await told('/closures', { caseId: id, outcome: 'settled' }, 409);
    expect(refused).toMatchObject({ type: '/problems/close-blocked', status: 409 });
    expect(refused.blockers.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer])).toEqual([
      ['step', '/steps/empathize'],
      ['step', '/steps/apologize'],
      ['step', '/steps/resolve'],
      ['step', '/steps/thank'],
      ['commitment', `/commitments/${promise.id}`],
      ['delivery', `/resolutions/${remedy.id}`],
    ]);
    expect(refused.blockers[4].detail).toContain('Call with the result');
    expect((await given.theCase(id)).status).toBe('open');
  });

  it('may lack steps when it closes incomplete or withdrawn, but nothing else, and says why', async () => {
    const { id } = await given.aCase();
    const promise = await given.aPromise(id);
    for (const outcome of ['closedIncomplete', 'withdrawn']) {
      expect((await told('/closures', { caseId: id, outcome }, 400)).errors[0].pointer).toBe('/reason');
      const { blockers } = await told('/closures', { caseId: id, outcome, reason: 'She hung up.' }, 409);
      expect(blockers).toMatchObject([{ code: 'commitment', pointer: `/commitments/${promise.id}` }]);
    }
    await given.aSettlement(promise.id, 'released');
    await given.aClosure(id, { outcome: 'withdrawn', reason: 'She hung up.' });
    expect(await given.theCase(id)).toMatchObject({ status: 'closed', resolvedAt: null });
  });

  it('is not kept open by a promise that is broken but done', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const { id: promise } = await given.aPromise(id, { dueAt: '2026-03-02T11:00:00Z' });
    await given.at('2026-03-04T12:00:00Z');
    await told('/closures', { caseId: id, outcome: 'settled' }, 409);
    await given.aSettlement(promise, 'kept');
    await given.aClosure(id);
  });

  it('is set aside by a supervisor, as a test, as spam or as the duplicate of another', async () => {
    const [spam, twin, original] = [await given.aCase(), await given.aCase(), await given.aCase()];
    const aside = { outcome: 'setAside', reason: 'spam' };
    expect(await told('/closures', { caseId: spam.id, ...aside }, 403)).toMatchObject({ reason: 'supervisor' });
    expect(
      (await told('/closures', { caseId: spam.id, ...aside, reason: 'boring' }, 400, people.priya)).errors[0].pointer,
    ).toBe('/reason');
    await told('/closures', { caseId: spam.id, ...aside }, 201, people.priya);
    const duplicate = { caseId: twin.id, outcome: 'setAside', reason: 'duplicate' };
    for (const [duplicateOf, status] of [
      [twin.id, 400],
      [nothing, 404],
    ] as const)
      await told('/closures', { ...duplicate, duplicateOf }, status, people.priya);
    await told('/closures', { ...duplicate, reason: 'test', duplicateOf: original.id }, 400, people.priya);
    await told('/closures', { ...duplicate, duplicateOf: original.id }, 201, people.priya);
    const rows = await house.sql('select set_aside as aside, closed_as as outcome from cases where id = any($1)', [
      [spam.id, twin.id],
    ]);
    expect(rows).toEqual(Array(2).fill({ aside: true, outcome: 'setAside' }));
  });

  it('closes once when two close it at the same moment', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const all = await Promise.all(
      Array.from({ length: 10 }, () => house.as(people.lee).post('/closures').send({ caseId: id, outcome: 'settled' })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(await listed('/closures', id)).toHaveLength(1);
  });
});

describe('A closed case', () => {
  it('takes no step, remedy or promise, but a contact, a note of the cause and a survey', async () => {
    const { id } = await given.aClosedCase();
    await told('/evidence', { caseId: id, ...step('thank') }, 409);
    await told('/resolutions', { caseId: id, remedy: 'apology', delivery: 'doneNow' }, 409);
    const fields = { causeId: house.cast.causes.courier, prevention: 'A call on day three' };
    await told('/evidence', { caseId: id, stepKey: 'diagnose', fields }, 201);
    await told('/surveys', { caseId: id }, 201);
    expect((await given.theCase(id)).status).toBe('closed');
  });

  it('reopened for the customer begins its second episode, in which the remedy is found anew', async () => {
    const { id } = await given.aClosedCase();
    await minutesLater(60);
    expect(await given.aReopening(id)).toMatchObject({ reason: 'customer', episode: 2 });
    expect(await given.theCase(id)).toMatchObject({ status: 'open', episode: 2, resolvedAt: null, closedAt: null });
    const done = (await given.theCase(id)).steps.filter(({ complete }) => complete).map(({ key }) => key);
    expect(done).toEqual(['hear', 'empathize', 'apologize', 'thank']);
    expect((await told('/closures', { caseId: id, outcome: 'settled' }, 409)).blockers).toMatchObject([
      { pointer: '/steps/resolve' },
    ]);
    const early = { caseId: id, ...step('resolve'), occurredAt: '2026-03-02T10:30:00Z' };
    expect((await told('/evidence', early, 400)).errors[0]).toMatchObject({
      pointer: '/occurredAt',
      code: 'beforeReopened',
    });
    await minutesLater(70);
    await given.evidence(id, 'resolve');
    await given.aClosure(id);
    expect(await given.theCase(id)).toMatchObject({
      status: 'closed',
      episode: 2,
      resolvedAt: '2026-03-02T11:10:00.000Z',
    });
    const episodes = await house.sql(
      'select place, resolved_at as "resolvedAt" from episodes where case_id = $1 order by place',
      [id],
    );
    expect(episodes).toEqual([
      { place: 1, resolvedAt: aMonday },
      { place: 2, resolvedAt: new Date('2026-03-02T11:10:00Z') },
    ]);
    const [row] = await house.sql(
      'select first_resolved_at as first, first_reopened_at as reopened from cases where id = $1',
      [id],
    );
    expect(row).toEqual({ first: aMonday, reopened: new Date('2026-03-02T11:00:00Z') });
  });

  it('closed by a slip is as it was, within a quarter of an hour', async () => {
    const { id } = await given.aClosedCase();
    await minutesLater(15);
    expect(await given.aReopening(id, 'misClick')).toMatchObject({ episode: 1 });
    expect(await given.theCase(id)).toMatchObject({
      status: 'resolved',
      episode: 1,
      closedAt: null,
      resolvedAt: aMonday.toISOString(),
    });
    const [row] = await house.sql(
      'select first_closed_at as closed, first_reopened_at as reopened from cases where id = $1',
      [id],
    );
    expect(row).toEqual({ closed: null, reopened: null });
    expect(await told('/reopenings', { caseId: id, reason: 'misClick' }, 409)).toMatchObject({ reason: 'not-closed' });
    await given.aClosure(id);
    expect(await listed('/closures', id)).toHaveLength(2);
  });

  it('is past undoing after a quarter of an hour', async () => {
    const { id } = await given.aClosedCase();
    house.at(new Date(aMonday.getTime() + 15 * 60_000 + 1));
    expect(await told('/reopenings', { caseId: id, reason: 'misClick' }, 409)).toMatchObject({ reason: 'too-late' });
    await told('/reopenings', { caseId: id, reason: 'other' }, 201);
  });

  it('reopens once when two reopen it at the same moment', async () => {
    const { id } = await given.aClosedCase();
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        house.as(people.lee).post('/reopenings').send({ caseId: id, reason: 'customer' }),
      ),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(await given.theCase(id)).toMatchObject({ episode: 2 });
  });
});

it('An open case is not reopened', async () => {
  const { id } = await given.aCase();
  for (const reason of ['customer', 'misClick', 'other'])
    expect(await told('/reopenings', { caseId: id, reason }, 409)).toMatchObject({ reason: 'open' });
});

it('A resolved case whose customer comes back begins its second episode without ever having closed', async () => {
  const { id } = await given.aCase({ evidence: wholeHeart() });
  expect(await given.aReopening(id)).toMatchObject({ episode: 2 });
  expect(await given.theCase(id)).toMatchObject({ status: 'open', episode: 2 });
});

describe('What a case repeats of its records', () => {
  /** One thing that someone might do next; many of them are refused, which is as good. */
  const deed = fc.oneof(
    fc.record({
      do: fc.constant('step' as const),
      key: fc.constantFrom(...heartSteps),
      agreed: fc.constantFrom(true, true, false),
      ago: fc.integer({ min: 0, max: 40 }),
    }),
    fc.record({ do: fc.constant('impossible' as const), key: fc.constantFrom(...heartSteps) }),
    fc.record({
      do: fc.constant('remedy' as const),
      delivery: fc.constantFrom('doneNow' as const, 'promised' as const),
    }),
    fc.record({ do: fc.constant('deliver' as const) }),
    fc.record({ do: fc.constant('ask' as const) }),
    fc.record({ do: fc.constant('decide' as const), word: fc.constantFrom('approve', 'approveLess', 'decline') }),
    fc.record({ do: fc.constant('reverse' as const) }),
    fc.record({ do: fc.constant('promise' as const), hours: fc.integer({ min: 1, max: 6 }) }),
    fc.record({
      do: fc.constant('settle' as const),
      kind: fc.constantFrom('kept', 'noNews', 'released', 'renegotiated'),
    }),
    fc.record({ do: fc.constant('contact' as const), direction: fc.constantFrom('inbound', 'outbound') }),
    fc.record({
      do: fc.constant('close' as const),
      outcome: fc.constantFrom('settled', 'settled', 'closedIncomplete'),
    }),
    fc.record({ do: fc.constant('reopen' as const), reason: fc.constantFrom('customer', 'misClick', 'other') }),
    fc.record({ do: fc.constant('move' as const), to: fc.constantFrom('severn' as const, 'tamar' as const) }),
  );
  type Next = typeof deed extends fc.Arbitrary<infer One> ? One : never;
  let now = aMonday.getTime();
  const priya = () => house.as(people.priya);
  const done = new Map<string, number>();

  const act = async (id: string, next: Next) => {
    const { commitments, resolutions, version } = await given.theCase(id, people.priya);
    const openPromise = commitments.find(({ standing }) => standing === 'open' || standing === 'broken')?.id ?? nothing;
    const post = (path: string, body: object) =>
      priya()
        .post(path)
        .send({ caseId: id, ...body });
    const ago = (minutes: number) => new Date(now - minutes * 60_000);
    switch (next.do) {
      case 'step':
        return post('/evidence', {
          ...step(next.key as HeartStep, next.key === 'resolve' ? { agreedToPlan: next.agreed } : {}),
          occurredAt: ago(next.ago),
        });
      case 'impossible':
        return post('/evidence', { stepKey: next.key, fields: {}, notPossibleReason: 'The line broke.' });
      case 'remedy':
        return post('/resolutions', { remedy: 'repair', delivery: next.delivery });
      case 'deliver':
        return priya()
          .post('/deliveries')
          .send({ resolutionId: resolutions.find(({ deliveredAt }) => !deliveredAt)?.id ?? nothing, at: ago(0) });
      case 'ask':
        return post('/resolutions', { remedy: 'refund', amountMinor: 150_000, currency: 'GBP', delivery: 'doneNow' });
      case 'decide':
        return house
          .as(people.malik)
          .post('/decisions')
          .send({
            resolutionId: resolutions.find(({ standing }) => standing === 'awaitingApproval')?.id ?? nothing,
            decision: next.word,
            ...(next.word === 'approveLess' ? { amountMinor: 120_000 } : {}),
          });
      case 'reverse':
        return priya()
          .post('/reversals')
          .send({ resolutionId: resolutions.at(-1)?.id ?? nothing, reason: 'Offered by mistake.' });
      case 'promise':
        return post('/commitments', {
          kind: 'call',
          what: 'Call',
          agreedWithCustomer: true,
          within: { businessMinutes: next.hours * 60 },
        });
      case 'settle':
        return priya()
          .post('/settlements')
          .send({
            commitmentId: openPromise,
            kind: next.kind,
            ...(next.kind === 'renegotiated' ? { newDueAt: '2026-03-04T12:00:00Z', agreedWithCustomer: true } : {}),
          });
      case 'contact':
        return post('/contacts', { direction: next.direction, channel: 'phone', startedAt: ago(5), sameIssue: true });
      case 'close':
        return post('/closures', {
          outcome: next.outcome,
          ...(next.outcome === 'settled' ? {} : { reason: 'No answer' }),
        });
      case 'reopen':
        return post('/reopenings', { reason: next.reason });
      case 'move':
        return priya()
          .patch(`/cases/${id}`)
          .set('if-match', `"${version}"`)
          .send({ squadId: house.cast.squads[next.to] });
    }
  };

  /** The same from the records, by the core alone. */
  const said = async (id: string) => {
    const all = <Row>(sql: string) => house.sql<Row>(sql, [id]);
    const [facts] = await all<{ method: Method; episode: number; channel: string }>(
      'select m.data as method, c.episode, c.channel from cases c join methods m on m.key = c.method_key and m.version = c.method_version where c.id = $1',
    );
    const { method, channel } = facts as { method: Method; channel: string };
    const records = await all<StepRecord>(
      `select step_key as "stepKey", fields, not_possible_reason as "notPossibleReason", occurred_at as "occurredAt", recorded_at as "recordedAt", episode, breaches from evidence where case_id = $1 order by recorded_at, version`,
    );
    const contacts = await all<ContactFacts>(
      `select direction, started_at as "startedAt", ended_at as "endedAt" from contacts where case_id = $1`,
    );
    const asked = await all<
      RemedyRecords & { episode: number; deliveredAt: Date | null; word: 'approve'; wordAt: Date }
    >(
      `select r.episode, r.imported, r.expires_at as "expiresAt", y.at as "deliveredAt", d.decision as word, d.decided_at as "wordAt", v.reversed_at as "reversedAt" from resolutions r
         left join deliveries y on y.resolution_id = r.id left join decisions d on d.resolution_id = r.id left join reversals v on v.resolution_id = r.id where r.case_id = $1`,
    );
    const remedies = asked.map(({ episode: of, deliveredAt, word, wordAt, ...facts }): RemedyFacts => {
      const records = { ...facts, decision: word && { decision: word, amountMinor: null, decidedAt: wordAt } };
      const at = house.clock.now();
      return { episode: of, standing: remedyStanding(records, at), decidedAt: waitEndedAt(records, at), deliveredAt };
    });
    const closures = await all<{ id: string; closedAt: Date; outcome: string; undone: string | null }>(
      `select x.id, closed_at as "closedAt", outcome, (select o.reason from reopenings o where o.closure_id = x.id) as undone from closures x where case_id = $1 order by closed_at`,
    );
    const reopenings = await all<{ reason: string; at: Date }>(
      'select reason, reopened_at as at from reopenings where case_id = $1 order by reopened_at',
    );
    const promises = await all<{ dueAt: Date }>(
      `select due_at as "dueAt" from commitments where case_id = $1 and done_at is null and ended_at is null`,
    );
    const episodes = await all<{ resolvedAt: Date | null; squadId: string }>(
      `select resolved_at as "resolvedAt", squad_id as "squadId" from episodes where case_id = $1 order by place`,
    );
    const episode = 1 + reopenings.filter(({ reason }) => reason !== 'misClick').length;
    const standing = closures.findLast(({ undone }) => undone === null) ?? null;
    const ruled = statusOf({ method, episode, records, remedies, closedAt: standing?.closedAt ?? null });
    const { required, valid, inOrder } = adherenceOf(method, records, episode);
    const first = episodes.find(({ resolvedAt }) => resolvedAt) ?? null;
    const earliest = (dates: Date[]) => dates.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    return {
      episode,
      status: ruled.status,
      resolvedAt: ruled.resolvedAt,
      closedAt: ruled.closedAt,
      closedAs: standing?.outcome ?? null,
      setAside: false,
      firstContactEndsAt: firstContactEnd(contacts),
      firstResolvedAt: first?.resolvedAt ?? null,
      resolvedSquadId: first?.squadId ?? null,
      inFirstContact: first?.resolvedAt ? resolvedInFirstContact(channel, first.resolvedAt, contacts) : null,
      firstReopenedAt: earliest(reopenings.filter(({ reason }) => reason === 'customer').map(({ at }) => at)),
      firstClosedAt: earliest(closures.filter(({ undone }) => undone !== 'misClick').map(({ closedAt }) => closedAt)),
      nextDueAt: earliest(promises.map(({ dueAt }) => dueAt)),
      required,
      valid,
      inOrder,
      rail: progressOf(method, records, episode).map(({ latest: _, ...one }) => one),
      thisEpisode: ruled.resolvedAt,
    };
  };
  const repeated = async (id: string) => {
    const [row] = await house.sql(
      `select episode, status, resolved_at as "resolvedAt", closed_at as "closedAt", closed_as as "closedAs", set_aside as "setAside", first_contact_ends_at as "firstContactEndsAt",
         first_resolved_at as "firstResolvedAt", resolved_squad_id as "resolvedSquadId", resolved_in_first_contact as "inFirstContact", first_reopened_at as "firstReopenedAt",
         first_closed_at as "firstClosedAt", next_due_at as "nextDueAt", steps_required as required, steps_valid as valid, steps_in_order as "inOrder", steps as rail,
         (select e.resolved_at from episodes e where e.case_id = cases.id and e.place = cases.episode) as "thisEpisode" from cases where id = $1`,
      [id],
    );
    return row;
  };

  it('equals what they say, whatever was done to it', async () => {
    const stories = fc.sample(fc.array(deed, { minLength: 6, maxLength: 14 }), { numRuns: 12, seed: 7 });
    for (const [i, story] of stories.entries()) {
      now = aMonday.getTime();
      await given.at(new Date(now));
      const { id } = await given.aCase({
        by: people.priya,
        squadId: house.cast.squads.severn,
        channel: i % 3 ? 'phone' : 'email',
        evidence: wholeHeart().slice(0, [5, 3, 5, 0][i % 4]),
      });
      for (const next of story) {
        now += 13 * 60_000;
        await given.at(new Date(now));
        const { status } = await act(id, next);
        expect(status).toBeLessThan(500);
        if (status < 300) done.set(next.do, (done.get(next.do) ?? 0) + 1);
        if (status < 300) expect(await repeated(id)).toEqual(await said(id));
      }
    }
    expect([...done.keys()].sort()).toEqual([
      'ask',
      'close',
      'contact',
      'decide',
      'deliver',
      'impossible',
      'move',
      'promise',
      'remedy',
      'reopen',
      'reverse',
      'settle',
      'step',
    ]);
  }, 120_000);
});
