import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../apps/api/src/people/people.service.ts';
import { givenIn, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { type Asked, Asking, type OpenApi, type Operation } from './requests.ts';

/** Issue 2: 500 malformed requests against every operation. */
const malformedEach = 500;
const validEach = 40;
/** Walks every chain of the audit, which these requests themselves make long: it takes no input, so fewer will do. */
const fewer: Record<string, number> = { 'Audit.verify': 60 };
/** A stream that stays open: test/scope.spec.ts listens to it; here nobody is let in. */
const streams = new Set(['Live.hear']);
/** They take files or name one that was taken: test/imports.spec.ts sends some. Here they only refuse. */
const ofFiles = new Set([
  'Imports.take',
  'Imports.one',
  'Imports.rejectedCsv',
  'Imports.oneRejected',
  'Imports.cancel',
]);
/** These end the session that asks, or would: they are asked by those who have none to lose. */
const endsSessions = new Set(['Session.signOut', 'People.changePassword']);
const seed = 20260302;
/** No more than the house makes figures of at once: the fifth would be told to wait. */
const atOnce = 4;

let house: TestHouse;
let document: OpenApi;
let asking: Asking;
let cookies: { admin: string[]; agent: string };
const ids: Record<string, string> = {};
/** A body that is right for sure, where chance seldom finds one. */
const sureBodies: Record<string, object> = {};
/** A query that is right for sure, where one is needed. */
const sureQueries: Record<string, string> = { 'Authority.check': '?remedy=repair' };
const tally = { malformed: 0, valid: 0, refused: 0, reached: new Set<string>(), operations: 0 };

interface Answer {
  statusCode: number;
  headers: Record<string, string | undefined>;
  body: string;
}
type Injector = { inject(request: object): Promise<Answer> };

/** No words of ours: of the database, of the code, of a stack. */
const inside =
  /\b(insert into|syntax error|violates|relation "|column "|QueryFailed|typeorm|node_modules|pg_catalog|PostgresError)\b|at \S+ \(|\.ts:\d|\/work\/|FST_ERR/i;

beforeAll(async () => {
  house = await openTestHouse();
  const given = givenIn(house);
  const { jo, lee, mia, priya, sam } = house.cast.people;
  document = (await house.anyone.get('/api/openapi.json').expect(200)).body;
  const open = await given.aCase({ externalRef: 'A-1' });
  const closed = await given.aClosedCase();
  const promise = await given.aPromise(open.id);
  const remedy = await given.aRemedy(open.id, { remedy: 'repair', delivery: 'promised' });
  const settled = await given.aSettlement((await given.aPromise(open.id)).id, 'kept');
  const slip = await given.aSettlement((await given.aPromise(open.id)).id, 'kept');
  const undone = (await house.as(lee).post('/settlement-undoings').send({ settlementId: slip.id }).expect(201)).body;
  const lastSlip = await given.aSettlement((await given.aPromise(open.id)).id, 'kept');
  const evidence = await given.evidence(open.id, 'hear');
  const survey = (await house.as(lee).post('/surveys').send({ caseId: closed.id }).expect(201)).body;
  await house
    .as(lee)
    .post('/diagnoses')
    .send({ caseId: open.id, status: 'hypothesis', causeId: house.cast.causes.courier })
    .expect(201);
  const spare = (await house.as(jo).post('/squads').send({ name: 'Spare', timeZone: 'Europe/Paris' }).expect(201)).body;
  const second = await given.aClosedCase();
  const hours = {
    name: 'Weekdays',
    timeZone: 'Europe/London',
    week: [...Array(5).fill([{ from: '09:00', to: '17:00' }]), [], []],
  };
  const calendar = (await house.as(jo).post('/calendars').send(hours).expect(201)).body;
  const version = { calendarId: calendar.id, baseVersion: 1, fromOn: '2026-03-02', week: hours.week };
  const taken = { squadId: house.cast.squads.tamar, calendarId: calendar.id, fromOn: '2026-03-02' };
  const assigned = (await house.as(jo).post('/squad-calendars').send(taken).expect(201)).body;
  const reopening = await given.aReopening(second.id);
  const delivery = await given.aDelivery((await given.aRemedy(open.id, { remedy: 'repair', delivery: 'promised' })).id);
  const [dead] = await house.sql<{ id: string }>(
    `insert into jobs (id, kind, subject, due_at, run_after, state, attempts, created_at) values ($1, 'mail', 'x', now(), now(), 'dead', 20, now()) returning id`,
    [uuidv7()],
  );
  const above = await Promise.all([1, 2, 3, 4, 5].map(() => given.aRemedy(open.id, { remedy: 'upgrade' })));
  const [waiting, decided, seen, unneeded, unseen] = above.map((one) => one.id);
  const granted = await given.aRemedy(open.id, { remedy: 'repair', delivery: 'promised' });
  const send = async (by: { email: string }, path: string, body: object) =>
    (await house.as(by).post(path).send(body).expect(201)).body as { id: string };
  const decision = await send(priya, '/decisions', { resolutionId: decided, decision: 'approve' });
  const mark = await send(priya, '/approval-marks', { resolutionId: seen, kind: 'seen' });
  const reversal = await send(lee, '/reversals', { resolutionId: seen, reason: 'Not needed.' });
  const option = await send(jo, '/options', { name: 'Parcel', remedy: 'replacement' });
  const standIn = await send(jo, '/stand-ins', {
    personId: sam.id,
    forPersonId: priya.id,
    untilAt: '2026-03-04T10:00:00Z',
  });
  const note = await send(lee, '/notes', { caseId: open.id, text: 'She prefers mornings.' });
  const typed = { fields: { facts: { value: 'Order 1042', baseVersion: 0 } } };
  const draft = (await house.as(lee).put(`/drafts/${open.id}/hear`).send(typed).expect(200)).body;
  const incident = await send(lee, '/incidents', { caseId: open.id, kind: 'abuse' });
  const letter = await send(lee, '/letters', { caseId: open.id, channel: 'email', text: 'Dear Ana, it leaves today.' });
  const look = await send(jo, '/customer-looks', { reach: '0117 000 123' });
  const issue = await send(jo, '/issues', { name: 'Parcels late', symptomId: house.cast.symptoms.late });
  const joined = await send(lee, '/issue-cases', { caseId: open.id, issueId: issue.id });
  const ruling = await send(jo, '/issue-rulings', { issueId: issue.id, ruling: 'confirmed' });
  const days = { what: 'Load twice a day', ownerId: jo.id, dueOn: '2026-03-02' };
  const [action, toEnd, ended] = [
    await send(jo, '/actions', { issueId: issue.id, kind: 'containment', ...days }),
    await send(jo, '/actions', { issueId: issue.id, kind: 'containment', ...days }),
    await send(jo, '/actions', { issueId: issue.id, kind: 'containment', ...days }),
  ];
  const actionEnding = await send(jo, '/action-endings', { actionId: ended.id, ended: 'done', words: 'Seen.' });
  const update = { issueId: issue.id, what: 'Tell them', dueAt: '2026-03-03T12:00:00Z', caseIds: [open.id] };
  const bulk = await send(jo, '/bulk-promises', update);
  const mended = await send(jo, '/issues', { name: 'Orders shown twice', caseIds: [open.id, closed.id] });
  const fix = await send(jo, '/actions', { issueId: mended.id, kind: 'corrective', ...days });
  await send(jo, '/action-endings', { actionId: fix.id, ended: 'done', words: 'Seen.' });
  const thanks = { issueId: mended.id, channel: 'email', text: 'Thank you.' };
  const thankYou = await send(lee, '/thank-yous', { ...thanks, caseId: open.id });
  const [rule] = (await house.as(jo).get('/phrase-rules').expect(200)).body;
  const [template] = (await house.as(jo).get('/templates').expect(200)).body;
  const spike = { expectedEndAt: '2026-03-02T14:00:00Z', people: 4 };
  const running = await send(jo, '/triage', { squadId: spare.id, ...spike });
  const ending = await send(jo, '/triage', { squadId: house.cast.squads.avon, ...spike });
  const [limit] = (await house.as(jo).get('/authority-limits').expect(200)).body;
  const arms = [house.cast.squads.severn, house.cast.squads.avon, house.cast.squads.tamar, spare.id];
  const plan = {
    ...{ methodKey: 'heart', baselineWeeks: 8, primary: 'fcr14', secondary: ['csatMean'], looks: ['2026-04-06'] },
    squads: arms.map((squadId, i) => ({ squadId, startOn: i === 0 ? '2026-02-23' : null })),
  };
  const pilot = await send(jo, '/pilots', { name: 'HEART', ...plan });
  const said = await send(lee, '/pilot-feedback', { pilotId: pilot.id, text: 'It reads stiff.' });
  const word = await send(jo, '/pilot-decisions', { pilotId: pilot.id, decision: 'continue', why: 'Too early.' });
  Object.assign(ids, {
    jobs: dead?.id as string,
    jobId: dead?.id as string,
    caseId: open.id,
    sameIssueAs: closed.id,
    duplicateOf: closed.id,
    commitmentId: promise.id,
    resolutionId: remedy.id,
    causeId: house.cast.causes.courier,
    contributing: house.cast.causes.billing,
    parentId: house.cast.causes.courier,
    symptomId: house.cast.symptoms.late,
    squadId: house.cast.squads.severn,
    squadIds: house.cast.squads.severn,
    agentId: lee.id,
    ownerId: lee.id,
    methodKey: 'heart',
    timeZone: 'Europe/London',
    token: survey.token,
    key: 'fcr14',
    password: 'a fair word for tests',
    oldPassword: 'a fair word for tests',
    newPassword: 'another fair word',
    cases: open.id,
    users: mia.id,
    squads: spare.id,
    customers: (open.customer as { id: string }).id,
    'customer-looks': look.id,
    contacts: open.contacts[0]?.id as string,
    evidence: evidence.id,
    resolutions: remedy.id,
    deliveries: delivery.id,
    decisions: decision.id,
    'approval-marks': mark.id,
    reversals: reversal.id,
    options: option.id,
    optionId: option.id,
    'stand-ins': standIn.id,
    'authority-limits': limit.id,
    notes: note.id,
    drafts: draft.id,
    stepKey: 'hear',
    incidents: incident.id,
    incidentId: incident.id,
    letters: letter.id,
    templateId: template.id,
    issues: issue.id,
    issueId: issue.id,
    caseIds: open.id,
    'issue-cases': joined.id,
    'issue-rulings': ruling.id,
    actions: action.id,
    actionId: toEnd.id,
    'action-endings': actionEnding.id,
    'bulk-promises': bulk.id,
    'thank-yous': thankYou.id,
    pilots: pilot.id,
    pilotId: pilot.id,
    'pilot-feedback': said.id,
    'pilot-decisions': word.id,
    'phrase-rules': rule.id,
    ruleId: rule.id,
    templates: template.id,
    triage: running.id,
    triageId: running.id,
    personId: sam.id,
    forPersonId: priya.id,
    commitments: promise.id,
    settlements: settled.id,
    settlementId: lastSlip.id,
    'settlement-undoings': undone.id,
    surveys: survey.id,
    causes: house.cast.causes.doubleBooking,
    symptoms: house.cast.symptoms.broken,
    closures: closed.closures[0]?.id as string,
    reopenings: reopening.id,
    calendarId: calendar.id,
    calendars: calendar.id,
    'calendar-versions': (await house.as(jo).get('/calendar-versions').expect(200)).body[0].id,
    'squad-calendars': assigned.id,
    'office-hours': house.cast.squads.severn,
    diagnoses: (await given.theCase(open.id)).diagnoses[0]?.id as string,
  });
  const [spareCause, aim, loose] = [
    await send(jo, '/causes', { name: 'Post' }),
    await send(jo, '/causes', { name: 'Parcels' }),
    await send(jo, '/causes', { name: 'Weather' }),
  ];
  const merge = await send(jo, '/cause-changes', { kind: 'merge', causeId: spareCause.id, intoId: aim.id });
  const undone2 = await send(jo, '/cause-undoings', { changeId: merge.id });
  const retired = await send(jo, '/cause-changes', { kind: 'retire', causeId: loose.id });
  Object.assign(ids, {
    'cause-changes': merge.id,
    'cause-undoings': undone2.id,
    changeId: retired.id,
    intoId: aim.id,
    symptomIds: house.cast.symptoms.late,
  });
  const [ready, unasked, shut] = [
    await given.aCase({ evidence: wholeHeart() }),
    await given.aClosedCase(),
    await given.aClosedCase(),
  ];
  sureQueries['Calendars.workingTime'] = `?squadId=${house.cast.squads.severn}&minutes=240`;
  Object.assign(sureBodies, {
    'CauseChanges.change': { kind: 'merge', causeId: spareCause.id, intoId: aim.id },
    'CauseChanges.undo': { changeId: retired.id },
    'CauseUsage.preview': { kind: 'move', causeId: aim.id, parentId: house.cast.causes.billing },
    'Calendars.add': { ...hours, name: 'Nights' },
    'Calendars.readHolidays': { ical: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
    'Rescheduling.preview': { ...version, baseVersion: undefined },
    'Rescheduling.addVersion': version,
    'Rescheduling.assign': taken,
    'CustomerLooks.look': { reach: 'rosa@example.test' },
    'Drafts.keep': { fields: { facts: { value: 'Order 1043', baseVersion: 1 } } },
    'Incidents.step': { incidentId: incident.id, step: 'askedToStop' },
    'Letters.record': {
      caseId: open.id,
      channel: 'letter',
      text: 'It left.',
      templateId: template.id,
      templateVersion: 1,
    },
    'Phrases.add': { key: 'my-bad', why: 'Name what happened.', says: ['my bad'] },
    'Phrases.answer': { ruleId: rule.id, answer: 'used' },
    'Phrases.change': { active: true },
    'Templates.add': { name: 'Short', kind: 'phrase', parts: [{ stepKey: 'hear', text: 'So {what happened}?' }] },
    'Templates.change': { active: true },
    'Issues.raise': { name: 'Something else', apart: true },
    'Issues.join': { caseId: open.id, issueId: issue.id },
    'Issues.rule': { issueId: issue.id, ruling: 'knownWeek', weekOn: '2026-02-23', reason: 'The strike.' },
    'Actions.make': { issueId: issue.id, kind: 'preventive', ...days, ownerId: jo.id },
    'Actions.change': { dueOn: '2026-03-09' },
    'Actions.end': { actionId: toEnd.id, ended: 'dropped', words: 'Not needed.' },
    'Actions.promise': update,
    'Actions.thank': { ...thanks, caseId: closed.id },
    'Pilots.add': { name: 'HEARD', ...plan },
    'Pilots.replan': { ...plan, reason: 'The strike.' },
    'Pilots.review': plan,
    'Pilots.draw': { squadIds: arms, sizes: [1] },
    'Outcomes.decide': { pilotId: pilot.id, decision: 'adjust', why: 'Too stiff.' },
    'Outcomes.say': { pilotId: pilot.id, text: 'It reads well.' },
    'Outcomes.rollOut': { pilotId: pilot.id, squadIds: [spare.id], fromOn: '2026-03-09' },
    'Triage.start': { squadId: house.cast.squads.tamar, ...spike },
    'Triage.end': { triageId: ending.id },
    'Triage.addPlaces': { triageId: running.id, windowFrom: '2026-03-02T11:00:00Z', places: 1 },
    'Session.signIn': { email: jo.email, password: ids.password },
    'Closures.close': { caseId: ready.id, outcome: 'settled' },
    'Closures.reopen': { caseId: shut.id, reason: 'customer' },
    'Commitments.undo': { settlementId: lastSlip.id },
    'Notifications.read': { all: true },
    'Squads.change': { active: true },
    'Surveys.send': { caseId: unasked.id },
    'Authority.decide': { resolutionId: waiting, decision: 'decline' },
    'Authority.mark': { resolutionId: unseen, kind: 'seen' },
    'Authority.deliver': { resolutionId: granted.id, at: aMonday },
    'Authority.reverse': { resolutionId: unneeded, reason: 'Not needed.' },
    'Limits.set': { scope: 'role', role: 'agent', remedy: 'repair', allowed: true },
    'Intake.log': { customer: { anonymous: true }, channel: 'phone', summary: 'Late', evidence: wholeHeart() },
  });
  // Nobody may ask more than 200 times a second: one administrator would only be told so. Several share the work.
  const people = house.app.get(PeopleService);
  const hands = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      people.add(
        {
          name: `Hand ${i}`,
          email: `hand${i}@demo.example`,
          role: 'admin',
          squadIds: [house.cast.squads.severn],
          password: ids.password as string,
        },
        null,
      ),
    ),
  );
  const signIn = async (email: string | null) =>
    String(
      (await house.anyone.post('/session').send({ email, password: ids.password }).expect(201)).headers['set-cookie'],
    ).split(';')[0] as string;
  cookies = { admin: await Promise.all(hands.map(({ email }) => signIn(email))), agent: await signIn(lee.email) };
  asking = new Asking(document, (name) => ids[name]);
  house.app.getHttpAdapter();
});
afterAll(() => house.close());

let turn = 0;
async function ask(
  verb: string,
  template: string,
  { path, query, headers, payload }: Asked,
  cookie: string | null,
): Promise<Answer> {
  const place = template.replace(/\{(\w+)\}/g, (_whole, name: string) => path[name] ?? 'x');
  const type = payload === undefined ? {} : { 'content-type': 'application/json' };
  turn++;
  return (house.app as unknown as Injector).inject({
    method: verb.toUpperCase(),
    url: `${place}${query}`,
    headers: { ...type, ...(cookie ? { cookie } : {}), ...headers },
    payload,
    remoteAddress: `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`,
  });
}

/** Everything that must hold of an answer, whatever was asked; the fault in words, or null. */
function against(answer: Answer, asked: Asked): string | null {
  const { statusCode, headers, body } = answer;
  if (statusCode >= 500) return `answered ${statusCode}`;
  if (statusCode < 400) return asked.mustRefuse ? `accepted with ${statusCode}` : null;
  if (!headers['content-type']?.startsWith('application/problem+json'))
    return `${statusCode} as ${headers['content-type']}`;
  const problem = JSON.parse(body);
  const told =
    problem.status === statusCode &&
    /^\/problems\/[a-z-]+$/.test(problem.type) &&
    ['title', 'detail', 'instance', 'requestId'].every(
      (member) => typeof problem[member] === 'string' && problem[member] !== '',
    );
  if (!told) return `a problem without its members: ${body.slice(0, 200)}`;
  const { instance: _ours, ...words } = problem;
  return inside.test(JSON.stringify(words)) ? `tells of the inside: ${body.slice(0, 300)}` : null;
}

const operations = () =>
  Object.entries(document.paths)
    .flatMap(([template, verbs]) =>
      Object.entries(verbs).map(([verb, operation]): [string, string, Operation] => [verb, template, operation]),
    )
    .sort(([a], [b]) => ['get', 'post', 'patch', 'delete'].indexOf(a) - ['get', 'post', 'patch', 'delete'].indexOf(b));

/** What is right about a request before anything is made wrong: the ids of its path, its version, its key. */
async function niceFor(verb: string, template: string): Promise<Omit<Asked, 'mustRefuse' | 'wrong' | 'payload'>> {
  const [, , , resource = ''] = template.split('/');
  const path: Record<string, string> = Object.fromEntries(
    [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
      name,
      ids[name === 'id' ? resource : name] ?? uuidv7(),
    ]),
  );
  if (verb !== 'patch') return { path, query: '', headers: {} };
  const { headers } = await ask(
    'get',
    template,
    { path, query: '', headers: {}, mustRefuse: false, wrong: '' },
    cookies.admin[0] as string,
  );
  return { path, query: '', headers: { 'if-match': headers.etag ?? '"1"' } };
}

