import { givenIn, heartSteps, step, wholeHeart, words } from '../given.ts';
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

/** What Lee is told when he sends this. */
const told = async (path: string, body: object, status: number, by: { email: string } = people.lee) =>
  (await house.as(by).post(path).send(body).expect(status)).body;
const minutesLater = (minutes: number) => given.at(new Date(aMonday.getTime() + minutes * 60_000));
const complete = (of: { steps: { key: string; complete: boolean }[] }) =>
  of.steps.filter((one) => one.complete).map(({ key }) => key);

describe('A case by HEART', () => {
  it('is heard, felt, apologized for, resolved and thanked, and stands resolved from the agreement on', async () => {
    const { id, methodKey, status, steps } = await given.aCase();
    expect({ methodKey, status, keys: steps.map(({ key }) => key) }).toEqual({
      methodKey: 'heart',
      status: 'open',
      keys: ['hear', 'empathize', 'apologize', 'resolve', 'thank', 'diagnose'],
    });
    for (const [i, key] of heartSteps.entries()) {
      await minutesLater(i + 1);
      const evidence = await given.evidence(id, key);
      expect(evidence).toMatchObject({ caseId: id, stepKey: key, version: 1, episode: 1, breaches: [] });
      expect(evidence).toMatchObject({ agentId: people.lee.id, squadId: house.cast.squads.severn, lateness: 'live' });
      const after = await given.theCase(id, people.lee);
      expect(complete(after)).toEqual(heartSteps.slice(0, i + 1));
      expect(after.status).toBe(i < 3 ? 'open' : 'resolved');
    }
    const whole = await given.theCase(id, people.lee);
    expect(whole.resolvedAt).toBe(new Date(aMonday.getTime() + 4 * 60_000).toISOString());
    expect(whole.closedAt).toBeNull();
  });

  it('tells its story in order, with the words that were said', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const { body } = await house.as(people.lee).get(`/timeline?caseId=${id}`).expect(200);
    expect(body.map(({ deed }: { deed: string }) => deed).sort()).toEqual([
      'case.open',
      ...Array(5).fill('evidence.record'),
    ]);
    const heard = body.find(({ facts }: { facts: { stepKey?: string } }) => facts.stepKey === 'hear');
    expect(heard.facts.restatement).toBe(words.hear.restatement);
    expect(heard.personName).toBe('Lee');
  });

  it.each([
    ['empathize', 'hear', []],
    ['apologize', 'hear', []],
    ['thank', 'hear', []],
    ['resolve', 'hear', []],
    ['apologize', 'empathize', ['hear']],
    ['resolve', 'empathize', ['hear']],
  ] as const)('refuses %s before %s, on both paths', async (early, first, before) => {
    const { id } = await given.aCase();
    for (const key of before) await given.evidence(id, key);
    const alone = await told('/evidence', { caseId: id, ...step(early) }, 409);
    expect(alone).toMatchObject({ type: '/problems/step-order', first, stepKey: early });
    const evidence = [...before.map((key) => step(key)), step(early)];
    const whole = await told(
      '/cases',
      { customer: { anonymous: true }, channel: 'chat', summary: 'Late', evidence },
      409,
    );
    expect(whole).toMatchObject({ type: '/problems/step-order', first });
    expect(complete(await given.theCase(id))).toEqual(before);
  });

  it('lets Thank come early, once the customer was heard', async () => {
    const { id } = await given.aCase();
    await given.evidence(id, 'hear');
    expect(await given.evidence(id, 'thank')).toMatchObject({ breaches: [] });
  });

  it('judges the order by when things happened, not by when they were typed', async () => {
    const { id } = await given.aCase({ receivedAt: '2026-03-02T09:00:00Z' });
    await given.evidence(id, 'hear');
    const early = { caseId: id, ...step('empathize'), occurredAt: '2026-03-02T09:30:00Z' };
    expect(await told('/evidence', early, 409)).toMatchObject({ type: '/problems/step-order', first: 'hear' });
    await told('/evidence', { caseId: id, ...step('hear'), occurredAt: '2026-03-02T09:20:00Z' }, 201);
    await told('/evidence', early, 201);
  });

  it('takes no evidence from the future, nor from before the customer reached us', async () => {
    const { id } = await given.aCase({ receivedAt: '2026-03-02T09:00:00Z' });
    for (const occurredAt of ['2026-03-02T10:00:01Z', '2026-03-02T08:59:59Z']) {
      const { errors } = await told('/evidence', { caseId: id, ...step('hear'), occurredAt }, 400);
      expect(errors[0].pointer).toBe('/occurredAt');
    }
  });

  it('says how late evidence was typed, in working time', async () => {
    const { id } = await given.aCase({ receivedAt: '2026-02-27T09:00:00Z' });
    const at = async (occurredAt: string) =>
      (await told('/evidence', { caseId: id, ...step('hear'), occurredAt }, 201)).lateness;
    expect(await at('2026-03-02T09:56:00Z')).toBe('live');
    expect(await at('2026-02-27T16:00:00Z')).toBe('later');
    expect(await at('2026-02-27T10:00:00Z')).toBe('late');
  });

  it('keeps every version of a step, and counts the latest', async () => {
    const { id } = await given.aCase();
    await given.evidence(id, 'hear');
    await minutesLater(3);
    expect(await given.evidence(id, 'hear', { restatement: 'It was eight days.' })).toMatchObject({ version: 2 });
    const { body } = await house.as(people.lee).get(`/evidence?filter={"caseId":"${id}","stepKey":"hear"}`).expect(200);
    expect(body.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    const [hear] = (await given.theCase(id)).steps;
    expect(hear?.evidence?.fields.restatement).toBe('It was eight days.');
  });

  it('takes the yes back when a later version says no, and resolves anew from the next yes on', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    await minutesLater(5);
    await given.evidence(id, 'resolve', { agreedToPlan: false });
    expect(await given.theCase(id)).toMatchObject({ status: 'open', resolvedAt: null });
    await minutesLater(9);
    await given.evidence(id, 'resolve');
    expect(await given.theCase(id)).toMatchObject({ status: 'resolved', resolvedAt: '2026-03-02T10:09:00.000Z' });
  });

  it('names each field that a step still needs', async () => {
    const { id } = await given.aCase();
    const { errors } = await told(
      '/evidence',
      { caseId: id, stepKey: 'hear', fields: { restatement: '  ', mood: 'x' } },
      400,
    );
    expect(errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).sort()).toEqual([
      '/fields/confirmation required',
      '/fields/mood unknown',
      '/fields/restatement required',
    ]);
    expect((await given.theCase(id)).steps[0]).toMatchObject({ recorded: 0, complete: false });
  });

  it('wants two options, or why there is only one', async () => {
    const { id } = await given.aCase({ evidence: [step('hear'), step('empathize')] });
    const one = { caseId: id, ...step('resolve', { optionsOffered: ['a new parcel', 'A new parcel '] }) };
    expect((await told('/evidence', one, 400)).errors[0].pointer).toBe('/fields/onlyOption');
    await told('/evidence', { ...one, fields: { ...one.fields, onlyOption: 'Nothing else is in stock.' } }, 201);
  });

  it('may be not possible, with a reason, and a resolving step then never resolves the case', async () => {
    const { id } = await given.aCase({ evidence: [step('hear'), step('empathize')] });
    const gone = { caseId: id, stepKey: 'resolve', fields: {} };
    await told('/evidence', { ...gone, notPossibleReason: '   ' }, 400);
    await told('/evidence', { ...gone, fields: { agreedToPlan: true }, notPossibleReason: 'The line broke.' }, 201);
    const whole = await given.theCase(id);
    expect(whole).toMatchObject({ status: 'open', resolvedAt: null });
    expect(whole.steps[3]).toMatchObject({ key: 'resolve', notPossibleReason: 'The line broke.', complete: true });
  });

  it('takes no step that its method lacks', async () => {
    const { id } = await given.aCase();
    const { errors } = await told('/evidence', { caseId: id, stepKey: 'takeResponsibility', fields: {} }, 400);
    expect(errors[0]).toMatchObject({ pointer: '/stepKey', code: 'choice' });
  });

  it("makes the symptom that was heard the case's, and keeps the one at opening", async () => {
    const { late, broken } = house.cast.symptoms;
    const { id } = await given.aCase();
    await given.evidence(id, 'hear', { symptomId: late });
    await given.evidence(id, 'hear', { symptomId: broken });
    expect((await given.theCase(id)).symptomId).toBe(broken);
    const [row] = await house.sql('select opened_symptom_id as opened from cases where id = $1', [id]);
    expect(row).toEqual({ opened: late });
    await told('/evidence', { caseId: id, ...step('hear', { symptomId: people.lee.id }) }, 422);
  });
});

