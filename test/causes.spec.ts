import type { Wire } from '#heart-core';
import { givenIn, nothing, step, wholeHeart } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';
import { take } from './imports.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let symptoms: TestHouse['cast']['symptoms'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  ({ people, symptoms } = house.cast);
});
afterAll(() => house.close());
beforeEach(() => given.at(aMonday));

type By = { email: string };
const send = async <Answer = { id: string }>(path: string, body: object, by: By = people.jo): Promise<Answer> => {
  const { status, body: answer } = await house.as(by).post(path).send(body);
  if (status >= 300) throw new Error(`POST ${path} → ${status} ${JSON.stringify(answer)}`);
  return answer as Answer;
};
let count = 0;
const aCause = (more: object = {}) => send<Wire.CauseRecord>('/causes', { name: `Cause ${++count}`, ...more });
const theCause = async (id: string) =>
  (await house.as(people.kim).get(`/causes/${id}`).expect(200)).body as Wire.CauseRecord;
const change = (body: object) => send<Wire.CauseChangeRecord>('/cause-changes', body);
const merge = (causeId: string, intoId: string) => change({ kind: 'merge', causeId, intoId });
const undo = (changeId: string) => send<Wire.CauseUndoingRecord>('/cause-undoings', { changeId });
const refused = async (path: string, body: object, status: number) =>
  (await house.as(people.jo).post(path).send(body).expect(status)).body as { reason?: string; detail: string };
/** A case of this cause, guessed. */
const aCaseOf = async (causeId: string, symptomId?: string) => {
  const { id } = await given.aCase({ symptomId });
  await send('/diagnoses', { caseId: id, status: 'hypothesis', causeId }, people.lee);
  return id;
};
const byCause = async (key = 'volume') => {
  const { body } = await house
    .as(people.malik)
    .get(`/metrics/${key}?from=2026-02-23&to=2026-03-09&split=cause`)
    .expect(200);
  return new Map<string, Wire.MetricGroup>(body.groups.map((one: Wire.MetricGroup) => [one.group.id, one]));
};
const counted = async (id: string) => (await byCause()).get(id)?.total.value ?? 0;

