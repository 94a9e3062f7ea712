import type { Wire } from '#heart-core';
import { CausesService } from '../apps/api/src/causes/causes.service.ts';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn, nothing, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { forgetPastWeeks, type PastWeeks, pastWeeks } from './past-weeks.ts';

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

type Someone = { email: string };
const send = async <Answer>(by: Someone, path: string, body: object, status = 201): Promise<Answer> => {
  const answer = await house.as(by).post(path).send(body);
  expect([path, answer.status, answer.status === status ? '' : answer.body]).toEqual([path, status, '']);
  return answer.body as Answer;
};
const read = async <Answer>(path: string, by: Someone = people.malik): Promise<Answer> =>
  (await house.as(by).get(path).expect(200)).body as Answer;
const theIssue = (id: string, by?: Someone) => read<Wire.WholeIssue>(`/issues/${id}`, by);
let count = 0;
const aSymptom = async (name = `Symptom ${++count}`) =>
  (await house.app.get(CausesService).addSymptom({ name }, null)).id;
const aCause = async (name = `Cause ${++count}`, parentId?: string) =>
  (await house.app.get(CausesService).addCause({ name, parentId }, null)).id;
const anIssue = (more: object = {}, by: Someone = people.priya) =>
  send<Wire.WholeIssue>(by, '/issues', { name: `Something that happens ${'x'.repeat(++count)}`, apart: true, ...more });
const ruling = (issueId: string, word: string, more: object = {}, by: Someone = people.priya) =>
  send<Wire.IssueRulingRecord>(by, '/issue-rulings', { issueId, ruling: word, ...more });
const anAction = (issueId: string, more: object = {}, by: Someone = people.priya) =>
  send<Wire.ActionRecord>(by, '/actions', {
    ...{ issueId, kind: 'corrective', what: 'Book payments once', ownerId: people.priya.id, dueOn: '2026-03-20' },
    ...more,
  });
const done = (actionId: string, more: object = {}) =>
  send<Wire.ActionEndingRecord>(people.priya, '/action-endings', {
    actionId,
    ended: 'done',
    words: 'Seen in the log.',
    ...more,
  });
const refused = async (by: Someone, path: string, body: object, status: number) =>
  (await house.as(by).post(path).send(body).expect(status)).body;

/** Cases of past weeks, so many in each. */
const weeksOfCases = (counts: number[], more: PastWeeks = {}) => pastWeeks(house, counts, more);

