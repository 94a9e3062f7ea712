import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { givenIn, nothing } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

type Someone = { email: string };

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

const post = (by: Someone, path: string, body: object) => house.as(by).post(path).send(body);
const ask = async (by: Someone, body: object): Promise<Wire.BulkChangeRecord> =>
  (await post(by, '/bulk-changes', body).expect(201)).body;
const read = async (by: Someone, { id }: { id: string }): Promise<Wire.BulkChangeRecord> =>
  (await house.as(by).get(`/bulk-changes/${id}`).expect(200)).body;
const rowsOf = async (by: Someone, { id }: { id: string }): Promise<Wire.BulkRowRecord[]> =>
  (await house.as(by).get(`/bulk-rows?bulkChangeId=${id}&range=[0,199]`).expect(200)).body;
const begin = async (by: Someone, { id }: { id: string }) => {
  await post(by, '/bulk-starts', { bulkChangeId: id }).expect(201);
  await house.app.get(JobsRunner).tick();
  return read(by, { id });
};
const undo = async (by: Someone, { id }: { id: string }) => {
  await post(by, '/bulk-undoings', { bulkChangeId: id }).expect(201);
  await house.app.get(JobsRunner).tick();
  return read(by, { id });
};
const some = async (n: number, more: Record<string, unknown> = {}) => {
  const ids: string[] = [];
  for (let i = 0; i < n; i++) ids.push((await given.aCase(more)).id);
  return ids;
};