describe('A merge', () => {
  it('counts the cases of both under one, in every period, and its undoing gives each its own back', async () => {
    const [post, courier] = [await aCause(), await aCause()];
    const old = await aCaseOf(post.id);
    await aCaseOf(courier.id);
    const made = await merge(post.id, courier.id);
    expect([await counted(post.id), await counted(courier.id)]).toEqual([0, 2]);
    expect(await theCause(post.id)).toMatchObject({ standing: 'merged', active: false, countsAsId: courier.id });
    // The case says what it was told; asked for by cause, it is found where it counts.
    expect((await given.theCase(old)).causeId).toBe(post.id);
    const ids = async (causeId: string) =>
      (
        await house
          .as(people.malik)
          .get(`/cases?filter=${JSON.stringify({ causeId })}`)
          .expect(200)
      ).body.map(({ id }: { id: string }) => id);
    expect(await ids(courier.id)).toContain(old);
    expect(await ids(post.id)).toEqual([]);
    await undo(made.id);
    expect([await counted(post.id), await counted(courier.id)]).toEqual([1, 1]);
    expect(await theCause(post.id)).toMatchObject({ standing: 'inUse', active: true, countsAsId: null });
  });

  it('is taken back alone, whatever was merged after it', async () => {
    const [a, b, c] = [await aCause(), await aCause(), await aCause()];
    for (const { id } of [a, b, c]) await aCaseOf(id);
    const first = await merge(a.id, b.id);
    await merge(b.id, c.id);
    expect(await counted(c.id)).toBe(3);
    await undo(first.id);
    expect([await counted(a.id), await counted(b.id), await counted(c.id)]).toEqual([1, 0, 2]);
  });

  it('brings along what lies below, and takes it back', async () => {
    const [above, into] = [await aCause(), await aCause()];
    const below = await aCause({ parentId: above.id });
    const made = await merge(above.id, into.id);
    expect(made.broughtIds).toEqual([below.id]);
    expect((await theCause(below.id)).parentId).toBe(into.id);
    await undo(made.id);
    expect(await theCause(below.id)).toMatchObject({ parentId: above.id, level: 2 });
  });

  it('is shown before it is made, and showing it changes nothing', async () => {
    const [post, courier] = [await aCause(), await aCause()];
    await aCaseOf(post.id);
    await aCaseOf(post.id);
    await aCaseOf(courier.id);
    await given.at('2026-03-03T10:00:00Z');
    const body = { kind: 'merge', causeId: post.id, intoId: courier.id };
    const preview = await send<Wire.CausePreview>('/cause-previews', body);
    expect(preview).toMatchObject({ cases: 2, broughtIds: [] });
    expect(preview.movements).toEqual(
      [
        { causeId: courier.id, before: 1, after: 3 },
        { causeId: post.id, before: 2, after: 0 },
      ].sort((x, y) => (x.causeId < y.causeId ? -1 : 1)),
    );
    expect((await theCause(post.id)).standing).toBe('inUse');
  });

  it.each<[string, (ids: { a: string; b: string; merged: string }) => object, number, string | undefined]>([
    ['into itself', ({ a }) => ({ causeId: a, intoId: a }), 409, 'itself'],
    ['into what is merged', ({ a, merged }) => ({ causeId: a, intoId: merged }), 409, 'retired'],
    ['of what is merged', ({ b, merged }) => ({ causeId: merged, intoId: b }), 409, 'merged'],
    ['into nothing', ({ a }) => ({ causeId: a, intoId: nothing }), 422, undefined],
    ['of nothing', ({ a }) => ({ causeId: nothing, intoId: a }), 422, undefined],
    ['that does not say into what', ({ a }) => ({ causeId: a }), 400, undefined],
  ])('is refused %s', async (_, body, status, reason) => {
    const [a, b, old] = [await aCause(), await aCause(), await aCause()];
    await merge(old.id, b.id);
    const problem = await refused(
      '/cause-changes',
      { kind: 'merge', ...body({ a: a.id, b: b.id, merged: old.id }) },
      status,
    );
    expect(problem.reason).toBe(reason);
  });

  it('is undone once', async () => {
    const made = await merge((await aCause()).id, (await aCause()).id);
    await undo(made.id);
    expect(await refused('/cause-undoings', { changeId: made.id }, 409)).toMatchObject({ reason: 'undone-already' });
  });

  it('made crosswise by two at once leaves one merge and no circle', async () => {
    for (let i = 0; i < 5; i++) {
      const [a, b] = [await aCause(), await aCause()];
      const both = await Promise.all([
        house.as(people.jo).post('/cause-changes').send({ kind: 'merge', causeId: a.id, intoId: b.id }),
        house.as(people.malik).post('/cause-changes').send({ kind: 'merge', causeId: b.id, intoId: a.id }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const standing = [(await theCause(a.id)).standing, (await theCause(b.id)).standing];
      expect(standing.sort()).toEqual(['inUse', 'merged']);
    }
  });

  it('that runs while a case is diagnosed loses no word: the case counts where the merge says', async () => {
    const [a, b] = [await aCause(), await aCause()];
    const { id } = await given.aCase();
    const said = { caseId: id, status: 'hypothesis', causeId: a.id };
    const [merging, diagnosing] = await Promise.all([
      house.as(people.jo).post('/cause-changes').send({ kind: 'merge', causeId: a.id, intoId: b.id }),
      house.as(people.lee).post('/diagnoses').send(said),
    ]);
    expect([merging.status, diagnosing.status]).toEqual([201, 201]);
    await send('/diagnoses', said, people.lee);
    expect(await counted(b.id)).toBe(1);
  });
});

describe('A split', () => {
  it('gives the past cases of a symptom to its part, and leaves the rest', async () => {
    const wide = await aCause();
    await aCaseOf(wide.id, symptoms.late);
    await aCaseOf(wide.id, symptoms.broken);
    const made = await change({
      kind: 'split',
      causeId: wide.id,
      parts: [{ name: 'Late van', symptomIds: [symptoms.late] }],
    });
    const part = made.parts[0]?.causeId as string;
    expect([await counted(wide.id), await counted(part)]).toEqual([1, 1]);
    await undo(made.id);
    expect([await counted(wide.id), await counted(part)]).toEqual([2, 0]);
    expect((await theCause(part)).standing).toBe('retired');
  });

  it('is not undone once a part was found by itself', async () => {
    const made = await change({
      kind: 'split',
      causeId: (await aCause()).id,
      parts: [{ name: 'Found', symptomIds: [] }],
    });
    await aCaseOf(made.parts[0]?.causeId as string);
    expect(await refused('/cause-undoings', { changeId: made.id }, 409)).toMatchObject({ reason: 'changed-since' });
  });
});

describe('A move', () => {
  it('takes a branch with it and changes no figure', async () => {
    const [from, to] = [await aCause(), await aCause()];
    const branch = await aCause({ parentId: from.id });
    await aCaseOf(branch.id);
    const before = await byCause();
    const made = await change({ kind: 'move', causeId: branch.id, parentId: to.id });
    expect(await theCause(branch.id)).toMatchObject({ parentId: to.id, level: 2, path: `${to.name} › ${branch.name}` });
    expect(await byCause()).toEqual(before);
    await undo(made.id);
    expect((await theCause(branch.id)).parentId).toBe(from.id);
    const again = await change({ kind: 'move', causeId: branch.id, parentId: null });
    expect((await theCause(branch.id)).level).toBe(1);
    await change({ kind: 'move', causeId: branch.id, parentId: to.id });
    expect(await refused('/cause-undoings', { changeId: again.id }, 409)).toMatchObject({ reason: 'changed-since' });
  });

  it('crosswise by two at once makes no circle', async () => {
    const [a, b] = [await aCause(), await aCause()];
    const both = await Promise.all([
      house.as(people.jo).post('/cause-changes').send({ kind: 'move', causeId: a.id, parentId: b.id }),
      house.as(people.malik).post('/cause-changes').send({ kind: 'move', causeId: b.id, parentId: a.id }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

it('keeps a retired cause from being chosen, and its cases in its figures', async () => {
  const cause = await aCause();
  await aCaseOf(cause.id);
  await change({ kind: 'retire', causeId: cause.id, reason: 'We left that carrier.' });
  const { id } = await given.aCase();
  await house
    .as(people.lee)
    .post('/diagnoses')
    .send({ caseId: id, status: 'hypothesis', causeId: cause.id })
    .expect(422);
  expect(await counted(cause.id)).toBe(1);
  await change({ kind: 'restore', causeId: cause.id });
  await send('/diagnoses', { caseId: id, status: 'hypothesis', causeId: cause.id }, people.lee);
});

describe('A name', () => {
  it('means one cause, however it is spelled', async () => {
    await aCause({ name: 'Warehouse', aliases: ['Depot'] });
    for (const body of [{ name: 'WAREHOUSE' }, { name: 'depot' }, { name: 'Shed', aliases: [' ware  house', 'DEPOT'] }])
      expect((await refused('/causes', body, 409)).reason).toBe('name-taken');
  });

  it('can be any of several, and is found by all', async () => {
    const cause = await aCause({ name: 'Lost in sorting', aliases: ['Mis-sorted', 'Wrong belt'] });
    const { body } = await house.as(people.lee).get('/causes?filter={"q":"wrong belt"}').expect(200);
    expect(body).toMatchObject([{ id: cause.id, aliases: ['Mis-sorted', 'Wrong belt'] }]);
    const etag = (await house.as(people.jo).get(`/causes/${cause.id}`)).headers.etag as string;
    await house
      .as(people.jo)
      .patch(`/causes/${cause.id}`)
      .set('If-Match', etag)
      .send({ aliases: ['Wrong belt'], notThis: 'A late van.', ownerId: people.priya.id })
      .expect(200);
    expect(await theCause(cause.id)).toMatchObject({ aliases: ['Wrong belt'], ownerId: people.priya.id });
    await aCause({ name: 'Mis-sorted' });
  });
});

describe('A diagnosis', () => {
  const resolved = () => given.aCase({ evidence: wholeHeart() });
  const list = async (filter: object, by: By = people.priya) =>
    (
      await house
        .as(by)
        .get(`/cases?filter=${JSON.stringify(filter)}&range=[0,199]`)
        .expect(200)
    ).body.map(({ id }: { id: string }) => id);

  it('is due once the case is resolved, and no more once its cause is confirmed', async () => {
    const open = await given.aCase();
    const { id } = await resolved();
    expect(await list({ diagnosisDue: true })).toContain(id);
    expect(await list({ diagnosisDue: true })).not.toContain(open.id);
    const cause = await aCause();
    await send('/evidence', { caseId: id, stepKey: 'diagnose', fields: { causeId: cause.id } }, people.lee);
    expect(await list({ diagnosisDue: true })).not.toContain(id);
    expect(await given.theCase(id)).toMatchObject({ diagnosis: 'confirmed', causeId: cause.id });
  });

  it('may be that nobody is sure yet: it is kept in a list, to be tidied', async () => {
    const { id } = await resolved();
    await send('/diagnoses', { caseId: id, status: 'notSure', narrative: 'Van or depot?' }, people.lee);
    expect(await list({ diagnosis: 'notSure' })).toContain(id);
    expect(await list({ diagnosisDue: true })).toContain(id);
    const { id: causeId } = await aCause();
    await send('/diagnoses', { caseId: id, status: 'confirmed', causeId }, people.priya);
    expect(await list({ diagnosis: 'notSure' })).not.toContain(id);
    const said = (await house.as(people.priya).get(`/diagnoses?caseId=${id}`).expect(200)).body;
    expect(said.map(({ status }: { status: string }) => status)).toEqual(['confirmed', 'notSure']);
  });

  it('is corrected by a later one, and both are kept', async () => {
    const { id } = await resolved();
    const [first, second] = [await aCause(), await aCause()];
    await send('/diagnoses', { caseId: id, status: 'confirmed', causeId: first.id }, people.lee);
    await send('/diagnoses', { caseId: id, status: 'confirmed', causeId: second.id }, people.priya);
    expect((await given.theCase(id)).causeId).toBe(second.id);
    expect((await given.theCase(id)).diagnoses).toHaveLength(2);
  });

  it('of Other needs words', async () => {
    const { id } = await resolved();
    const other = await aCause({ needsWords: true });
    const body = { caseId: id, status: 'confirmed', causeId: other.id };
    const { errors } = (await house.as(people.lee).post('/diagnoses').send(body).expect(400)).body;
    expect(errors).toMatchObject([{ code: 'required', pointer: expect.stringContaining('narrative') }]);
    await send('/diagnoses', { ...body, narrative: 'The lift was out.' }, people.lee);
  });

  it.each([
    ['that is not sure yet names no cause', { status: 'notSure', causeId: nothing }],
    ['that is a guess names one', { status: 'hypothesis' }],
  ])('%s', async (_, body) => {
    const { id } = await given.aCase({ evidence: [step('hear')] });
    await house
      .as(people.lee)
      .post('/diagnoses')
      .send({ caseId: id, ...body })
      .expect(400);
  });
});

describe('An import', () => {
  const mapping = {
    options: { createMissing: true },
    fields: {
      receivedAt: { column: 'at' },
      squad: { constant: 'Severn' },
      cause: { column: 'why' },
      symptom: { column: 'what' },
    },
  };

  it('finds a cause and a symptom by any of their names, however they are spelled, and makes none twice', async () => {
    const cause = await aCause({ name: 'Incorrect information', aliases: ['Credit reporting'] });
    const symptom = await send('/symptoms', { name: 'Wrong report', aliases: ['Report is wrong'] });
    const lines = [
      'incorrect  INFORMATION,report is WRONG',
      'Credit Reporting,wrong report',
      'Brand new,Never heard',
      'brand NEW,never  heard',
    ];
    const file = `at,why,what\n${lines.map((line, i) => `2026-02-2${i}T10:00:00Z,${line}`).join('\n')}\n`;
    const { id } = await take(house, file, { mapping });
    const { body } = await house
      .as(people.malik)
      .get(`/cases?filter=${JSON.stringify({ importId: id })}`)
      .expect(200);
    const of = (name: string) => body.map((one: Record<string, string>) => one[name]);
    expect(of('causeId').filter((one: string) => one === cause.id)).toHaveLength(2);
    expect(of('symptomId').filter((one: string) => one === symptom.id)).toHaveLength(2);
    expect([new Set(of('causeId')).size, new Set(of('symptomId')).size]).toEqual([2, 2]);
    expect(of('diagnosis')).toEqual(Array(4).fill('confirmed'));
  });

  it('that says the name of a merged cause counts where the merge leads, and an undoing gives it back', async () => {
    const [old, now] = [await aCause({ name: 'Prepaid card' }), await aCause({ name: 'Card' })];
    const made = await merge(old.id, now.id);
    await take(house, 'at,why,what\n2026-02-26T10:00:00Z,PREPAID card,Wrong report\n', { mapping });
    expect(await counted(now.id)).toBe(1);
    await undo(made.id);
    expect([await counted(old.id), await counted(now.id)]).toEqual([1, 0]);
  });
});

it('says how often each cause was found in twelve weeks, how surely, and how much is undiagnosed', async () => {
  await given.at('2026-03-03T10:00:00Z');
  const before = (await house.as(people.priya).get('/cause-usage').expect(200)).body as Wire.CauseUsage;
  const cause = await aCause();
  await aCaseOf(cause.id);
  const { id } = await given.aCase({ evidence: wholeHeart() });
  await send('/diagnoses', { caseId: id, status: 'confirmed', causeId: cause.id }, people.lee);
  await given.aCase();
  const ours = await given.aCase({ by: people.ana });
  await send('/diagnoses', { caseId: ours.id, status: 'hypothesis', causeId: cause.id }, people.ana);
  await given.at('2026-03-03T10:01:00Z');
  const usage = (await house.as(people.priya).get('/cause-usage').expect(200)).body as Wire.CauseUsage;
  expect([usage.cases - before.cases, usage.diagnosed - before.diagnosed, usage.confirmed - before.confirmed]).toEqual([
    3, 2, 1,
  ]);
  expect(usage.causes.find(({ causeId }) => causeId === cause.id)).toEqual({
    causeId: cause.id,
    cases: 2,
    confirmed: 1,
    weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
  });
  const all = (await house.as(people.malik).get('/cause-usage').expect(200)).body as Wire.CauseUsage;
  expect(all.causes.find(({ causeId }) => causeId === cause.id)?.cases).toBe(3);
});

it('shows every agent the tree, and lets none change it', async () => {
  await house.as(people.lee).get('/cause-changes').expect(200);
  await house
    .as(people.lee)
    .post('/cause-changes')
    .send({ kind: 'retire', causeId: house.cast.causes.courier })
    .expect(403);
  await house.as(people.lee).get('/cause-usage').expect(403);
});
