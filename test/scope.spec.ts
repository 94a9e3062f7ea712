import { get } from 'node:http';
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

const canary = 'Quillfeather';
/** A problem without what differs from request to request. */
const refusal = ({ body, status }: { body: Record<string, unknown>; status: number }, ...ids: string[]) => {
  const { requestId: _, ...told } = body;
  return { status, told: ids.reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(told)) };
};

/** A case of Avon's with a record of every kind, all of them with words that Severn must never read. */
async function avonsCase() {
  const { ana } = people;
  const { id, customer, contacts } = await given.aCase({
    by: ana,
    summary: `${canary} is late`,
    customer: { name: canary, email: 'quill@example.test', phone: '0117 000 123' },
    symptomId: house.cast.symptoms.late,
  });
  const evidence = await given.evidence(id, 'resolve', { chosen: canary }, ana);
  const promise = await given.aPromise(id, { by: ana, what: `Call ${canary}` });
  const settlement = await given.aSettlement(promise.id, 'kept', {}, ana);
  const open = await given.aPromise(id, { by: ana, what: `Write to ${canary}` });
  await given.aSettlement(open.id, 'kept', {}, ana);
  const remedy = await given.aRemedy(id, { remedy: 'repair', delivery: 'promised', note: canary }, ana);
  const request = await given.aRemedy(id, { remedy: 'upgrade', note: canary }, ana);
  const sams = async (path: string, body: object) =>
    (await house.as(people.sam).post(path).send(body).expect(201)).body;
  const mark = await sams('/approval-marks', { resolutionId: request.id, kind: 'seen' });
  const decision = await sams('/decisions', { resolutionId: request.id, decision: 'decline', reason: canary });
  const taken = await given.aRemedy(id, { remedy: 'apology' }, ana);
  const reversal = await sams('/reversals', { resolutionId: taken.id, reason: canary });
  const delivery = await given.aDelivery(remedy.id, { reference: canary }, ana);
  const letter = { caseId: id, channel: 'email', text: `Dear ${canary}` };
  const sent = (await house.as(ana).post('/letters').send(letter).expect(201)).body;
  const diagnosis = (
    await house
      .as(ana)
      .post('/diagnoses')
      .send({ caseId: id, status: 'hypothesis', causeId: house.cast.causes.courier, narrative: canary })
      .expect(201)
  ).body;
  const joined = (
    await house
      .as(ana)
      .post('/issue-cases')
      .send({ caseId: id, symptomId: house.cast.symptoms.chargedTwice, reason: canary })
      .expect(201)
  ).body;
  const survey = (await house.as(ana).post('/surveys').send({ caseId: id }).expect(201)).body;
  const unwanted = (await house.as(ana).post('/survey-refusals').send({ caseId: id }).expect(201)).body;
  const closure = await given.aClosure(id, {}, ana);
  const reopening = await given.aReopening(id, 'customer', ana);
  const later = await given.aPromise(id, { by: ana, what: `Call ${canary}` });
  return {
    id,
    customerId: customer?.id as string,
    records: {
      contacts: contacts[0]?.id as string,
      evidence: evidence.id,
      commitments: later.id,
      settlements: settlement.id,
      resolutions: remedy.id,
      deliveries: delivery.id,
      decisions: decision.id,
      'approval-marks': mark.id,
      reversals: reversal.id,
      diagnoses: diagnosis.id,
      'issue-cases': joined.id,
      letters: sent.id,
      surveys: survey.id,
      'survey-refusals': unwanted.id,
      closures: closure.id,
      reopenings: reopening.id,
    },
  };
}