describe('What is not done now', () => {
  const later = { delivery: 'promised' };

  it('needs a promise with a date, whatever a supervisor says', async () => {
    const { id } = await given.aCase({ evidence: [step('hear'), step('empathize')] });
    const body = { caseId: id, ...step('resolve', later) };
    expect(await told('/evidence', body, 409)).toMatchObject({
      type: '/problems/step-order',
      reason: 'promise-missing',
    });
    const override = { reason: 'The customer hung up.' };
    expect(await told('/evidence', { ...body, override }, 409, people.priya)).toMatchObject({
      reason: 'promise-missing',
    });
    await given.aPromise(id);
    await told('/evidence', body, 201);
  });

  it('may be promised in the same call, by a promise or by a remedy with a date', async () => {
    const usual = { customer: { anonymous: true }, channel: 'phone', summary: 'Late', evidence: wholeHeart(later) };
    await told('/cases', usual, 409);
    const commitments = [{ kind: 'call', what: 'Call', dueAt: '2026-03-03T12:00:00Z', agreedWithCustomer: true }];
    await told('/cases', { ...usual, commitments }, 201);
    const remedy = { remedy: 'replacement', delivery: 'promised', effectiveBy: '2026-03-05T12:00:00Z' };
    const { commitments: made, status } = await told('/cases', { ...usual, resolutions: [remedy] }, 201);
    expect(made).toMatchObject([{ kind: 'parcel', dueAt: '2026-03-05T12:00:00.000Z', standing: 'open' }]);
    expect(status).toBe('open');
    await told('/cases', { ...usual, resolutions: [{ ...remedy, effectiveBy: undefined }] }, 409);
  });

  it('is handed over to someone with a name', async () => {
    const { id } = await given.aCase({ evidence: [step('hear'), step('empathize')] });
    await given.aPromise(id);
    const body = { caseId: id, ...step('resolve', { delivery: 'handedOver' }) };
    expect((await told('/evidence', body, 400)).errors[0].pointer).toBe('/fields/namedPerson');
  });
});