describe('A change of many cases', () => {
  it('shows how many match, changes none of them yet, and then just those', async () => {
    const filter = { symptomId: house.cast.symptoms.broken, status: 'open' };
    const ids = await some(3, { symptomId: house.cast.symptoms.broken });
    await given.aCase({ symptomId: house.cast.symptoms.late });
    const asked = await ask(people.priya, { filter, change: { agentId: people.mia.id, severity: 'high' } });
    expect(asked).toMatchObject({ state: 'preview', matching: 3, changed: 0, byId: people.priya.id, filter });
    expect((await given.theCase(ids[0] as string)).agentId).toBe(people.lee.id);

    const late = await given.aCase({ symptomId: house.cast.symptoms.broken });
    expect(await begin(people.priya, asked)).toMatchObject({ state: 'done', changed: 3, unchanged: 0, refused: 0 });
    for (const id of ids) expect(await given.theCase(id)).toMatchObject({ agentId: people.mia.id, severity: 'high' });
    expect((await given.theCase(late.id)).agentId).toBe(people.lee.id);
  });

  it('tells what became of each case, and whom it was refused for', async () => {
    const [own, other] = [await given.aCase(), await given.aCase({ by: people.ana })];
    const asked = await ask(people.malik, { filter: { ids: [own.id, other.id] }, change: { agentId: people.lee.id } });
    expect(await begin(people.malik, asked)).toMatchObject({ changed: 0, unchanged: 1, refused: 1 });
    const rows = await rowsOf(people.malik, asked);
    expect(rows.map(({ caseId, outcome, refused }) => [caseId, outcome, refused])).toEqual([
      [own.id, 'unchanged', null],
      [other.id, 'refused', 'reference'],
    ]);
    const refused = `/bulk-rows?bulkChangeId=${asked.id}&filter={"outcome":"refused"}`;
    expect((await house.as(people.malik).get(refused).expect(200)).body).toHaveLength(1);
  });

  it('stands in the story and the audit of each case, by the person who said so', async () => {
    const [id] = (await some(1)) as [string];
    const asked = await ask(people.priya, { filter: { ids: [id] }, change: { severity: 'critical' }, note: 'Strike.' });
    await begin(people.priya, asked);
    const { body: story } = await house.as(people.lee).get(`/timeline?caseId=${id}`).expect(200);
    expect(
      story
        .slice(0, 2)
        .map((one: Wire.TimelineRecord) => one.deed)
        .sort(),
    ).toEqual(['case.change', 'note.record']);
    const links = await house.sql(
      `select deed, person_id as by from audit_entries where chain = $1 and request_id = $2 order by place`,
      [`case ${id}`, asked.id],
    );
    expect(links).toEqual(['case.change', 'note.record'].map((deed) => ({ deed, by: people.priya.id })));
  });

  it('is stopped while it is under way: cases that it has not reached are left alone, the others can be put back', async () => {
    const ids = await some(30, { symptomId: house.cast.symptoms.chargedTwice });
    const asked = await ask(people.priya, { filter: { ids }, change: { severity: 'high' } });
    await post(people.priya, '/bulk-stops', { bulkChangeId: asked.id }).expect(409);
    await post(people.priya, '/bulk-starts', { bulkChangeId: asked.id }).expect(201);
    await post(people.sam, '/bulk-stops', { bulkChangeId: asked.id }).expect(404);
    // One case is in hand when she stops it.
    await house.sql(
      `update bulk_rows set outcome = 'changed', before = '{"severity":"normal"}' where bulk_change_id = $1 and case_id = $2`,
      [asked.id, ids[0]],
    );
    await house.sql(`update cases set severity = 'high' where id = $1`, [ids[0]]);
    await post(people.priya, '/bulk-stops', { bulkChangeId: asked.id }).expect(201);
    expect((await post(people.priya, '/bulk-stops', { bulkChangeId: asked.id }).expect(409)).body.reason).toBe(
      'stopped',
    );
    await house.app.get(JobsRunner).tick();
    expect(await read(people.priya, asked)).toMatchObject({ state: 'stopped', matching: 30, changed: 1, refused: 0 });
    expect((await given.theCase(ids[7] as string)).severity).toBe('normal');
    expect(await undo(people.priya, asked)).toMatchObject({ state: 'undone', putBack: 1 });
    expect((await given.theCase(ids[0] as string)).severity).toBe('normal');
  });

  it('is begun once, within the hour, and not for nobody', async () => {
    const [id] = (await some(1)) as [string];
    const wish = { filter: { ids: [id] }, change: { severity: 'low' } };
    const asked = await ask(people.priya, wish);
    const both = await Promise.all([1, 2].map(() => post(people.priya, '/bulk-starts', { bulkChangeId: asked.id })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);

    const stale = await ask(people.priya, wish);
    await given.at('2026-03-02T11:00:00Z');
    const { body } = await post(people.priya, '/bulk-starts', { bulkChangeId: stale.id }).expect(409);
    expect(body.reason).toBe('lapsed');
    expect(await read(people.priya, stale)).toMatchObject({ state: 'lapsed', changed: 0 });

    const nobody = await ask(people.priya, { ...wish, filter: { ids: [nothing] } });
    expect(nobody.matching).toBe(0);
    expect((await post(people.priya, '/bulk-starts', { bulkChangeId: nobody.id }).expect(409)).body.reason).toBe(
      'nobody',
    );
  });

  it('says which cases and what of them, in the words of the list', async () => {
    const change = { severity: 'high' };
    const faults = async (body: object) =>
      (await post(people.priya, '/bulk-changes', body).expect(400)).body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      );
    expect(await faults({ filter: {}, change })).toEqual(['/filter']);
    expect(await faults({ filter: { status: 'open' } })).toEqual(['/change']);
    expect(await faults({ filter: { status: 'open' }, change: {} })).toEqual(['/change']);
    expect(await faults({ filter: { colour: 'red' }, change })).toEqual(['/filter/colour']);
    const gone = { agentId: nothing, symptomId: nothing };
    const { body } = await post(people.priya, '/bulk-changes', { filter: { status: 'open' }, change: gone }).expect(
      422,
    );
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/change/agentId',
      '/change/symptomId',
    ]);
  });
});

describe('What a change has done is put back', () => {
  it('where the cases still are as it left them, and is left alone where somebody has gone on', async () => {
    const [back, gone] = (await some(2, { severity: 'normal' })) as [string, string];
    const asked = await ask(people.priya, { filter: { ids: [back, gone] }, change: { agentId: people.mia.id } });
    await begin(people.priya, asked);
    const { version } = await given.theCase(gone);
    const taken = { agentId: people.priya.id };
    await house.as(people.mia).patch(`/cases/${gone}`).set('if-match', `"${version}"`).send(taken).expect(200);
    expect(await undo(people.priya, asked)).toMatchObject({ state: 'undone', changed: 2, putBack: 1, kept: 1 });
    expect((await given.theCase(back)).agentId).toBe(people.lee.id);
    expect((await given.theCase(gone)).agentId).toBe(people.priya.id);
    await post(people.priya, '/bulk-undoings', { bulkChangeId: asked.id }).expect(409);
  });

  it('with its squad, which keeps what happened in each', async () => {
    const { tamar, severn } = house.cast.squads;
    const [id] = (await some(1)) as [string];
    const asked = await ask(people.priya, { filter: { ids: [id] }, change: { squadId: tamar } });
    await begin(people.priya, asked);
    expect((await given.theCase(id)).squadId).toBe(tamar);
    await undo(people.priya, asked);
    expect((await given.theCase(id)).squadId).toBe(severn);
  });

  it('not before it is done, and not where there were only notes', async () => {
    const [id] = (await some(1)) as [string];
    const asked = await ask(people.priya, { filter: { ids: [id] }, note: 'Depot open again.' });
    const reason = async () =>
      (await post(people.priya, '/bulk-undoings', { bulkChangeId: asked.id }).expect(409)).body.reason;
    expect(await reason()).toBe('preview');
    expect(await begin(people.priya, asked)).toMatchObject({ changed: 1 });
    expect(await reason()).toBe('nothing');
  });
});