describe("Another squad's case does not exist", () => {
  let avons: Awaited<ReturnType<typeof avonsCase>>;
  beforeAll(async () => {
    await given.at(aMonday);
    avons = await avonsCase();
  });
  const severns = () => [people.lee, people.mia, people.priya];

  it('by its address, nor does any record of it', async () => {
    const { id, customerId, records } = avons;
    const places = [
      ['cases', id],
      ['customers', customerId],
      ['squads', house.cast.squads.avon],
      ...Object.entries(records),
    ];
    for (const person of severns()) {
      for (const [resource, one] of places as [string, string][]) {
        const there = await house.as(person).get(`/${resource}/${one}`);
        expect([resource, refusal(there, one)]).toEqual([
          resource,
          refusal(await house.as(person).get(`/${resource}/${nothing}`), nothing),
        ]);
        expect([resource, there.status]).toEqual([resource, 404]);
      }
    }
  });

  it('in any body that names it or a record of it', async () => {
    const { id, customerId, records } = avons;
    const promise = { kind: 'call', what: 'Call', dueAt: '2026-03-03T12:00:00Z', agreedWithCustomer: true };
    const own = await given.aCase();
    const ofCause = { caseId: own.id, causeId: house.cast.causes.billing };
    const anyIssue = (await house.as(people.lee).post('/issue-cases').send(ofCause).expect(201)).body.issueId;
    const bodies: [string, (named: string) => object, string][] = [
      [
        '/contacts',
        (caseId) => ({ caseId, direction: 'outbound', channel: 'phone', startedAt: aMonday, sameIssue: true }),
        id,
      ],
      ['/evidence', (caseId) => ({ caseId, ...step('hear') }), id],
      ['/diagnoses', (caseId) => ({ caseId, status: 'hypothesis', causeId: house.cast.causes.courier }), id],
      ['/resolutions', (caseId) => ({ caseId, remedy: 'apology', delivery: 'doneNow' }), id],
      ['/commitments', (caseId) => ({ caseId, ...promise }), id],
      ['/closures', (caseId) => ({ caseId, outcome: 'withdrawn', reason: 'x' }), id],
      ['/reopenings', (caseId) => ({ caseId, reason: 'customer' }), id],
      ['/surveys', (caseId) => ({ caseId }), id],
      ['/survey-refusals', (caseId) => ({ caseId }), id],
      ['/issue-cases', (caseId) => ({ caseId, symptomId: house.cast.symptoms.late }), id],
      ['/thank-yous', (caseId) => ({ caseId, issueId: anyIssue, channel: 'email', text: 'x' }), id],
      ['/bulk-promises', (caseId) => ({ issueId: anyIssue, what: 'x', dueAt: aMonday, caseIds: [caseId] }), id],
      ['/issues', (caseId) => ({ name: 'Quill feathers', apart: true, caseIds: [caseId] }), id],
      ['/deliveries', (resolutionId) => ({ resolutionId, at: aMonday }), records.resolutions],
      ['/decisions', (resolutionId) => ({ resolutionId, decision: 'decline' }), records.resolutions],
      ['/reversals', (resolutionId) => ({ resolutionId, reason: 'x' }), records.resolutions],
      ['/approval-marks', (resolutionId) => ({ resolutionId, kind: 'seen' }), records.resolutions],
      ['/settlements', (commitmentId) => ({ commitmentId, kind: 'kept' }), records.commitments],
      ['/cases', (sameIssueAs) => ({ customer: { anonymous: true }, channel: 'phone', summary: 'x', sameIssueAs }), id],
      ['/cases', (customerId) => ({ customer: { id: customerId }, channel: 'phone', summary: 'x' }), customerId],
      [
        '/cases',
        (squadId) => ({ customer: { anonymous: true }, channel: 'phone', summary: 'x', squadId }),
        house.cast.squads.avon,
      ],
      ['/closures', (duplicateOf) => ({ caseId: own.id, outcome: 'setAside', reason: 'duplicate', duplicateOf }), id],
    ];
    const before = await given.theCase(id);
    const supervisorsOnly = ['/closures', '/decisions', '/approval-marks', '/bulk-promises', '/issues'];
    for (const person of [people.lee, people.priya]) {
      for (const [path, body, named] of bodies) {
        if (supervisorsOnly.includes(path) && person === people.lee) continue;
        const there = await house.as(person).post(path).send(body(named));
        const notThere = await house.as(person).post(path).send(body(nothing));
        expect([path, refusal(there, named)]).toEqual([path, refusal(notThere, nothing)]);
        expect([path, there.status]).toEqual([path, 404]);
      }
      for (const [named, other] of [
        [id, nothing],
        [nothing, nothing],
      ] as const) {
        const answer = await house
          .as(person)
          .patch(`/cases/${named}`)
          .set('if-match', '"1"')
          .send({ severity: 'high' });
        expect(refusal(answer, named)).toEqual(
          refusal(
            await house.as(person).patch(`/cases/${other}`).set('if-match', '"1"').send({ severity: 'high' }),
            other,
          ),
        );
      }
    }
    await house
      .as(people.priya)
      .patch(`/cases/${own.id}`)
      .set('if-match', '"2"')
      .send({ squadId: house.cast.squads.avon })
      .expect(404);
    expect(await given.theCase(id)).toEqual(before);
  });

  it('in any list, search, filter, timeline or figure', async () => {
    const { id, customerId, records } = avons;
    const lists = ['cases', 'customers', 'timeline', ...Object.keys(records)];
    for (const person of severns()) {
      for (const list of lists) {
        const filters = [
          '{}',
          `{"ids":["${Object.entries(records).find(([name]) => name === list)?.[1] ?? (list === 'customers' ? customerId : id)}"]}`,
        ];
        if (!['cases', 'customers'].includes(list)) filters.push(`{"caseId":"${id}"}`);
        if (['cases', 'customers'].includes(list))
          filters.push(`{"q":"${canary}"}`, '{"q":"0117 000 123"}', '{"q":"quill@example.test"}');
        if (list === 'cases')
          filters.push(
            `{"squadId":"${house.cast.squads.avon}"}`,
            `{"customerId":"${customerId}"}`,
            `{"agentId":"${people.ana.id}"}`,
          );
        if (list === 'commitments') filters.push(`{"squadId":"${house.cast.squads.avon}"}`, '{"overdue":false}');
        for (const filter of filters) {
          const { text, headers } = await house
            .as(person)
            .get(`/${list}?range=[0,199]&filter=${encodeURIComponent(filter)}`)
            .expect(200);
          expect([list, filter, text.includes(canary), text.includes(id)]).toEqual([list, filter, false, false]);
          if (filter !== '{}')
            expect([list, filter, text, headers['content-range']]).toEqual([list, filter, '[]', `${list} */0`]);
        }
      }
      const { body: squads } = await house.as(person).get('/squads').expect(200);
      expect(squads.map(({ name }: { name: string }) => name)).not.toContain('Avon');
    }
    const range = 'from=2026-03-02&to=2026-03-09&tz=Europe/London';
    const { text } = await house.as(people.priya).get(`/metrics/volume/cases?${range}`).expect(200);
    expect([text.includes(canary), text.includes(id)]).toEqual([false, false]);
  });

  it('on the wire of what changes', async () => {
    const heard = async (person: { email: string }, change: () => Promise<unknown>): Promise<string> => {
      await house.app.listen(0, '127.0.0.1').catch(() => {});
      const address = house.app.getHttpServer().address() as { port: number };
      const cookie = (house.as(person).get('/session') as unknown as { header: { cookie: string } }).header.cookie;
      return new Promise((resolve, reject) => {
        const line = get({ port: address.port, path: '/api/v1/events', headers: { cookie } }, (stream) => {
          let text = '';
          stream.on('data', (part) => {
            text += part;
          });
          change().then(
            () =>
              setTimeout(() => {
                line.destroy();
                resolve(text);
              }, 500),
            reject,
          );
        });
        line.on('error', (problem) => (line.destroyed ? null : reject(problem)));
      });
    };
    // Only what happens now is news.
    await given.at(new Date());
    const both = async () => {
      const startedAt = house.clock.now();
      const contact = { caseId: avons.id, direction: 'outbound', channel: 'phone', startedAt, sameIssue: true };
      await house.as(people.ana).post('/contacts').send(contact).expect(201);
      await given.aCase();
    };
    const [lee, ana, malik] = [
      await heard(people.lee, both),
      await heard(people.ana, both),
      await heard(people.malik, both),
    ];
    expect(lee).toContain('event: cases');
    expect([lee.includes(avons.id), ana.includes(avons.id), malik.includes(avons.id)]).toEqual([false, true, true]);
    expect(`${lee}${ana}${malik}`).not.toContain(canary);
  });
});