describe('Out of order', () => {
  it("is a supervisor's word, with a reason, and counts as a breach", async () => {
    const { id } = await given.aCase();
    await given.evidence(id, 'hear');
    const body = { caseId: id, ...step('apologize'), override: { reason: 'He asked for the apology first.' } };
    expect(await told('/evidence', body, 403)).toMatchObject({ type: '/problems/forbidden', reason: 'supervisor' });
    const evidence = await told('/evidence', body, 201, people.priya);
    expect(evidence).toMatchObject({ breaches: ['step-first:empathize'], overrideReason: body.override.reason });
    const mark = (await given.theCase(id)).steps.find(({ key }) => key === 'apologize');
    expect(mark).toMatchObject({ complete: true, mark: 'outOfOrder' });
    const [row] = await house.sql('select steps_in_order as "inOrder" from cases where id = $1', [id]);
    expect(row).toEqual({ inOrder: false });
    await told('/evidence', { ...body, override: { reason: ' ' } }, 400, people.priya);
  });

  it('is refused to an agent in a case logged whole, too', async () => {
    const evidence = [{ ...step('apologize'), override: { reason: 'In a hurry' } }];
    const body = { customer: { anonymous: true }, channel: 'phone', summary: 'Late', evidence };
    await told('/cases', body, 403);
    await told('/cases', body, 201, people.priya);
  });
});

