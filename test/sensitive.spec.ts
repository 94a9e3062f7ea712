import type { Wire } from '#heart-core';
import { besideTheApi } from '../apps/api/src/open-house.ts';
import { type Route, routesOf } from '../apps/api/src/platform/routes.ts';
import { givenIn, step, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

const canary = 'Quillfeather';
type Someone = { email: string; name: string };

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let routes: Route[];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  routes = routesOf(house.app).filter(({ method, path }) => method === 'GET' && !silent.has(path));
});
afterAll(() => house.close());
beforeEach(() => given.at(aMonday));

/** A stream, what is no record of ours, and a figure that names itself. */
const silent = new Set(['events', ...besideTheApi, 'public/surveys/:token', 'audit/verify']);

/** Lee's case with a record of every kind, each with words that a mate must not read. */
async function sensitiveCase() {
  const { lee, priya } = people;
  const send = async (by: Someone, path: string, body: object) =>
    (await house.as(by).post(path).send(body).expect(201)).body as { id: string };
  const { id, customer, contacts, number } = await given.aCase({
    sensitive: true,
    vulnerable: true,
    summary: `${canary} was hurt`,
    desiredOutcome: canary,
    severity: 'critical',
    channel: 'letter',
    onBehalfOf: canary,
    customer: { name: 'Sensible', email: 'sensible@example.test', phone: '0117 111 222' },
    symptomId: house.cast.symptoms.late,
  });
  await house
    .as(lee)
    .put(`/drafts/${id}/thank`)
    .send({ fields: { words: { value: canary, baseVersion: 0 } } });
  const [draft] = (await house.as(lee).get(`/drafts?caseId=${id}`).expect(200)).body;
  const evidence = await given.evidence(id, 'hear', { restatement: canary });
  await given.evidence(id, 'empathize');
  await given.evidence(id, 'resolve', { chosen: canary });
  const promise = await given.aPromise(id, { what: `Call ${canary}` });
  const settlement = await given.aSettlement(promise.id, 'kept', { reason: canary });
  const slip = await given.aSettlement((await given.aPromise(id, { what: canary })).id, 'kept');
  const undoing = await send(lee, '/settlement-undoings', { settlementId: slip.id });
  await given.aSettlement(
    (await given.theCase(id)).commitments.find(({ standing }) => standing === 'open')?.id ?? '',
    'kept',
  );
  const remedy = await given.aRemedy(id, { remedy: 'repair', delivery: 'promised', note: canary });
  const request = await given.aRemedy(id, { remedy: 'upgrade', note: canary });
  const mark = await send(priya, '/approval-marks', { resolutionId: request.id, kind: 'seen' });
  const decision = await send(priya, '/decisions', { resolutionId: request.id, decision: 'decline', reason: canary });
  const taken = await given.aRemedy(id, { remedy: 'apology' });
  const reversal = await send(lee, '/reversals', { resolutionId: taken.id, reason: canary });
  const delivery = await given.aDelivery(remedy.id, { reference: canary });
  const guess = { caseId: id, status: 'hypothesis', causeId: house.cast.causes.courier, narrative: canary };
  const diagnosis = await send(lee, '/diagnoses', guess);
  const survey = await send(lee, '/surveys', { caseId: id });
  const unwanted = await send(lee, '/survey-refusals', { caseId: id });
  const note = await send(lee, '/notes', { caseId: id, text: canary });
  const incident = await send(lee, '/incidents', { caseId: id, kind: 'threat', note: canary });
  const letter = await send(lee, '/letters', { caseId: id, channel: 'email', text: `Dear ${canary}` });
  const closure = await given.aClosure(id, { outcome: 'withdrawn', reason: canary });
  const reopening = await send(lee, '/reopenings', { caseId: id, reason: 'customer', note: canary });
  const open = await given.aPromise(id, { what: `Write to ${canary}` });
  return {
    id,
    number,
    customerId: customer?.id as string,
    records: {
      'approval-marks': mark.id,
      closures: closure.id,
      commitments: open.id,
      contacts: contacts[0]?.id as string,
      decisions: decision.id,
      deliveries: delivery.id,
      diagnoses: diagnosis.id,
      drafts: draft.id as string,
      evidence: evidence.id,
      incidents: incident.id,
      letters: letter.id,
      notes: note.id,
      reopenings: reopening.id,
      resolutions: remedy.id,
      reversals: reversal.id,
      'settlement-undoings': undoing.id,
      settlements: settlement.id,
      surveys: survey.id,
      'survey-refusals': unwanted.id,
    } as Record<string, string>,
  };
}

type Sensitive = Awaited<ReturnType<typeof sensitiveCase>>;