describe('A sensitive case', () => {
  it('is read by its owner, the supervisors of its squad, managers and the auditor; others see number, status and dates', async () => {
    const { id, number, customer } = await given.aCase({
      sensitive: true,
      summary: `${canary} again`,
      customer: { name: 'Sensible', phone: '0117 111 222' },
      symptomId: house.cast.symptoms.broken,
      evidence: wholeHeart(),
    });
    for (const person of [people.lee, people.priya, people.malik, people.kim])
      expect((await given.theCase(id, person)).summary).toBe(`${canary} again`);
    for (const person of [people.mia, people.jo]) {
      const masked = await given.theCase(id, person);
      expect(masked).toMatchObject({
        number,
        status: 'resolved',
        summary: null,
        customer: null,
        restatement: null,
        symptomId: null,
        contacts: [],
        resolutions: [],
      });
      expect(masked.steps.every(({ evidence }) => evidence === null)).toBe(true);
      expect(JSON.stringify(masked)).not.toContain(canary);
      for (const list of ['evidence', 'contacts', 'timeline']) {
        const { body } = await house.as(person).get(`/${list}?caseId=${id}`).expect(200);
        expect([list, body]).toEqual([list, []]);
      }
      for (const filter of [
        `{"q":"${canary}","ids":["${id}"]}`,
        `{"customerId":"${customer?.id}"}`,
        `{"symptomId":"${house.cast.symptoms.broken}","ids":["${id}"]}`,
      ]) {
        const { body } = await house
          .as(person)
          .get(`/cases?filter=${encodeURIComponent(filter)}`)
          .expect(200);
        expect([filter, body]).toEqual([filter, []]);
      }
      await house
        .as(person)
        .post('/evidence')
        .send({ caseId: id, ...step('thank') })
        .expect(404);
    }
    const { body } = await house.as(people.mia).get('/customers?filter={"q":"Sensible"}').expect(200);
    expect(body).toEqual([]);
    await house.as(people.ana).get(`/cases/${id}`).expect(404);
  });
});