describe('Other methods', () => {
  it('plain asks for the remedy alone, in no order and in no figure of steps', async () => {
    const { id, methodKey, steps } = await given.aCase({ by: people.ana });
    expect({ methodKey, keys: steps.map(({ key }) => key) }).toEqual({ methodKey: 'plain', keys: ['resolve'] });
    await given.evidence(id, 'resolve', { satisfaction: 5 }, people.ana);
    expect(await given.theCase(id)).toMatchObject({ status: 'resolved' });
    const [row] = await house.sql(
      'select steps_required as required, steps_in_order as "inOrder" from cases where id = $1',
      [id],
    );
    expect(row).toEqual({ required: null, inOrder: null });
  });

  it('heard accepts a remedy before empathy and counts it, but not before Hear', async () => {
    const { id } = await given.aCase({ by: people.priya, squadId: house.cast.squads.tamar });
    expect(await told('/evidence', { caseId: id, ...step('resolve') }, 409, people.priya)).toMatchObject({
      first: 'hear',
    });
    await given.evidence(id, 'hear', {}, people.priya);
    expect(await given.evidence(id, 'resolve', {}, people.priya)).toMatchObject({ breaches: ['step-first:empathize'] });
    const diagnose = { causeId: house.cast.causes.courier, prevention: 'A call on day three' };
    await told('/evidence', { caseId: id, stepKey: 'diagnose', fields: diagnose }, 201, people.priya);
    const { diagnoses, causeId } = await given.theCase(id);
    expect(diagnoses).toMatchObject([
      { status: 'confirmed', causeId: house.cast.causes.courier, prevention: diagnose.prevention },
    ]);
    expect(causeId).toBe(house.cast.causes.courier);
  });

  it('heat blocks taking responsibility before empathy, and takes satisfaction in its last step', async () => {
    const { id } = await given.aCase({ methodKey: 'heat' });
    await given.evidence(id, 'hear');
    const last = { caseId: id, stepKey: 'takeResponsibility', fields: { ...words.resolve, satisfaction: 'declined' } };
    expect(await told('/evidence', last, 409)).toMatchObject({ first: 'empathize' });
    await given.evidence(id, 'empathize');
    await told('/evidence', last, 201);
    expect((await given.theCase(id)).status).toBe('resolved');
  });
});

describe('The cause', () => {
  it('may be guessed any time, and is confirmed only after the choice was accepted', async () => {
    const { courier, doubleBooking } = house.cast.causes;
    const { id } = await given.aCase();
    await told('/diagnoses', { caseId: id, status: 'hypothesis', causeId: courier }, 201);
    const confirmed = { caseId: id, status: 'confirmed', causeId: doubleBooking, none: 'One of a kind' };
    expect(await told('/diagnoses', confirmed, 409)).toMatchObject({ type: '/problems/step-order' });
    await given.everyStep(id);
    await given.aClosure(id);
    expect(await told('/diagnoses', confirmed, 201)).toMatchObject({ status: 'confirmed', causeId: doubleBooking });
    const { body } = await house.as(people.lee).get(`/evidence?filter={"caseId":"${id}","stepKey":"diagnose"}`);
    expect(body).toMatchObject([{ fields: { causeId: doubleBooking, none: 'One of a kind' } }]);
    expect(await given.theCase(id)).toMatchObject({ status: 'closed', causeId: doubleBooking });
  });

  it('that the remedy hints at is a guess', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart({ likelyCauseId: house.cast.causes.courier }) });
    expect((await given.theCase(id)).diagnoses).toMatchObject([
      { status: 'hypothesis', causeId: house.cast.causes.courier },
    ]);
    await told('/evidence', { caseId: id, ...step('resolve', { likelyCauseId: people.lee.id }) }, 422);
  });
});