it('answers every request to every operation with an answer or a problem document, never with a fault of its own', async () => {
  const faults: string[] = [];
  for (const [verb, template, operation] of operations()) {
    const { operationId } = operation;
    tally.operations++;
    const nice = await niceFor(verb, template);
    const wrong = fc.sample(asking.malformed(verb, operation, nice), {
      numRuns: fewer[operationId] ?? malformedEach,
      seed,
    });
    const right = fc.sample(asking.valid(operation, nice), {
      numRuns: Math.min(validEach, fewer[operationId] ?? validEach),
      seed,
    });
    const known = sureBodies[operationId];
    const sure = { ...nice, mustRefuse: false, wrong: 'nothing' };
    // The first is asked by an agent, who may not do everything.
    const all = [
      ...right.slice(0, 1),
      ...(known ? [{ ...sure, payload: JSON.stringify(known) }] : []),
      ...(sureQueries[operationId] ? [{ ...sure, query: sureQueries[operationId] }] : []),
      ...right.slice(1),
      ...wrong,
    ];
    for (let i = 0; i < all.length; i += atOnce) {
      const some = all.slice(i, i + atOnce);
      const answers = await Promise.all(
        some.map((asked, j) => {
          const agents = (i + j) % 10 === 9 || endsSessions.has(operationId);
          const nobody = streams.has(operationId) || (endsSessions.has(operationId) && i + j > 0);
          const cookie = nobody
            ? null
            : agents
              ? cookies.agent
              : (cookies.admin[(i + j) % cookies.admin.length] as string);
          return ask(verb, template, asked, cookie);
        }),
      );
      for (const [j, answer] of answers.entries()) {
        const asked = some[j] as Asked;
        const fault = against(answer, asked);
        if (fault) faults.push(`${operationId}: ${asked.wrong} ${fault} ${(asked.payload ?? '').slice(0, 200)}`);
        if (answer.statusCode < 400) tally.reached.add(operationId);
        else tally.refused++;
      }
    }
    tally.malformed += wrong.length;
    tally.valid += right.length;
  }
  const unreached = operations()
    .map(([, , { operationId }]) => operationId)
    .filter((one) => !tally.reached.has(one));
  console.info(
    `${tally.operations} operations: ${tally.malformed} malformed requests and ${tally.valid} that were not, ${tally.refused} refused; never reached: ${unreached.join(', ') || 'none'}`,
  );
  expect(faults.slice(0, 20)).toEqual([]);
  expect(unreached.filter((one) => !streams.has(one) && !ofFiles.has(one))).toEqual([]);
}, 600_000);