describe('A case that moved to another squad', () => {
  it('is read by both, goes on in the new one, and leaves its facts where they happened', async () => {
    const { id } = await given.aCase({ evidence: [step('hear')] });
    const { version } = await given.theCase(id);
    const move = { squadId: house.cast.squads.tamar };
    await house.as(people.lee).patch(`/cases/${id}`).set('if-match', `"${version}"`).send(move).expect(403);
    const lost = await house
      .as(people.priya)
      .patch(`/cases/${id}`)
      .set('if-match', `"${version}"`)
      .send({ ...move, agentId: people.ana.id });
    expect(lost.status).toBe(422);
    await house.as(people.priya).patch(`/cases/${id}`).set('if-match', `"${version}"`).send(move).expect(200);
    for (const person of [people.lee, people.priya])
      expect((await given.theCase(id, person)).squadId).toBe(move.squadId);
    const refused = await house
      .as(people.lee)
      .post('/evidence')
      .send({ caseId: id, ...step('empathize') })
      .expect(403);
    expect(refused.body).toMatchObject({ type: '/problems/forbidden', reason: 'moved' });
    await given.evidence(id, 'empathize', {}, people.priya);
    const { body } = await house.as(people.lee).get(`/evidence?caseId=${id}`).expect(200);
    expect(body.map(({ squadId }: { squadId: string }) => squadId).sort()).toEqual(
      [house.cast.squads.severn, house.cast.squads.tamar].sort(),
    );
    await house.as(people.ana).get(`/cases/${id}`).expect(404);
  });
});

