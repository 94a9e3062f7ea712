import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
});
afterAll(() => house.close());

const change = (version: number, body: object, by = people.jo) =>
  house.as(by).patch('/settings').set('if-match', `"${version}"`).send(body);

describe('The settings of the workspace', () => {
  it('hold from the start, and anyone of the house may read them', async () => {
    const { body, headers } = await house.as(people.lee).get('/settings').expect(200);
    expect(body).toMatchObject({ currency: 'GBP', approvalExpiresAfterMinutes: 60, warnBeforeMinutes: [30, 10] });
    expect(headers.etag).toBe('"0"');
  });

  it('are changed by an administrator, each change a version that stays', async () => {
    const { body } = await change(0, { warnBeforeMinutes: [5, 45], digestAt: null }).expect(200);
    expect(body).toMatchObject({ warnBeforeMinutes: [45, 5], digestAt: null, version: 1, currency: 'GBP' });
    const { body: history } = await house.as(people.kim).get('/settings/history').expect(200);
    expect(history).toMatchObject([{ version: 1, changedBy: 'Jo' }]);
    const { body: audit } = await house.as(people.jo).get('/audit?filter={"deed":"settings.change"}').expect(200);
    expect(audit).toHaveLength(1);
  });

  it('are not written over by someone who has not seen the last change', async () => {
    await house.as(people.jo).patch('/settings').send({ notNowMinutes: 7 }).expect(428);
    await change(0, { notNowMinutes: 7 }).expect(412);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => change(1, { notNowMinutes: 10 + i })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(7);
  });

  it.each([
    [{ approvalExpiresAfterMinutes: 4 }, '/approvalExpiresAfterMinutes'],
    [{ approvalExpiresAfterMinutes: 10, approvalMovesOnAfterMinutes: 20 }, '/approvalMovesOnAfterMinutes'],
    [{ currency: 'ABC' }, '/currency'],
    [{ digestAt: '24:00' }, '/digestAt'],
    [{ warnBeforeMinutes: [0] }, '/warnBeforeMinutes'],
    [{ mailed: ['everything'] }, '/mailed'],
    [
      { crisisCards: [{ locale: 'en', text: 'Stay.', lines: [{ name: 'Us', number: 'ask' }] }] },
      '/crisisCards/0/lines/0/number',
    ],
  ])('refuse %j', async (body, pointer) => {
    const { body: now } = await house.as(people.jo).get('/settings');
    const answer = await change(now.version, body).expect(400);
    expect(answer.body.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual([pointer]);
  });

  it('hold the firm’s own crisis card, a card a language, for everyone who listens', async () => {
    const { body: now } = await house.as(people.jo).get('/settings');
    expect(now.crisisCards).toEqual([]);
    const card = { locale: 'en', text: 'Stay with them.', lines: [{ name: 'Samaritans', number: '116 123' }] };
    await change(now.version, { crisisCards: [card] }, people.lee).expect(403);
    await change(now.version, { crisisCards: [card, card] }).expect(400);
    await change(now.version, { crisisCards: [card] }).expect(200);
    expect((await house.as(people.lee).get('/settings')).body.crisisCards).toEqual([card]);
  });

  it('cannot be rewritten in the tables by the application', async () => {
    await expect(house.asApplication('update settings_versions set version = version')).rejects.toThrow(
      'permission denied',
    );
  });
});