/** Every way to ask a route for what it may know of this case. */
function waysTo({ path }: Route, { id, customerId, number, records }: Sensitive): string[] {
  const [resource = ''] = path.split('/');
  if (path.includes(':key')) {
    const range = 'from=2026-03-01&to=2026-03-31&tz=Europe/London';
    return [`/${path.replace(':key', 'volume')}?${range}`, `/${path.replace(':key', 'followUpsKept')}?${range}`];
  }
  if (path.includes(':id')) {
    const own: Record<string, string> = { cases: id, customers: customerId, ...records };
    return [`/${path.replace(':id', own[resource] ?? id)}`];
  }
  const filters = [
    { caseId: id },
    { ids: [records[resource] ?? id] },
    { customerId },
    { q: canary },
    { q: `#${number}` },
  ];
  const lists = [
    { range: '[0,199]' },
    ...filters.map((filter) => ({ range: '[0,199]', filter: JSON.stringify(filter) })),
  ];
  return [`/${path}`, ...[...lists, { caseId: id }].map((query) => `/${path}?${new URLSearchParams(query as never)}`)];
}

describe('The words of a sensitive case', () => {
  let theirs: Sensitive;
  beforeAll(async () => {
    await given.at(aMonday);
    theirs = await sensitiveCase();
  });

  /** Whoever asks too fast is told to wait, and would seem to see nothing. */
  const patiently = async (person: Someone, way: string) => {
    for (;;) {
      const answer = await house.as(person).get(way);
      if (answer.status !== 429) return answer;
    }
  };

  const walk = async (person: Someone) => {
    const told = new Set<string>();
    let asked = 0;
    for (const route of routes) {
      for (const way of waysTo(route, theirs)) {
        const { text = '', status } = await patiently(person, way);
        asked++;
        expect([way, status < 500]).toEqual([way, true]);
        if (text.includes(canary)) told.add(route.path);
      }
    }
    return { told: [...told].sort(), asked };
  };

  it('reach whoever may read them on every route that has them', async () => {
    const { told, asked } = await walk(people.malik);
    console.info(`${routes.length} routes asked in ${asked} ways; ${told.length} tell of the case to its readers`);
    const holding = Object.keys(theirs.records).filter(
      (name) => !['contacts', 'approval-marks', 'settlement-undoings', 'surveys', 'survey-refusals'].includes(name),
    );
    for (const name of [...holding, 'timeline', 'cases']) expect(told).toContain(name);
    expect(told.length).toBeGreaterThan(25);
  });

  it.each(['mia', 'jo'] as const)('reach %s on none', async (name) => {
    expect((await walk(people[name])).told).toEqual([]);
  });

  it.each(['mia', 'jo'] as const)('and the records behind them are not there for %s', async (name) => {
    for (const [resource, record] of Object.entries(theirs.records)) {
      const { status } = await house.as(people[name]).get(`/${resource}/${record}`);
      expect([resource, status]).toEqual([resource, 404]);
      const { body } = await house.as(people[name]).get(`/${resource}?caseId=${theirs.id}`).expect(200);
      expect([resource, body]).toEqual([resource, []]);
    }
  });

  it('leave number, status, dates and whom to ask for the others, in the list and by itself', async () => {
    const { id, number } = theirs;
    const [row] = (await house.as(people.mia).get(`/cases?filter={"ids":["${id}"]}`).expect(200)).body;
    const one = (await house.as(people.mia).get(`/cases/${id}`).expect(200)).body;
    for (const seen of [row, one]) {
      expect(seen).toMatchObject({ number, status: 'open', sensitive: true, receivedAt: aMonday.toISOString() });
      expect([seen.squadId, seen.agentId]).toEqual([house.cast.squads.severn, people.lee.id]);
      const kept = ['customer', 'summary', 'restatement', 'channel', 'severity', 'symptomId', 'causeId', 'vulnerable'];
      for (const name of [...kept, 'quick', 'onBehalfOf', 'nextPromise', 'triageId'])
        expect([name, seen[name]]).toEqual([name, null]);
      expect(seen.steps).toEqual([]);
    }
  });

  it.each([
    '{"severity":"critical"}',
    '{"channel":"letter"}',
    '{"overdue":true}',
    '{"awaitingApproval":true}',
    '{"q":"Quillfeather"}',
  ])('cannot be guessed by the filter %s', async (filter) => {
    await given.at('2026-03-09T10:00:00Z');
    await given.aRemedy(theirs.id, { remedy: 'upgrade' });
    const list = async (person: Someone): Promise<Wire.CaseRow[]> =>
      (
        await house
          .as(person)
          .get(`/cases?filter=${encodeURIComponent(filter)}&range=[0,199]`)
          .expect(200)
      ).body;
    expect((await list(people.lee)).map(({ id }) => id)).toContain(theirs.id);
    expect((await list(people.mia)).map(({ id }) => id)).not.toContain(theirs.id);
  });

  it('do not show who is in which of its steps', async () => {
    await house
      .as(people.lee)
      .put('/presence')
      .send({ caseId: theirs.id, stepKey: 'hear', state: 'online' })
      .expect(200);
    const lees = async (person: Someone) =>
      (await house.as(person).get(`/presence?filter={"ids":["${people.lee.id}"]}`).expect(200)).body[0];
    expect(await lees(people.priya)).toMatchObject({ caseId: theirs.id, stepKey: 'hear' });
    expect(await lees(people.mia)).toMatchObject({ name: 'Lee', caseId: null, stepKey: null });
  });
});

