import { givenIn, nothing } from './given.ts';
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

const send = (body: object, by = people.lee) => house.as(by).post('/letters').send(body);
const letterTemplate = async () => {
  const { body } = await house.as(people.lee).get('/templates?filter={"kind":"message"}').expect(200);
  return body[0] as { id: string; version: number };
};

describe('A letter to the customer', () => {
  it('is kept word for word as it was sent, with the wording that it began with, and is a contact of the case', async () => {
    const { id } = await given.aCase();
    const { id: templateId, version: templateVersion } = await letterTemplate();
    const letter = { channel: 'email', subject: 'Your sofa', text: 'Dear Ana,\n\nthe legs leave today.\n\nLee' };
    const { body } = await send({ caseId: id, ...letter, templateId, templateVersion }).expect(201);
    expect(body).toMatchObject({ ...letter, caseId: id, sentById: people.lee.id, templateId, templateVersion });
    const record = await given.theCase(id);
    expect(record.contacts.at(-1)).toMatchObject({ id: body.contactId, direction: 'outbound', channel: 'email' });
    const { body: listed } = await house.as(people.priya).get(`/letters?caseId=${id}`).expect(200);
    expect(listed).toEqual([body]);
    const { body: story } = await house.as(people.lee).get(`/timeline?caseId=${id}`).expect(200);
    expect(story[0]).toMatchObject({ deed: 'letter.record', facts: { what: 'Your sofa', text: letter.text } });
  });

  it('may have gone out earlier, but neither before the customer reached us nor in the future', async () => {
    const { id } = await given.aCase();
    const letter = { caseId: id, channel: 'letter', text: 'It left.' };
    await given.at('2026-03-02T12:00:00Z');
    const { body } = await send({ ...letter, sentAt: '2026-03-02T11:00:00Z' }).expect(201);
    expect(body).toMatchObject({ sentAt: '2026-03-02T11:00:00.000Z', recordedAt: '2026-03-02T12:00:00.000Z' });
    for (const sentAt of ['2026-03-02T13:00:00Z', '2026-03-01T10:00:00Z'])
      expect((await send({ ...letter, sentAt }).expect(400)).body.errors[0].pointer).toBe('/sentAt');
  });

  it('is written after a case has closed too', async () => {
    const { id } = await given.aClosedCase();
    await send({ caseId: id, channel: 'email', text: 'How did it go?' }).expect(201);
    expect((await given.theCase(id)).status).toBe('closed');
  });

  it('names a wording that is there, in full', async () => {
    const { id } = await given.aCase();
    const { id: templateId } = await letterTemplate();
    const letter = { caseId: id, channel: 'email', text: 'It left.' };
    await send({ ...letter, templateId, templateVersion: 99 }).expect(422);
    await send({ ...letter, templateId: nothing, templateVersion: 1 }).expect(422);
    await send({ ...letter, templateId }).expect(400);
    await send({ ...letter, channel: 'phone' }).expect(400);
    await send({ ...letter, text: ' ' }).expect(400);
  });

  it('is never another squad’s to send, and never rewritten', async () => {
    const { id } = await given.aCase();
    const letter = { caseId: id, channel: 'email', text: 'It left.' };
    await send(letter, people.ana).expect(404);
    await send(letter, people.kim).expect(403);
    await expect(house.asApplication('update letters set text = text')).rejects.toThrow('permission denied');
  });
});
