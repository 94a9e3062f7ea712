import { givenIn } from '../given.ts';
import { openTestHouse, type TestHouse } from '../house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
let caseId: string;
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
});
afterAll(() => house.close());
beforeEach(async () => {
  caseId = (await given.aCase()).id;
});

const type = (by: { email: string }, fields: object, stepKey = 'hear') =>
  house.as(by).put(`/drafts/${caseId}/${stepKey}`).send({ fields });
const story = async () => (await house.as(people.lee).get(`/timeline?caseId=${caseId}`).expect(200)).body;

describe('What is being typed', () => {
  it('is kept field by field, and is no evidence', async () => {
    const { body } = await type(people.lee, { restatement: { value: 'The sofa', baseVersion: 0 } }).expect(200);
    expect(body.fields.restatement).toMatchObject({ value: 'The sofa', version: 1, editedById: people.lee.id });
    await type(people.lee, { restatement: { value: 'The sofa came', baseVersion: 1 } }).expect(200);
    const { body: mine } = await house.as(people.lee).get(`/drafts?caseId=${caseId}`).expect(200);
    expect(mine).toMatchObject([{ stepKey: 'hear', fields: { restatement: { value: 'The sofa came', version: 2 } } }]);
    expect((await given.theCase(caseId)).steps[0]).toMatchObject({ complete: false, recorded: 0 });
  });

  it('loses no character when two type at once', async () => {
    await type(people.lee, { restatement: { value: 'The sofa', baseVersion: 0 } }).expect(200);
    const { body } = await type(people.mia, {
      restatement: { value: 'No legs', baseVersion: 0 },
      desiredOutcome: { value: 'New legs', baseVersion: 0 },
    }).expect(200);
    expect(body.conflicts).toMatchObject([{ name: 'restatement', kept: 'theirs', yours: 'No legs' }]);
    expect(body.fields).toMatchObject({ restatement: { value: 'The sofa' }, desiredOutcome: { value: 'New legs' } });
    const both = { restatement: { value: 'The sofa\nNo legs', baseVersion: 1 } };
    expect((await type(people.mia, both).expect(200)).body.conflicts).toEqual([]);
    expect(await story()).not.toContainEqual(expect.objectContaining({ deed: 'draft.replaced' }));
  });

  it('of another hand goes into the story when it is taken away', async () => {
    await type(people.lee, { restatement: { value: 'The sofa', baseVersion: 0 } }).expect(200);
    await type(people.mia, { restatement: { value: 'A table', baseVersion: 1 } }).expect(200);
    expect(await story()).toContainEqual(
      expect.objectContaining({ deed: 'draft.replaced', facts: expect.objectContaining({ was: 'The sofa' }) }),
    );
  });

  it('is done with once the step is recorded, and what the evidence does not hold is told', async () => {
    await type(people.mia, { facts: { value: 'Order 1042', baseVersion: 0 } }).expect(200);
    await given.evidence(caseId, 'hear');
    expect((await house.as(people.mia).get(`/drafts?caseId=${caseId}`).expect(200)).body).toEqual([]);
    expect(await story()).toContainEqual(
      expect.objectContaining({ deed: 'draft.replaced', facts: expect.objectContaining({ was: 'Order 1042' }) }),
    );
  });

  it('stands after twenty have typed at once, each in a version of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => type(people.lee, { facts: { value: `Line ${i}`, baseVersion: 0 } })),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.filter(({ body }) => body.conflicts.length === 0)).toHaveLength(1);
  });

  it.each([
    ['a step that the method lacks', 'respond', { words: { value: 'x', baseVersion: 0 } }, '/stepKey'],
    ['a field of another step', 'hear', { feeling: { value: 'x', baseVersion: 0 } }, '/fields/feeling'],
    ['no version', 'hear', { restatement: { value: 'x' } }, '/fields/restatement'],
    ['more than a value', 'hear', { restatement: { value: 'x', baseVersion: 0, id: 'y' } }, '/fields/restatement'],
  ])('is refused for %s', async (_what, stepKey, fields, pointer) => {
    const { body } = await type(people.lee, fields, stepKey).expect(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('is seen by those who typed it and by those above them, never by another squad', async () => {
    await type(people.lee, { restatement: { value: 'The sofa', baseVersion: 0 } }).expect(200);
    const seen = async (by: { email: string }) => (await house.as(by).get(`/drafts?caseId=${caseId}`)).body.length;
    expect([await seen(people.lee), await seen(people.mia), await seen(people.priya), await seen(people.ana)]).toEqual([
      1, 0, 1, 0,
    ]);
    await type(people.ana, { restatement: { value: 'Mine', baseVersion: 0 } }).expect(404);
    await type(people.kim, { restatement: { value: 'Mine', baseVersion: 0 } }).expect(403);
  });
});

describe('A note', () => {
  it('is told to colleagues and stands in the story', async () => {
    const { body } = await house
      .as(people.mia)
      .post('/notes')
      .send({ caseId, text: 'She prefers mornings.' })
      .expect(201);
    expect(body).toMatchObject({ caseId, authorId: people.mia.id, text: 'She prefers mornings.' });
    expect(await story()).toContainEqual(
      expect.objectContaining({ deed: 'note.record', facts: { text: 'She prefers mornings.' } }),
    );
    await house.as(people.lee).get(`/notes/${body.id}`).expect(200);
    await house.as(people.ana).get(`/notes/${body.id}`).expect(404);
    await house.as(people.ana).post('/notes').send({ caseId, text: 'Hello' }).expect(404);
    await expect(house.asApplication('delete from notes')).rejects.toThrow('permission denied');
  });
});
