import { nothing } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
});
afterAll(() => house.close());

const typed = { stepKey: 'apologize', methodKey: 'heart', locale: 'en-GB', text: 'Sorry for any inconvenience.' };
const check = (more: object = {}) =>
  house
    .as(people.lee)
    .post('/phrase-checks')
    .send({ ...typed, ...more });
const ruleOf = async (key: string) => {
  const { body } = await house.as(people.jo).get('/phrase-rules?range=[0,99]').expect(200);
  return body.find((rule: { key: string }) => rule.key === key);
};

describe('A phrase check', () => {
  it('says what stands where, why, and one way made from the agent’s own words', async () => {
    const { body } = await check({ restatement: 'The sofa came without legs.' }).expect(200);
    expect(body).toEqual([
      expect.objectContaining({
        ...{ rule: 'vague-apology', weight: 'hint', from: 0, to: 27 },
        suggestion: 'I am sorry that the sofa came without legs.',
      }),
    ]);
  });

  it('follows the stance of the method', async () => {
    const text = 'We failed you when the sofa came without legs: sorry for that.';
    expect((await check({ text })).body).toEqual([]);
    expect((await check({ text, methodKey: 'heart-respond' })).body).toMatchObject([{ rule: 'admits-fault' }]);
  });

  it('knows no method that is not there, and takes no text without end', async () => {
    await check({ methodKey: 'magic' }).expect(422);
    await check({ text: 'sorry '.repeat(700) }).expect(400);
    await house.as(people.kim).post('/phrase-checks').send(typed).expect(403);
  });
});

describe('A phrase rule', () => {
  it('is changed by an administrator, and looks for what it says from then on', async () => {
    const { id, version, says } = await ruleOf('vague-apology');
    const patch = () =>
      house
        .as(people.jo)
        .patch(`/phrase-rules/${id}`)
        .set('if-match', `"${version}"`)
        .send({ says: [...says, 'my bad'] });
    await patch().expect(200);
    await patch().expect(412);
    expect((await check({ text: 'My bad!' })).body).toMatchObject([{ rule: 'vague-apology', words: 'My bad' }]);
  });

  it('is added in the words of the firm, and rests when it is switched off', async () => {
    const rule = { key: 'no-problem', why: 'It was a problem for them.', says: ['no problem'], steps: ['thank'] };
    const { body } = await house.as(people.jo).post('/phrase-rules').send(rule).expect(201);
    await house.as(people.jo).post('/phrase-rules').send(rule).expect(409);
    const thanked = { stepKey: 'thank', text: 'No problem, bye.' };
    expect((await check(thanked)).body).toMatchObject([{ rule: 'no-problem' }]);
    await house
      .as(people.jo)
      .patch(`/phrase-rules/${body.id}`)
      .set('if-match', '"1"')
      .send({ active: false })
      .expect(200);
    expect((await check(thanked)).body).toEqual([]);
  });

  it.each([
    [{ says: ['(a+)+$'] }, '/says/0'],
    [{ says: ['< >'] }, '/says/0'],
    [{ says: [] }, '/says'],
    [{ says: ['fine'], steps: ['dance'] }, '/steps'],
  ])('is refused where nobody could look for it: %j', async (facts, pointer) => {
    const body = { key: 'odd', why: 'Because.', ...facts };
    const answer = await house.as(people.jo).post('/phrase-rules').send(body).expect(400);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('keeps every wording, and takes an earlier one up again as a new version', async () => {
    const { id, version, why } = await ruleOf('nobody-did-it');
    const change = (held: number, body: object) =>
      house.as(people.jo).patch(`/phrase-rules/${id}`).set('if-match', `"${held}"`).send(body).expect(200);
    house.at('2026-03-02T11:00:00Z');
    await change(version, { why: 'Say who.' });
    await change(version + 1, { why });
    const { body } = await house.as(people.kim).get(`/phrase-rules/${id}/versions`).expect(200);
    expect(body).toMatchObject([
      { version: version + 2, why, changedBy: 'Jo', recordedAt: '2026-03-02T11:00:00.000Z' },
      { version: version + 1, why: 'Say who.', changedBy: 'Jo', active: true },
      { version, why, changedBy: null },
    ]);
    await house.as(people.jo).get(`/phrase-rules/${nothing}/versions`).expect(404);
    await expect(house.asApplication('delete from phrase_rule_versions')).rejects.toThrow('permission denied');
  });

  it('is found by where it looks, together with those that look everywhere', async () => {
    const keys = async (filter: object) => {
      const { body } = await house
        .as(people.lee)
        .get(`/phrase-rules?filter=${JSON.stringify(filter)}&range=[0,99]`)
        .expect(200);
      return body.map((rule: { key: string }) => rule.key);
    };
    const atThanks = await keys({ stepKey: 'thank' });
    expect(atThanks).toContain('self-harm');
    expect(atThanks).not.toContain('vague-apology');
    expect(await keys({ stepKey: 'apologize', stance: 'noFault' })).toContain('admits-fault');
    expect(await keys({ stance: 'ownership' })).not.toContain('admits-fault');
    await house.as(people.lee).get('/phrase-rules?filter={"stance":"rude"}').expect(400);
  });

  it('points to the crisis card only where it calls for help', async () => {
    const odd = { key: 'odd-card', why: 'Because.', says: ['fine'], rewrite: 'crisisCard' };
    const answer = await house.as(people.jo).post('/phrase-rules').send(odd).expect(400);
    expect(answer.body.errors[0].pointer).toBe('/rewrite');
    expect(await ruleOf('self-harm')).toMatchObject({ weight: 'help', rewrite: 'crisisCard' });
  });

  it('is judged by how often its hint was used, kept or muted, by nobody in particular', async () => {
    const { id } = await ruleOf('too-sorry');
    for (const [by, answer] of [
      [people.lee, 'used'],
      [people.mia, 'used'],
      [people.lee, 'muted'],
    ] as const)
      await house.as(by).post('/phrase-answers').send({ ruleId: id, answer }).expect(201);
    const { body } = await house.as(people.jo).get('/phrase-answers').expect(200);
    expect(body.find((rate: { key: string }) => rate.key === 'too-sorry')).toMatchObject({
      used: 2,
      kept: 0,
      muted: 1,
      n: 3,
      shares: { used: { num: 2, den: 3 } },
      standing: 'tooFew',
    });
    await house.as(people.priya).get('/phrase-answers').expect(403);
    const columns = await house.sql<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'phrase_answers'`,
    );
    expect(columns.map(({ column_name }) => column_name).sort()).toEqual(['answer', 'day', 'rule_id', 'times']);
  });
});
