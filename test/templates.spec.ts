import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
});
afterAll(() => house.close());

const phrase = {
  ...{ name: 'Say it back, short', kind: 'phrase' },
  parts: [{ stepKey: 'hear', text: 'So {what happened}, is that right?' }],
};

describe('A template', () => {
  it('stands ready from the start, for every step and for whole letters', async () => {
    const list = async (filter: object) =>
      (
        await house
          .as(people.lee)
          .get(`/templates?filter=${JSON.stringify(filter)}&range=[0,99]`)
          .expect(200)
      ).body;
    expect((await list({ kind: 'phrase', stepKey: 'apologize' })).length).toBeGreaterThan(1);
    expect((await list({ kind: 'message' })).length).toBeGreaterThan(1);
  });

  it('is written by a supervisor, changed once, and every wording stays', async () => {
    const { body } = await house.as(people.priya).post('/templates').send(phrase).expect(201);
    const parts = [{ stepKey: 'hear', text: 'So {what happened}. Did I miss anything?' }];
    const change = () => house.as(people.jo).patch(`/templates/${body.id}`).set('if-match', '"1"').send({ parts });
    const answers = await Promise.all([change(), change(), change()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { body: versions } = await house.as(people.malik).get(`/templates/${body.id}/versions`).expect(200);
    expect(versions).toMatchObject([
      { version: 2, changedBy: 'Jo' },
      { version: 1, changedBy: 'Priya' },
    ]);
    await expect(house.asApplication('delete from template_versions')).rejects.toThrow('permission denied');
  });

  it.each([
    [{ parts: [] }, 400],
    [{ parts: [{ stepKey: 'hear', text: 'So {what' }] }, 400],
    [{ methodKey: 'magic' }, 422],
  ])('is refused where nobody could use it: %j', async (change, status) => {
    await house
      .as(people.jo)
      .post('/templates')
      .send({ ...phrase, ...change })
      .expect(status);
  });

  it('is not an agent’s to write', async () => {
    await house.as(people.lee).post('/templates').send(phrase).expect(403);
  });
});