describe('Whose rights end', () => {
  const colleague = async (name: string, role = 'agent', squadIds = [house.cast.squads.severn]) => {
    const email = `${name}@demo.example`;
    const password = 'a fair word for tests';
    const { body } = await house
      .as(people.jo)
      .post('/users')
      .send({ name, email, role, squadIds, password })
      .expect(201);
    const signedIn = await house.anyone.post('/session').send({ email, password }).expect(201);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
    const change = (facts: object, version = body.version) =>
      house.as(people.jo).patch(`/users/${body.id}`).set('if-match', `"${version}"`).send(facts);
    return { email, password, cookie, change, look: () => house.anyone.get('/cases').set('cookie', cookie) };
  };

  it.each([
    ['dismissed', { active: false }],
    ['of another role', { role: 'auditor' }],
    ['of another squad', { squadIds: 'avon' }],
    ['with another password', { password: 'some other fair word' }],
  ])("is %s: the very next request is nobody's", async (name, facts) => {
    const one = await colleague(name.replaceAll(' ', ''));
    await one.look().expect(200);
    await one.change('squadIds' in facts ? { squadIds: [house.cast.squads.avon] } : facts).expect(200);
    expect((await one.look().expect(401)).body.type).toBe('/problems/unauthenticated');
  });

  it('and who was dismissed does not come in again', async () => {
    const { email, password, change } = await colleague('gone');
    await change({ active: false }).expect(200);
    await house.anyone.post('/session').send({ email, password }).expect(401);
  });

  it('keeps a change of name without a new sign-in, and an agent to one squad', async () => {
    const { look, change } = await colleague('renamed');
    await change({ name: 'Renamed' }).expect(200);
    await look().expect(200);
    const two = await colleague('twosquads', 'supervisor', [house.cast.squads.severn, house.cast.squads.avon]);
    expect((await two.change({ role: 'agent' }).expect(400)).body.errors[0].pointer).toBe('/squadIds');
    await two.look().expect(200);
    await two.change({ squadIds: [nothing] }).expect(404);
  });

  it('by signing out, and after half an hour of silence, and after twelve hours in any case', async () => {
    const [out, silent, long] = [await colleague('out'), await colleague('silent'), await colleague('long')];
    await house.anyone.delete('/session').set('cookie', out.cookie).expect(204);
    await out.look().expect(401);
    house.at(new Date(aMonday.getTime() + 30 * 60_000 + 1));
    await silent.look().expect(401);
    for (let minutes = 0; minutes <= 720; minutes += 20) {
      house.at(new Date(aMonday.getTime() + minutes * 60_000));
      await long.look().expect(minutes < 720 ? 200 : 401);
    }
  });
});

describe('Who was here a moment ago', () => {
  let id: string;
  beforeAll(async () => {
    await given.at(aMonday);
    id = (await given.aCase({ by: people.ana, customer: { name: 'Heron Feather' }, summary: canary })).id;
    await given.evidence(id, 'resolve', {}, people.ana);
    await given.aPromise(id, { by: people.ana, what: 'Call Heron' });
  });
  const paths = () => ['/cases', `/cases/${id}`, '/commitments', '/metrics/followUpsKept?split=squad'];
  const ask = (path: string) => house.as(people.sam).get(path);

  it('is answered as whoever has just come', async () => {
    for (const path of paths()) {
      const signedIn = await house.anyone
        .post('/session')
        .send({ email: people.sam.email, password: 'a fair word for tests' })
        .expect(201);
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
      const first = await house.anyone.get(path).set('cookie', cookie).expect(200);
      const known = await house.anyone.get(path).set('cookie', cookie).expect(200);
      expect([path, known.body]).toEqual([path, first.body]);
      expect(known.headers['content-range']).toBe(first.headers['content-range']);
      expect(known.headers.etag).toBe(first.headers.etag);
    }
  });

  it('is shown nothing once their account is closed', async () => {
    for (const path of paths()) {
      await ask(path).expect(200);
      await house.sql('update people set active = false where id = $1', [people.sam.id]);
      const { body } = await ask(path).expect(401);
      expect(JSON.stringify(body)).not.toContain(canary);
      await house.sql('update people set active = true where id = $1', [people.sam.id]);
    }
  });

  it('sees the cases of the squad that they are in now, and no other', async () => {
    const severns = await given.aCase();
    const moveTo = (squadId: string) =>
      house.sql('update person_squads set squad_id = $2 where person_id = $1', [people.sam.id, squadId]);
    await ask(`/cases/${id}`).expect(200);
    await moveTo(house.cast.squads.severn);
    await ask(`/cases/${severns.id}`).expect(200);
    await ask(`/cases/${id}`).expect(404);
    await moveTo(house.cast.squads.avon);
    const seen = (await ask('/cases').expect(200)).body as { squadId: string }[];
    expect(new Set(seen.map(({ squadId }) => squadId))).toEqual(new Set([house.cast.squads.avon]));
    await ask(`/cases/${severns.id}`).expect(404);
  });
});