describe('An issue', () => {
  it('gathers the cases of its cause and of all below it, over squads, each as far as the reader sees', async () => {
    const root = await aCause();
    const leaf = await aCause(undefined, root);
    const lees = await given.aCase();
    const anas = await given.aCase({ by: people.ana });
    for (const [by, caseId] of [
      [people.lee, lees.id],
      [people.ana, anas.id],
    ] as const)
      await send(by, '/diagnoses', { caseId, status: 'hypothesis', causeId: leaf });
    const issue = await anIssue({ causeId: root });
    const cases = async (by: Someone) =>
      (await read<Wire.CaseRow[]>(`/cases?filter=${encodeURIComponent(`{"issueId":"${issue.id}"}`)}`, by)).map(
        ({ id }) => id,
      );
    expect((await cases(people.malik)).sort()).toEqual([lees.id, anas.id].sort());
    expect(await cases(people.priya)).toEqual([lees.id]);
    expect(await cases(people.ana)).toEqual([anas.id]);
    expect([(await theIssue(issue.id)).waiting, (await theIssue(issue.id, people.priya)).waiting]).toEqual([2, 1]);
  });

  it('follows its cause where that is merged, and back where the merge is undone', async () => {
    const [from, into] = [await aCause(), await aCause()];
    const [one, other] = [await given.aCase(), await given.aCase()];
    for (const [caseId, causeId] of [
      [one.id, from],
      [other.id, into],
    ])
      await send(people.lee, '/diagnoses', { caseId, status: 'hypothesis', causeId });
    const issue = await anIssue({ causeId: from });
    const members = async () =>
      (await house.sql('select case_id from issue_members where issue_id = $1', [issue.id])).length;
    expect(await members()).toBe(1);
    const merge = { kind: 'merge', causeId: from, intoId: into };
    const { id: changeId } = await send<{ id: string }>(people.malik, '/cause-changes', merge);
    expect(await members()).toBe(2);
    const like = { name: 'Of the other one', causeId: into };
    expect(await refused(people.malik, '/issues', like, 409)).toMatchObject({ issueId: issue.id });
    await send(people.malik, '/cause-undoings', { changeId });
    expect(await members()).toBe(1);
  });

  it('holds a case that was joined by hand, and not one that was taken out, with who and why', async () => {
    const symptomId = await aSymptom();
    const [ruled, other] = [await given.aCase({ symptomId }), await given.aCase()];
    const issue = await anIssue({ symptomId });
    const members = async () =>
      (await house.sql<{ id: string }>('select case_id as id from issue_members where issue_id = $1', [issue.id]))
        .map(({ id }) => id)
        .sort();
    expect(await members()).toEqual([ruled.id]);
    await send(people.lee, '/issue-cases', { caseId: other.id, issueId: issue.id });
    expect(await members()).toEqual([ruled.id, other.id].sort());
    const reason = 'It was another parcel.';
    const out = await send<Wire.IssueCaseRecord>(people.priya, '/issue-cases', {
      caseId: ruled.id,
      issueId: issue.id,
      kind: 'takenOut',
      reason,
    });
    expect(out).toMatchObject({ kind: 'takenOut', reason, byId: people.priya.id, issueName: issue.name });
    expect(await members()).toEqual([other.id]);
    await send(people.priya, '/issue-cases', { caseId: ruled.id, issueId: issue.id, kind: 'joined' });
    expect(await members()).toEqual([ruled.id, other.id].sort());
    const story = await read<{ deed: string; facts: { reason?: string } }[]>(`/timeline?caseId=${ruled.id}`);
    expect(
      story.filter(({ deed }) => deed.startsWith('issue.')).map(({ deed, facts }) => [deed, facts.reason]),
    ).toEqual([
      ['issue.join', undefined],
      ['issue.takeOut', reason],
    ]);
  });

  it('is raised in one click from a diagnosis by whoever diagnoses, and the next click joins it', async () => {
    const causeId = await aCause('Label printed twice');
    const [first, second] = [await given.aCase(), await given.aCase()];
    const raised = await send<Wire.IssueCaseRecord>(people.lee, '/issue-cases', { caseId: first.id, causeId });
    expect(raised.issueName).toBe('Label printed twice');
    const joined = await send<Wire.IssueCaseRecord>(people.mia, '/issue-cases', { caseId: second.id, causeId });
    expect(joined.issueId).toBe(raised.issueId);
    expect(await theIssue(raised.issueId)).toMatchObject({
      state: 'seen',
      raisedById: people.lee.id,
      causeId,
      waiting: 2,
    });
    await refused(people.lee, '/issues', { name: 'Of my own' }, 403);
    const forbidden = { caseId: first.id, issueId: raised.issueId, kind: 'takenOut', reason: 'No.' };
    expect(await refused(people.mia, '/issue-cases', forbidden, 403)).toMatchObject({ reason: 'supervisor' });
  });

  it('is joined by its name and left again by who joined it, and only who sees a case sees what it is a part of', async () => {
    const issue = await anIssue();
    const { id: caseId } = await given.aCase();
    const partsOf = async (by: Someone) =>
      (await read<Wire.IssueRecord[]>(`/issues?filter=${encodeURIComponent(JSON.stringify({ caseId }))}`, by)).map(
        ({ id }) => id,
      );
    expect(await partsOf(people.lee)).toEqual([]);
    await send(people.lee, '/issue-cases', { caseId, issueId: issue.id });
    expect([await partsOf(people.lee), await partsOf(people.malik), await partsOf(people.ana)]).toEqual([
      [issue.id],
      [issue.id],
      [],
    ]);
    const back = { caseId, issueId: issue.id, kind: 'takenOut', reason: 'Another parcel.' };
    expect(await refused(people.mia, '/issue-cases', back, 403)).toMatchObject({ reason: 'supervisor' });
    await send(people.lee, '/issue-cases', back);
    expect(await partsOf(people.lee)).toEqual([]);
    await refused(people.lee, '/issue-cases', back, 403);
    const nurse = await given.aCase({ sensitive: true, by: people.mia });
    await send(people.mia, '/issue-cases', { caseId: nurse.id, issueId: issue.id });
    const ofNurse = `/issues?filter=${encodeURIComponent(JSON.stringify({ caseId: nurse.id }))}`;
    expect([(await read<[]>(ofNurse, people.mia)).length, (await read<[]>(ofNurse, people.lee)).length]).toEqual([
      1, 0,
    ]);
  });

  it('is joined by the diagnosis that names it', async () => {
    const issue = await anIssue();
    const { id } = await given.aCase({ evidence: wholeHeart() });
    const causeId = house.cast.causes.courier;
    const body = { caseId: id, status: 'confirmed', causeId, none: 'A slip.', issueId: issue.id };
    expect(await send(people.lee, '/diagnoses', body)).toMatchObject({ issueId: issue.id, status: 'confirmed' });
    const [member] = await house.sql('select case_id as id from issue_members where issue_id = $1', [issue.id]);
    expect(member).toEqual({ id });
    expect(await refused(people.lee, '/diagnoses', { ...body, issueId: nothing }, 422)).toMatchObject({
      errors: [{ pointer: '/issueId' }],
    });
  });

  it('is not raised twice: “Looks like Charged twice, join it?”', async () => {
    const charged = await send<Wire.WholeIssue>(people.priya, '/issues', {
      name: 'Charged twice for one order',
      symptomId: house.cast.symptoms.chargedTwice,
    });
    const again = { name: 'Money taken again', symptomId: house.cast.symptoms.chargedTwice };
    const like = { reason: 'looks-like', issueId: charged.id, name: 'Charged twice for one order' };
    expect(await refused(people.malik, '/issues', again, 409)).toMatchObject(like);
    expect(await refused(people.malik, '/issues', { name: 'Charged twice for an order' }, 409)).toMatchObject(like);
    const apart = await send<Wire.WholeIssue>(people.malik, '/issues', { ...again, apart: true });
    expect(apart.alike).toEqual([{ id: charged.id, name: charged.name, why: 'cause' }]);
    await ruling(apart.id, 'joined', { intoId: charged.id });
    expect(await theIssue(apart.id)).toMatchObject({ state: 'joined', joinedIntoId: charged.id });
    expect((await theIssue(charged.id)).joined).toEqual([{ id: apart.id, name: 'Money taken again' }]);
  });

  it('says what went wrong, never who', async () => {
    const blamed = await refused(people.priya, '/issues', { name: 'Lee forgets to call back' }, 400);
    expect(blamed.errors).toEqual([expect.objectContaining({ pointer: '/name', code: 'blame' })]);
    const issue = await anIssue();
    await refused(
      people.priya,
      '/actions',
      { issueId: issue.id, kind: 'corrective', what: 'Talk to Mia', ownerId: people.priya.id, dueOn: '2026-03-20' },
      400,
    );
  });

  it('takes what was joined into it: cases, actions, and what had been joined before', async () => {
    const [symptomId, other] = [await aSymptom(), await aSymptom()];
    const [one, two] = [await given.aCase({ symptomId }), await given.aCase({ symptomId: other })];
    const [first, second, third] = [await anIssue({ symptomId }), await anIssue({ symptomId: other }), await anIssue()];
    const action = await anAction(first.id);
    await ruling(first.id, 'joined', { intoId: second.id });
    await ruling(second.id, 'joined', { intoId: third.id });
    const members = await house.sql<{ id: string }>('select case_id as id from issue_members where issue_id = $1', [
      third.id,
    ]);
    expect(members.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    expect(await theIssue(third.id)).toMatchObject({
      state: 'fixPlanned',
      actions: [{ id: action.id, issueId: third.id }],
    });
    for (const body of [
      { issueId: first.id, ruling: 'confirmed' },
      { issueId: third.id, ruling: 'joined', intoId: first.id },
    ])
      expect(await refused(people.priya, '/issue-rulings', body, 409)).toMatchObject({ reason: 'joined' });
    await refused(
      people.priya,
      '/actions',
      { issueId: first.id, kind: 'preventive', what: 'x', ownerId: people.sam.id, dueOn: '2026-03-20' },
      409,
    );
    await refused(people.priya, '/issue-rulings', { issueId: third.id, ruling: 'joined', intoId: third.id }, 400);
  });

  it('cannot be joined in a circle, however two supervisors hurry', async () => {
    const [one, two] = [await anIssue(), await anIssue()];
    const answers = await Promise.all([
      house.as(people.priya).post('/issue-rulings').send({ issueId: one.id, ruling: 'joined', intoId: two.id }),
      house.as(people.sam).post('/issue-rulings').send({ issueId: two.id, ruling: 'joined', intoId: one.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is set aside with a reason, and reopened', async () => {
    const issue = await anIssue();
    await refused(people.priya, '/issue-rulings', { issueId: issue.id, ruling: 'dismissed' }, 400);
    await ruling(issue.id, 'dismissed', { reason: 'One truck, one day.' });
    expect((await theIssue(issue.id)).state).toBe('dismissed');
    await refused(people.priya, '/issue-rulings', { issueId: issue.id, ruling: 'confirmed' }, 409);
    await given.at('2026-03-02T10:00:01Z');
    await ruling(issue.id, 'reopened');
    expect((await theIssue(issue.id)).state).toBe('confirmed');
  });

  it('changes its name and owner only for who has read the latest version', async () => {
    const issue = await anIssue();
    const change = (version: number, body: object) =>
      house.as(people.priya).patch(`/issues/${issue.id}`).set('if-match', `"${version}"`).send(body);
    const named = (await change(1, { name: 'Renamed', ownerId: people.malik.id }).expect(200)).body;
    expect(named).toMatchObject({ name: 'Renamed', ownerId: people.malik.id, version: 2 });
    await change(1, { name: 'Stale' }).expect(412);
    await house.as(people.priya).patch(`/issues/${issue.id}`).send({ name: 'Blind' }).expect(428);
    await change(2, { ownerId: people.lee.id }).expect(422);
    expect((await change(2, { ownerId: null }).expect(200)).body.ownerId).toBeNull();
  });
});

describe('Its signal', () => {
  const steady = [10, 12, 9, 11, 10, 13, 8, 10, 11, 9, 12, 10, 11, 10];

  it('is more in the week after it rose, with the usual band beside it, and stands first in the list', async () => {
    const [symptomId, quiet, rest] = [await aSymptom(), await aSymptom(), await aSymptom()];
    await weeksOfCases([...steady, 41], { symptomId });
    await weeksOfCases([...steady, 12], { symptomId: quiet });
    await weeksOfCases(Array(15).fill(180), { symptomId: rest });
    await weeksOfCases(Array(15).fill(40), { symptomId, squadId: house.cast.squads.avon });
    const issue = await anIssue({ symptomId });
    const still = await anIssue({ symptomId: quiet });
    const own = await theIssue(issue.id, people.priya);
    expect(own).toMatchObject({ signal: 'more', sinceWeekOn: '2026-02-23', cases: 187 });
    expect(own.usual?.low).toBeGreaterThan(0);
    expect(own.usual?.high).toBeLessThan(25);
    expect(own.strip.at(-1)).toEqual({ weekOn: '2026-02-23', cases: 41 });
    expect(own.chart).toMatchObject({ zone: 'Europe/London', baseline: { weeks: 12, standing: 'locked' } });
    expect(own.chart.points.at(-1)).toMatchObject({ mark: 'more', exposure: 233 });
    const whole = await theIssue(issue.id);
    expect(whole.heat.squads.map(({ name, cases }) => [name, cases.at(-1)])).toEqual([
      ['Avon', 40],
      ['Severn', 41],
    ]);
    expect((await theIssue(issue.id, people.sam)).heat.squads.map(({ name }) => name)).toEqual(['Avon']);
    const ids = [issue.id, still.id];
    const list = (sort: string) =>
      read<Wire.IssueRecord[]>(
        `/issues?sort=${sort}&filter=${encodeURIComponent(JSON.stringify({ ids }))}`,
        people.priya,
      );
    expect((await list('["signal","DESC"]')).map(({ id, signal }) => [id, signal])).toEqual([
      [issue.id, 'more'],
      [still.id, 'usual'],
    ]);
    expect((await list('["cases","ASC"]')).map(({ id }) => id)).toEqual([still.id, issue.id]);
  });

  it('is too few below twelve weeks, and measured anew after a rebase that says why', async () => {
    const young = await aSymptom();
    const issue = await anIssue({ symptomId: young });
    const marked = await ruling(issue.id, 'rebased', { weekOn: '2026-02-02', reason: 'New price list.' });
    expect(marked).toMatchObject({ ruling: 'rebased', weekOn: '2026-02-02', reason: 'New price list.' });
    const { chart, signal } = await theIssue(issue.id);
    expect([signal, chart.baseline]).toEqual(['tooFew', { fromWeekOn: '2026-02-02', weeks: 4, standing: 'none' }]);
    await refused(
      people.priya,
      '/issue-rulings',
      { issueId: issue.id, ruling: 'rebased', weekOn: '2026-02-03', reason: 'x' },
      400,
    );
  });
});

describe('An alert', () => {
  const notices = async (by: Someone, kind = 'issueRises') =>
    read<{ refs: Record<string, unknown>; issueName: string }[]>(
      `/notifications?filter=${encodeURIComponent(`{"kind":"${kind}"}`)}`,
      by,
    );
  const tick = () => house.app.get(JobsRunner).tick();
  const steady = [10, 12, 9, 11, 10, 13, 8, 10, 11, 9, 12, 10, 11, 10];

  it('tells the owner of a rise once, and nobody of a cause that was retired', async () => {
    await house.sql('update cases set symptom_id = null, opened_symptom_id = null, cause_id = null');
    const [symptomId, retired] = [await aSymptom('Voucher not accepted'), await aCause('Old till')];
    await weeksOfCases([...steady, 90, 95], { symptomId, until: new Date('2026-03-09T10:00:00Z') });
    await weeksOfCases([...steady, 90], { causeId: retired });
    await house.sql('update causes set active = false where id = $1', [retired]);
    const issue = await anIssue({ symptomId, ownerId: people.sam.id });
    await given.at('2026-03-02T05:00:00Z');
    await tick();
    expect(await notices(people.sam)).toEqual([]);
    await given.at('2026-03-02T06:30:00Z');
    await tick();
    await tick();
    const [told, ...more] = await notices(people.sam);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ issueName: issue.name, refs: { issueId: issue.id, weekOn: '2026-02-23', cases: 90 } });
    expect([await notices(people.malik), await notices(people.priya)]).toEqual([[], []]);
    const rising = await read<Wire.RisingSubject[]>('/issues/rising');
    expect(rising.map(({ id, kind, cases }) => [id, kind, cases])).toEqual([[issue.id, 'issue', 90]]);
    expect(await read('/issues/rising', people.sam)).toEqual([]);
    await given.at('2026-03-09T08:00:00Z');
    await tick();
    expect(await notices(people.sam)).toHaveLength(1);
  });

  it('reaches the managers where nobody owns what rises, and stays silent about a week that is known', async () => {
    await house.sql('update cases set symptom_id = null, opened_symptom_id = null, cause_id = null');
    await given.at('2026-04-06T08:00:00Z');
    const [unowned, known] = [await aSymptom('Doorbell never rung'), await aSymptom('Strike at the courier')];
    const until = new Date('2026-04-06T10:00:00Z');
    await weeksOfCases([...steady, 80], { symptomId: unowned, until });
    await weeksOfCases([...steady, 85], { symptomId: known, until });
    const issue = await anIssue({ symptomId: known, ownerId: people.sam.id });
    await ruling(issue.id, 'knownWeek', { weekOn: '2026-03-30', reason: 'The strike.' });
    await tick();
    expect((await notices(people.malik)).map(({ issueName }) => issueName)).toEqual(['Doorbell never rung']);
    expect(await notices(people.sam)).toHaveLength(1);
  });

  it('tells whoever tidies up once a week of causes that nobody was sure of, as many as they answer for', async () => {
    await given.at('2026-03-11T10:00:00Z');
    await house.sql(`update cases set diagnosis = null where diagnosis = 'notSure'`);
    for (const by of [people.lee, people.mia, people.ana]) {
      const { id: caseId } = await given.aCase({ by });
      await send(by, '/diagnoses', { caseId, status: 'notSure' });
    }
    const told = async (by: Someone) => (await notices(by, 'tidyList')).map(({ refs }) => refs);
    await given.at('2026-03-16T07:30:00Z');
    await tick();
    expect(await told(people.malik)).toEqual([]);
    await given.at('2026-03-16T08:30:00Z');
    await tick();
    await tick();
    const week = { weekOn: '2026-03-16' };
    expect(await told(people.malik)).toEqual([{ ...week, cases: 3 }]);
    expect(await told(people.priya)).toEqual([{ ...week, cases: 2 }]);
    expect(await told(people.lee)).toEqual([]);
    await house.sql(`update cases set diagnosis = null where diagnosis = 'notSure'`);
    await given.at('2026-03-23T08:30:00Z');
    await tick();
    await tick();
    expect(await told(people.malik)).toEqual([{ ...week, cases: 3 }]);
  });

  it('tells the owner of an action once its day is over', async () => {
    const issue = await anIssue();
    const action = await anAction(issue.id, { ownerId: people.sam.id, dueOn: '2026-03-02' });
    await tick();
    expect(await notices(people.sam, 'actionOverdue')).toEqual([]);
    await given.at('2026-03-03T09:00:00Z');
    await tick();
    await tick();
    expect(await notices(people.sam, 'actionOverdue')).toEqual([
      expect.objectContaining({
        issueName: issue.name,
        what: action.what,
        refs: { actionId: action.id, issueId: issue.id, dueOn: '2026-03-02' },
      }),
    ]);
    const overdue = await read<Wire.ActionRecord[]>(
      `/actions?filter=${encodeURIComponent(`{"issueId":"${issue.id}","overdue":true}`)}`,
    );
    expect(overdue.map(({ id, overdue: late }) => [id, late])).toEqual([[action.id, true]]);
    expect((await theIssue(issue.id)).actionsOverdue).toBe(1);
  });
});

describe('The share of diagnosed cases in causes above their limit', () => {
  it('counts the weeks above, with the undiagnosed beside it', async () => {
    await house.sql('update cases set cause_id = null, set_aside = false');
    await forgetPastWeeks(house);
    const causeId = await aCause('Pump leaks');
    await weeksOfCases([10, 12, 9, 11, 10, 13, 8, 10, 11, 9, 12, 10, 11, 10, 12, 60], { causeId });
    await weeksOfCases(Array(16).fill(30));
    const { body } = await house.as(people.malik).get('/issues/above-limits').expect(200);
    expect(body).toMatchObject({
      from: '2026-02-02',
      to: '2026-03-02',
      num: 60,
      den: 93,
      undiagnosed: 120,
      cases: 213,
      tooFewWeeks: false,
    });
    expect(body.causes).toEqual([{ id: causeId, name: 'Pump leaks', cases: 60 }]);
    expect(body.value).toBeCloseTo(60 / 93, 12);
    expect((await read<Wire.AboveLimits>('/issues/above-limits', people.sam)).den).toBe(0);
  });
});

describe('What is done about it', () => {
  it('is a promise inside the house: with an owner and a day, ended once, with what shows it', async () => {
    const issue = await anIssue();
    const action = await anAction(issue.id, { effectiveOn: '2026-03-23', checkOn: '2026-05-18' });
    expect(action).toMatchObject({
      ended: null,
      overdue: false,
      dueOn: '2026-03-20',
      effectiveOn: '2026-03-23',
      checkOn: '2026-05-18',
    });
    expect((await theIssue(issue.id)).state).toBe('fixPlanned');
    await refused(
      people.priya,
      '/actions',
      { issueId: issue.id, kind: 'corrective', what: 'x', ownerId: people.lee.id, dueOn: '2026-03-20' },
      422,
    );
    const patch = (version: number, body: object) =>
      house.as(people.priya).patch(`/actions/${action.id}`).set('if-match', `"${version}"`).send(body);
    await patch(1, { checkOn: '2026-03-23' }).expect(400);
    const sooner = { dueOn: '2026-03-18', reason: 'The patch is ready.' };
    const agreed = { dueOn: '2026-03-20', effectiveOn: '2026-03-23', checkOn: '2026-05-18', ownerId: people.priya.id };
    expect((await patch(1, sooner).expect(200)).body).toMatchObject({
      dueOn: '2026-03-18',
      version: 2,
      before: [{ ...agreed, what: 'Book payments once', reason: 'The patch is ready.', byId: people.priya.id }],
    });
    await patch(2, { reason: 'Lee was slow', dueOn: '2026-03-19' }).expect(400);
    await patch(2, { reason: 'Only a word' }).expect(400);
    await patch(1, { dueOn: '2026-03-19' }).expect(412);
    await refused(
      people.priya,
      '/action-endings',
      { actionId: action.id, ended: 'done', words: 'x', fixedOn: '2026-03-03' },
      400,
    );
    await refused(
      people.priya,
      '/action-endings',
      { actionId: action.id, ended: 'done', words: 'x', effectiveOn: '2026-03-01' },
      400,
    );
    const ending = await done(action.id, { effectiveOn: '2026-03-04' });
    expect(ending).toMatchObject({ fixedOn: '2026-03-02', effectiveOn: '2026-03-04', words: 'Seen in the log.' });
    expect(
      await refused(people.priya, '/action-endings', { actionId: action.id, ended: 'dropped', words: 'x' }, 409),
    ).toMatchObject({ reason: 'ended' });
    await patch(2, { what: 'Other' }).expect(409);
    await patch(2, { checkOn: '2026-06-01' }).expect(200);
    expect((await theIssue(issue.id)).actions[0]?.before.map(({ checkOn }) => checkOn)).toEqual([
      '2026-05-18',
      '2026-05-18',
    ]);
    expect((await theIssue(issue.id)).state).toBe('fixPlanned');
    await given.at('2026-03-04T00:30:00Z');
    expect(await theIssue(issue.id)).toMatchObject({
      state: 'fixed',
      actions: [{ ended: 'done', effectiveOn: '2026-03-04', evidence: 'Seen in the log.' }],
    });
  });

  it('gives all who still wait one promise, each on their own case, and says where it could not', async () => {
    const symptomId = await aSymptom();
    const cases = [
      await given.aCase({ symptomId }),
      await given.aCase({ symptomId }),
      await given.aCase({ symptomId }),
    ];
    const settled = await given.aClosedCase({ symptomId });
    const anas = await given.aCase({ by: people.ana, symptomId });
    const issue = await anIssue({ symptomId });
    const body = { issueId: issue.id, what: 'Tell you what we found', dueAt: '2026-03-05T15:00:00Z' };
    const caseIds = [cases[0]?.id, cases[1]?.id, settled.id];
    const some = await send<Wire.BulkPromiseRecord>(people.priya, '/bulk-promises', { ...body, caseIds });
    expect(some).toMatchObject({ made: 2, refused: 1 });
    expect(some.results.find(({ caseId }) => caseId === settled.id)).toEqual({
      caseId: settled.id,
      commitmentId: null,
      refused: 'not-waiting',
    });
    const promise = (await given.theCase(cases[0]?.id as string)).commitments[0];
    expect(promise).toMatchObject({
      kind: 'update',
      what: body.what,
      dueAt: '2026-03-05T15:00:00.000Z',
      ownerId: people.priya.id,
    });
    const all = await send<Wire.BulkPromiseRecord>(people.malik, '/bulk-promises', body);
    expect(all.results.map(({ caseId }) => caseId).sort()).toEqual([...cases.map(({ id }) => id), anas.id].sort());
    expect((await read<Wire.BulkPromiseRecord>(`/bulk-promises/${all.id}`, people.priya)).results).toHaveLength(3);
    await refused(people.priya, '/bulk-promises', { ...body, caseIds: [anas.id] }, 404);
    const closed = await send<Wire.BulkPromiseRecord>(people.priya, '/bulk-promises', {
      ...body,
      dueAt: '2026-03-07T15:00:00Z',
    });
    expect(closed).toMatchObject({
      made: 0,
      refused: 3,
      results: Array(3).fill(expect.objectContaining({ refused: 'closed' })),
    });
    const none = await anIssue();
    expect(await refused(people.priya, '/bulk-promises', { ...body, issueId: none.id }, 409)).toMatchObject({
      reason: 'nobody-waits',
    });
  });

  it('is told to those whose complaint led to it: a letter to begin with, sent by a person, once', async () => {
    const symptomId = await aSymptom();
    const heard = await given.aCase({
      symptomId,
      customer: { name: 'Ana Ruiz', email: 'ruiz@example.test' },
      evidence: wholeHeart(),
    });
    const issue = await anIssue({ symptomId });
    const due = (by: Someone = people.lee) => read<Wire.ThanksDue[]>(`/thanks-due?issueId=${issue.id}`, by);
    const body = {
      issueId: issue.id,
      caseId: heard.id,
      channel: 'email',
      subject: 'What has changed',
      text: 'Thank you, Ana.',
    };
    expect(await due()).toEqual([]);
    expect(await refused(people.lee, '/thank-yous', body, 409)).toMatchObject({ reason: 'not-fixed' });
    await done((await anAction(issue.id)).id, { effectiveOn: '2026-03-03' });
    await given.at('2026-03-03T10:00:00Z');
    await given.aCase({ symptomId });
    const [draft, ...others] = await due();
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ caseId: heard.id, customer: { name: 'Ana Ruiz' } });
    expect(draft?.draft).toContain('“The parcel is nine days late and nobody called.”');
    expect(draft?.draft).toContain('Book payments once.');
    expect(await due(people.ana)).toEqual([]);
    const thanked = await send<Wire.ThankYouRecord>(people.lee, '/thank-yous', body);
    expect(thanked).toMatchObject({ caseId: heard.id, issueId: issue.id });
    expect(await read(`/letters/${thanked.letterId}`)).toMatchObject({
      text: 'Thank you, Ana.',
      subject: 'What has changed',
    });
    expect(await due()).toEqual([]);
    expect(await refused(people.lee, '/thank-yous', body, 409)).toMatchObject({ reason: 'thanked' });
  });
});

describe('Did the fix work', () => {
  const high = [60, 62, 58, 61, 59, 63, 60, 57, 61, 60, 62, 59];
  const low = [20, 19, 21, 20, 18, 22, 20, 19];

  it('is said in words, with the interval, once the agreed day has come; and the look is kept', async () => {
    await forgetPastWeeks(house);
    const [symptomId, rest] = [await aSymptom(), await aSymptom()];
    await weeksOfCases([...high, 60, ...low], { symptomId });
    await weeksOfCases(Array(21).fill(400), { symptomId: rest });
    await given.at('2026-01-05T12:00:00Z');
    const issue = await anIssue({ symptomId });
    const effect = (query = '') => read<Wire.IssueEffect>(`/issues/${issue.id}/effect${query}`);
    expect((await effect()).verdict).toEqual({
      code: 'not_readable',
      text: 'This cannot be judged: no fix has been dated yet.',
    });
    const action = await anAction(issue.id, { checkOn: '2026-02-23' });
    await done(action.id, { fixedOn: '2025-12-30', effectiveOn: '2026-01-05' });
    await given.at('2026-02-20T12:00:00Z');
    const early = await effect();
    expect(early.verdict).toEqual({
      code: 'too_early',
      text: 'Too early. The check is agreed for 23 February 2026. Figures are shown, a verdict is not.',
    });
    expect(early).toMatchObject({
      fixedOn: '2025-12-30',
      effectiveOn: '2026-01-05',
      checkOn: '2026-02-23',
      blind: { from: '2025-12-29', to: '2026-01-05' },
    });
    expect(await refused(people.priya, '/issue-rulings', { issueId: issue.id, ruling: 'checked' }, 409)).toMatchObject({
      reason: 'too-early',
    });
    await given.at(aMonday);
    const after = await effect();
    expect(after.before).toMatchObject({ from: '2025-10-06', to: '2025-12-29', weeks: 12, cases: 722, exposure: 5522 });
    expect(after.after).toMatchObject({ from: '2026-01-05', to: '2026-03-02', weeks: 8, cases: 159, exposure: 3359 });
    expect(after.verdict.code).toBe('confirmed_better');
    expect(after.verdict.text).toMatch(
      /^It fell by 8\.3 of 100 cases \(between 7\.\d and 9\.\d\) after the fix: from 13 to 4\.7 of 100\.$/,
    );
    expect(after.yearBefore).toBeNull();
    const check = await ruling(issue.id, 'checked');
    expect(check).toMatchObject({
      verdict: 'confirmed_better',
      figures: { before: { cases: 722 }, verdict: after.verdict },
    });
    expect((await theIssue(issue.id)).state).toBe('proven');
    const given2 = await effect('?exposureBefore=60000&exposureAfter=40000');
    expect([given2.per, given2.unit, given2.before?.rate]).toEqual([
      1000,
      'given',
      expect.closeTo((722 / 60_000) * 1000, 9),
    ]);
    const counted = { exposureBefore: 60_000, exposureAfter: 40_000 };
    expect(await ruling(issue.id, 'checked', counted)).toMatchObject({ figures: { per: 1000, unit: 'given' } });
    await refused(people.priya, '/issue-rulings', { issueId: issue.id, ruling: 'confirmed', ...counted }, 400);
    for (const query of [
      '?exposureBefore=60000',
      '?exposureBefore=10&exposureAfter=40000',
      '?exposureBefore=x',
      '?other=1',
    ])
      await house.as(people.malik).get(`/issues/${issue.id}/effect${query}`).expect(400);
  });

  it('looks at the same weeks a year earlier, where there are any', async () => {
    const [symptomId, rest] = [await aSymptom(), await aSymptom()];
    const year = [...high, 60, ...low.map((n) => n * 2)];
    await weeksOfCases([...year], { symptomId, until: new Date('2025-03-03T10:00:00Z') });
    await weeksOfCases(Array(21).fill(400), { symptomId: rest, until: new Date('2025-03-03T10:00:00Z') });
    await weeksOfCases([...high, 60, ...low], { symptomId });
    const issue = await anIssue({ symptomId });
    await done((await anAction(issue.id, { checkOn: '2026-02-23' })).id, {
      fixedOn: '2025-12-30',
      effectiveOn: '2026-01-05',
    });
    const effect = await read<Wire.IssueEffect>(`/issues/${issue.id}/effect`);
    expect(effect.yearBefore?.before).toMatchObject({ from: '2024-10-07', cases: 722 });
    expect(effect.yearBefore?.after).toMatchObject({ from: '2025-01-06', cases: 318 });
    expect(effect.warnings.map(({ code }) => code)).toContain('same_a_year_before');
    expect(effect.verdict.code).toBe('promising');

    // Counted from orders, the year earlier needs the orders of that year: shares of cases are no shares of orders.
    const byOrders = (query: string) =>
      house.as(people.malik).get(`/issues/${issue.id}/effect?exposureBefore=60000&exposureAfter=40000${query}`);
    expect((await byOrders('').expect(200)).body).toMatchObject({ unit: 'given', yearBefore: null, warnings: [] });
    const { body } = await byOrders('&exposureYearBefore=30000&exposureYearAfter=20000').expect(200);
    expect(body.yearBefore).toMatchObject({
      before: { cases: 722, exposure: 30_000, rate: expect.closeTo((722 / 30_000) * 1000, 9) },
      after: { cases: 318, exposure: 20_000, rate: expect.closeTo((318 / 20_000) * 1000, 9) },
    });
    expect(body.warnings).toMatchObject([{ code: 'same_a_year_before' }]);
    for (const half of ['&exposureYearBefore=30000', '&exposureYearBefore=30000&exposureYearAfter=10'])
      expect((await byOrders(half).expect(400)).body.errors).toMatchObject([{ pointer: '/exposureYearAfter' }]);
  });
});

describe('What people put alike', () => {
  it('is proposed as one issue, by what was heard, and only to who may read it', async () => {
    const heard = ['The app shows my order twice', 'the app shows my order twice!', 'App shows my orders twice'];
    const made: Wire.CaseRecord[] = [];
    for (const restatement of heard)
      made.push(
        await given.aCase({ evidence: [{ stepKey: 'hear', fields: { restatement, confirmation: 'confirmed' } }] }),
      );
    const secret = 'The nurse spoke of me at the door';
    for (const _ of heard) await given.aCase({ sensitive: true, summary: secret, by: people.mia });
    const proposals = async (by: Someone) => read<Wire.IssueProposals>('/issue-proposals', by);
    const ours = (await proposals(people.priya)).proposals.find(({ example }) => example.includes('order'));
    expect(ours).toMatchObject({ kind: 'words', n: 3, customers: 3, caseIds: made.map(({ id }) => id).reverse() });
    expect(JSON.stringify(await proposals(people.sam))).not.toContain('order');
    expect(JSON.stringify(await proposals(people.jo))).not.toContain('nurse');
    expect(JSON.stringify(await proposals(people.priya))).toContain('nurse');
    await house.as(people.lee).get('/issue-proposals').expect(403);
    const issue = await anIssue({ name: 'Orders shown twice in the app', caseIds: ours?.caseIds });
    expect(await theIssue(issue.id)).toMatchObject({ waiting: 3, state: 'seen' });
    expect((await proposals(people.priya)).proposals.some(({ example }) => example.includes('order'))).toBe(false);
  });

  it('is dismissed with a reason for these cases, and proposed again only by others', async () => {
    const say = async (n: number) => {
      const made: string[] = [];
      for (let i = 0; i < n; i++)
        made.push((await given.aCase({ summary: 'The catalogue came without a price list' })).id);
      return made;
    };
    const found = async (by: Someone = people.priya) =>
      (await read<Wire.IssueProposals>('/issue-proposals', by)).proposals.find(({ example }) => /price/.test(example));
    await say(3);
    const proposal = await found();
    const { kind, id: exampleId, caseIds } = proposal as Wire.IssueProposal;
    const body = { kind, exampleId, caseIds, reason: 'The print run of spring, long over.' };
    await refused(people.sam, '/proposal-dismissals', body, 404);
    await refused(people.priya, '/proposal-dismissals', { ...body, exampleId: nothing }, 400);
    const dismissal = await send<Wire.ProposalDismissalRecord>(people.priya, '/proposal-dismissals', body);
    expect(dismissal).toMatchObject({
      n: 3,
      reason: body.reason,
      byId: people.priya.id,
      example: expect.stringMatching(/price/),
    });
    expect(await found()).toBeUndefined();
    await say(2);
    expect(await found()).toBeUndefined();
    const [newest] = await say(1);
    expect(await found()).toMatchObject({ n: 3, id: newest });
    expect((await read<Wire.ProposalDismissalRecord[]>('/proposal-dismissals', people.malik))[0]).toEqual(dismissal);
    expect(await read('/proposal-dismissals', people.sam)).toEqual([]);

    const mistaken = { dismissalId: dismissal.id };
    await refused(people.sam, '/dismissal-undoings', mistaken, 404);
    const undoing = await send<Wire.DismissalUndoingRecord>(people.priya, '/dismissal-undoings', mistaken);
    expect(await read('/dismissal-undoings', people.malik)).toEqual([undoing]);
    expect(await read('/dismissal-undoings', people.sam)).toEqual([]);
    await refused(people.priya, '/dismissal-undoings', mistaken, 409);
    expect(await found()).toMatchObject({ n: 6 });
    const [taken] = await read<Wire.ProposalDismissalRecord[]>('/proposal-dismissals?filter={"takenBack":true}');
    expect(taken).toMatchObject({ id: dismissal.id, takenBackAt: undoing.at, takenBackById: people.priya.id });
  });

  it('becomes an issue with all of its cases in one deed, however many; one out of reach among them, and there is none', async () => {
    const symptomId = await aSymptom();
    await weeksOfCases([260], { symptomId });
    const rows = await house.sql<{ id: string }>('select id from cases where symptom_id = $1', [symptomId]);
    const ids = rows.map(({ id }) => id);
    const body = { name: 'Letters of one lawyer', caseIds: ids };
    await refused(people.sam, '/issues', { ...body, apart: true }, 404);
    const issue = await anIssue(body);
    const [told] = await read<{ deed: string; facts: { what: string } }[]>(`/timeline?caseId=${ids[259]}`);
    expect(told).toMatchObject({ deed: 'issue.join', facts: { what: body.name } });
    const joined = await house.as(people.malik).get(`/issue-cases?filter={"issueId":"${issue.id}"}&range=[0,0]`);
    expect(joined.headers['content-range']).toBe('issue-cases 0-0/260');
  });
});