describe('Who reads a sensitive or vulnerable case', () => {
  const readers = async (caseId: string): Promise<string[]> =>
    (
      await house.sql<{ name: string }>(
        `select person_name as name from timeline_entries where case_id = $1 and deed = 'case.read' order by recorded_at, id`,
        [caseId],
      )
    ).map(({ name }) => name);

  it('is noted once a day, in its story and in the audit, and told to the next reader', async () => {
    const { id } = await given.aCase({ sensitive: true, summary: 'Not for everyone' });
    for (const person of [people.lee, people.lee, people.priya, people.kim, people.lee])
      await given.theCase(id, person);
    expect(await readers(id)).toEqual(['Lee', 'Priya', 'Kim']);
    await given.at('2026-03-02T23:59:00Z');
    await given.theCase(id, people.lee);
    expect(await readers(id)).toHaveLength(3);
    await given.at('2026-03-03T00:00:00Z');
    await given.theCase(id, people.lee);
    expect(await readers(id)).toEqual(['Lee', 'Priya', 'Kim', 'Lee']);

    const story: Wire.TimelineRecord[] = (await house.as(people.lee).get(`/timeline?caseId=${id}`).expect(200)).body;
    const reads = story.filter(({ deed }) => deed === 'case.read');
    expect(reads.map(({ personName }) => personName)).toEqual(['Lee', 'Kim', 'Priya', 'Lee']);
    expect(reads[0]?.facts).toEqual({ sensitive: true, vulnerable: false });
    const { body: audit } = await house
      .as(people.kim)
      .get(`/audit?filter=${encodeURIComponent(`{"caseId":"${id}","deed":"case.read"}`)}`)
      .expect(200);
    expect(audit).toHaveLength(4);
    expect((await house.as(people.kim).get('/audit/verify').expect(200)).body.whole).toBe(true);
  });

  it.each<[string, (id: string, note: string) => string]>([
    ['its story', (id) => `/timeline?caseId=${id}`],
    ['its evidence', (id) => `/evidence?caseId=${id}`],
    ['its promises', (id) => `/commitments?filter={"caseId":"${id}"}`],
    ['one of its records', (_id, note) => `/notes/${note}`],
    ['its row asked for by id', (id) => `/cases?filter={"ids":["${id}"]}`],
  ])('is noted by the door of %s too', async (_name, way) => {
    const { id } = await given.aCase({ vulnerable: true, evidence: [step('hear')] });
    await given.aPromise(id);
    const { body: note } = await house.as(people.lee).post('/notes').send({ caseId: id, text: 'Slowly.' }).expect(201);
    await house.as(people.mia).get(way(id, note.id)).expect(200);
    expect(await readers(id)).toEqual(['Mia']);
  });

  it('is not noted where nothing was read: a masked case, a list, or one that is neither', async () => {
    const [sensitive, plain] = [await given.aCase({ sensitive: true }), await given.aCase({ evidence: wholeHeart() })];
    for (const person of [people.mia, people.jo]) await given.theCase(sensitive.id, person);
    for (const list of ['/cases', '/evidence', '/timeline', `/evidence?caseId=${sensitive.id}`])
      await house.as(people.mia).get(list).expect(200);
    await house.as(people.priya).get('/cases?range=[0,199]').expect(200);
    await given.theCase(plain.id, people.mia);
    expect([await readers(sensitive.id), await readers(plain.id)]).toEqual([[], []]);
  });

  it('is noted once by somebody with many screens', async () => {
    const { id } = await given.aCase({ sensitive: true });
    await Promise.all(Array.from({ length: 8 }, () => given.theCase(id, people.priya)));
    expect(await readers(id)).toEqual(['Priya']);
  });
});