describe('A case logged whole', () => {
  const counted = async () => {
    const tables = await house.sql<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_name not in ('sessions', 'case_numbers') order by 1`,
    );
    const counts = await Promise.all(tables.map(({ name }) => house.sql(`select count(*)::int as n from ${name}`)));
    return Object.fromEntries(tables.map(({ name }, i) => [name, counts[i]?.[0]?.n]));
  };
  const whole = () => ({
    customer: { name: 'Ben Okri', email: 'ben@example.test', phone: '020 7946 0018' },
    channel: 'phone',
    summary: 'Parcel late',
    receivedAt: '2026-03-02T09:40:00Z',
    contact: { startedAt: '2026-03-02T09:40:00Z', endedAt: '2026-03-02T09:55:00Z' },
    commitments: [{ kind: 'update', what: 'Send the number', dueAt: '2026-03-03T12:00:00Z', agreedWithCustomer: true }],
    evidence: wholeHeart(),
    resolutions: [{ remedy: 'refund', amountMinor: 1250, currency: 'GBP', delivery: 'doneNow' }],
  });

  it.each([
    ['a step out of order', { evidence: [...wholeHeart().slice(1), step('hear')] }, 409, 'step-order'],
    [
      'an apology without words',
      { evidence: [step('hear'), step('empathize'), step('apologize', { words: '' })] },
      400,
      'validation',
    ],
    [
      'a promise in closed hours',
      { commitments: [{ kind: 'call', what: 'Call', dueAt: '2026-03-07T12:00:00Z', agreedWithCustomer: true }] },
      400,
      'validation',
    ],
    ['a refund without an amount', { resolutions: [{ remedy: 'refund', delivery: 'doneNow' }] }, 400, 'validation'],
    ['a closing over an open promise', { closure: { outcome: 'settled' } }, 409, 'close-blocked'],
    [
      'a cause that is not there',
      { evidence: wholeHeart({ likelyCauseId: '0198c0de-0000-7000-8000-00000000dead' }) },
      422,
      'unprocessable',
    ],
    [
      'setting aside, by an agent',
      { commitments: [], closure: { outcome: 'setAside', reason: 'test' } },
      403,
      'forbidden',
    ],
    ['an earlier case that is not there', { sameIssueAs: '0198c0de-0000-7000-8000-00000000dead' }, 404, 'not-found'],
  ] as const)('leaves nothing in any table after a refusal: %s', async (_name, wrong, status, code) => {
    const before = await counted();
    expect(await told('/cases', { ...whole(), ...wrong }, status)).toMatchObject({ type: `/problems/${code}` });
    expect(await counted()).toEqual(before);
  });

  it('names the part that is wrong', async () => {
    const evidence = [step('hear'), { ...step('empathize'), fields: { feeling: 'angry' } }];
    const { errors } = await told('/cases', { ...whole(), evidence }, 400);
    expect(errors[0].pointer).toBe('/evidence/1/fields/words');
  });

  it('happened in the contact that it came with, and answers with the whole case', async () => {
    const made = await told('/cases', whole(), 201);
    const end = '2026-03-02T09:55:00.000Z';
    expect(made).toMatchObject({
      status: 'resolved',
      resolvedAt: end,
      firstContactEndsAt: end,
      number: expect.any(Number),
    });
    expect(made.contacts).toMatchObject([{ direction: 'inbound', sameIssue: true, endedAt: end }]);
    expect(made.resolutions).toMatchObject([
      { remedy: 'refund', amountMinor: 1250, standing: 'granted', deliveredAt: end },
    ]);
    expect(made.commitments).toMatchObject([{ standing: 'open', occurredAt: end }]);
    expect(await given.theCase(made.id, people.lee)).toEqual(made);
  });

  it('joins the same e-mail to the same customer and never overwrites them', async () => {
    const first = await told('/cases', { ...whole(), customer: { name: 'Cora', email: 'cora@example.test' } }, 201);
    const again = await told('/cases', { ...whole(), customer: { name: 'C. Lind', email: 'CORA@example.test' } }, 201);
    expect(again.customer).toMatchObject({ id: first.customer.id, name: 'Cora' });
  });
});

describe('The status of a case', () => {
  it('waits for each granted remedy to arrive', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const { id: refund } = await given.aRemedy(id, {
      remedy: 'refund',
      amountMinor: 900,
      currency: 'GBP',
      delivery: 'promised',
    });
    expect(await given.theCase(id)).toMatchObject({ status: 'open', resolvedAt: null });
    await minutesLater(30);
    await given.aDelivery(refund);
    expect(await given.theCase(id)).toMatchObject({ status: 'resolved', resolvedAt: '2026-03-02T10:30:00.000Z' });
    expect(await told('/deliveries', { resolutionId: refund, at: house.clock.now() }, 409)).toMatchObject({
      reason: 'delivered',
    });
  });

  it('does not wait for a promise', async () => {
    const { id } = await given.aCase({ evidence: wholeHeart() });
    await given.aPromise(id);
    expect((await given.theCase(id)).status).toBe('resolved');
  });

  it('stays unresolved where it was closed without the remedy', async () => {
    const { id } = await given.aCase({ evidence: [step('hear')] });
    await given.aClosure(id, { outcome: 'withdrawn', reason: 'She found it herself.' });
    expect(await given.theCase(id)).toMatchObject({ status: 'closed', resolvedAt: null });
  });

  it('is not changed by a contact, and keeps the end of the first', async () => {
    const closed = await given.aClosedCase();
    await minutesLater(45);
    const contact = {
      caseId: closed.id,
      direction: 'inbound',
      channel: 'phone',
      startedAt: '2026-03-02T10:40:00Z',
      sameIssue: true,
    };
    await told('/contacts', contact, 201);
    expect(await given.theCase(closed.id)).toMatchObject({
      status: 'closed',
      firstContactEndsAt: '2026-03-02T10:40:00.000Z',
    });
    expect(people.mia.squadIds).toEqual([house.cast.squads.severn]);
  });
});