describe('Whose change of many cases', () => {
  it('holds only cases within reach, and moves them nowhere else', async () => {
    const [own] = (await some(1)) as [string];
    const { id: foreign } = await given.aCase({ by: people.ana });
    const asked = await ask(people.priya, { filter: { ids: [own, foreign] }, change: { severity: 'high' } });
    expect(asked.matching).toBe(1);
    await begin(people.priya, asked);
    expect((await given.theCase(foreign)).severity).toBe('normal');
    const squadId = house.cast.squads.avon;
    await post(people.priya, '/bulk-changes', { filter: { ids: [own] }, change: { squadId } }).expect(404);
  });

  it('is read by its supervisor and by who sees all squads, and begun by nobody else', async () => {
    const [id] = (await some(1)) as [string];
    const asked = await ask(people.priya, { filter: { ids: [id] }, change: { severity: 'high' } });
    await house.as(people.sam).get(`/bulk-changes/${asked.id}`).expect(404);
    await post(people.sam, '/bulk-starts', { bulkChangeId: asked.id }).expect(404);
    expect((await house.as(people.sam).get(`/bulk-rows?bulkChangeId=${asked.id}`).expect(200)).body).toEqual([]);
    for (const person of [people.priya, people.malik, people.jo, people.kim]) await read(person, asked);
    await house.as(people.lee).get('/bulk-changes').expect(403);
    await post(people.kim, '/bulk-starts', { bulkChangeId: asked.id }).expect(403);
  });

  it('ends with the rights of who began it', async () => {
    const email = 'nell@demo.example';
    const facts = {
      name: 'Nell',
      email,
      role: 'supervisor',
      squadIds: [house.cast.squads.severn],
      password: 'a fair word for tests',
    };
    const { body: nell } = await house.as(people.jo).post('/users').send(facts).expect(201);
    const signedIn = await house.anyone.post('/session').send({ email, password: facts.password }).expect(201);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] as string;
    const say = (path: string, body: object) => house.anyone.post(path).set('cookie', cookie).send(body).expect(201);
    const [id] = (await some(1)) as [string];
    const { body: asked } = await say('/bulk-changes', { filter: { ids: [id] }, change: { severity: 'high' } });
    await say('/bulk-starts', { bulkChangeId: asked.id });
    await house
      .as(people.jo)
      .patch(`/users/${nell.id}`)
      .set('if-match', `"${nell.version}"`)
      .send({ active: false })
      .expect(200);
    await house.app.get(JobsRunner).tick();
    expect(await read(people.malik, asked)).toMatchObject({ state: 'done', changed: 0, refused: 1 });
    expect((await rowsOf(people.malik, asked))[0]).toMatchObject({ outcome: 'refused', refused: 'left' });
    expect((await given.theCase(id)).severity).toBe('normal');
  });
});

it('is refused by the tables where it says two things at once', async () => {
  const [id] = (await some(1)) as [string];
  const asked = await ask(people.priya, { filter: { ids: [id] }, change: { severity: 'high' } });
  for (const wrong of [`outcome = 'refused'`, `outcome = 'changed'`, `undo_outcome = 'putBack'`, `outcome = 'maybe'`])
    await expect(
      house.asApplication(`update bulk_rows set ${wrong} where bulk_change_id = $1`, [asked.id]),
    ).rejects.toThrow(/violates check constraint/);
  await expect(house.asApplication('delete from bulk_rows')).rejects.toThrow(/permission denied/);
  await expect(house.asApplication('update bulk_changes set matching = 2')).rejects.toThrow(/permission denied/);
});
