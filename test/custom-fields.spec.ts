import type { Wire } from '#heart-core';
import { givenIn, words } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { rejectedOf, send, take } from './imports.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
let given: ReturnType<typeof givenIn>;
beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
  given = givenIn(house);
});
afterAll(() => house.close());

const add = (body: object, status = 201) => house.as(people.jo).post('/custom-fields').send(body).expect(status);
const aField = async (body: object) => (await add(body)).body as Wire.CustomFieldRecord;
const change = ({ id, version }: { id: string; version: number }, body: object, status = 200) =>
  house.as(people.jo).patch(`/custom-fields/${id}`).set('if-match', `"${version}"`).send(body).expect(status);
const logging = (body: object, status: number) =>
  house
    .as(people.lee)
    .post('/cases')
    .send({ customer: { anonymous: true }, channel: 'phone', summary: 'Parcel late', ...body })
    .expect(status);
const query = (parts: Record<string, string>) => new URLSearchParams(parts);
const found = async (filter: object, by = people.lee) => {
  const { body } = await house
    .as(by)
    .get(`/cases?${query({ filter: JSON.stringify(filter) })}`)
    .expect(200);
  return (body as Wire.CaseRow[]).map(({ id }) => id).sort();
};
const aMinuteLater = () => given.at(new Date(house.clock.now().getTime() + 60_000));
const week = { from: '2026-03-02', to: '2026-03-09' };
const figure = async (parts: Record<string, string>) =>
  (
    await house
      .as(people.malik)
      .get(`/metrics/volume?${query({ ...week, ...parts })}`)
      .expect(200)
  ).body as Wire.MetricAnswer;

describe('A custom field', () => {
  it('is the administrator’s to make, and has one name for good', async () => {
    const field = await aField({ name: 'carrier', label: 'Carrier', type: 'choice', choices: ['Red', 'Blue'] });
    expect(field).toMatchObject({ version: 1, active: true, required: false, stepKey: null, changedBy: 'Jo' });
    expect((await add({ name: 'carrier', label: 'Again', type: 'text' }, 409)).body).toMatchObject({ reason: 'name' });
    await change(field, { name: 'courier' }, 400);
    await change(field, { type: 'text' }, 400);
    await house.as(people.malik).post('/custom-fields').send({ name: 'x', label: 'X', type: 'text' }).expect(403);
  });

  it.each([
    [{ type: 'choice' }, 400],
    [{ type: 'text', choices: ['Red'] }, 400],
    [{ name: 'two words' }, 400],
    [{ symptomIds: ['0198c0de-0000-7000-8000-00000000dead'] }, 422],
  ])('makes no sense with %j', async (more, status) => {
    await add({ name: 'senseless', label: 'Senseless', type: 'text', ...more }, status);
  });

  it('is changed once by two who read the same version, and every version stays', async () => {
    const field = await aField({ name: 'shelf', label: 'Shelf', type: 'text' });
    const once = () =>
      house.as(people.jo).patch(`/custom-fields/${field.id}`).set('if-match', '"1"').send({ label: 'Bay' });
    const answers = await Promise.all([once(), once(), once()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { body } = await house.as(people.kim).get(`/custom-fields/${field.id}/versions`).expect(200);
    expect(body.map(({ label }: Wire.CustomFieldRecord) => label)).toEqual(['Bay', 'Shelf']);
    await expect(house.asApplication('update custom_field_versions set label = label')).rejects.toThrow('denied');
  });
});

describe('What a case answers', () => {
  it('is typed, and stands in the case', async () => {
    await aField({ name: 'parcels', label: 'Parcels', type: 'number' });
    await aField({ name: 'gift', label: 'A gift?', type: 'yesNo' });
    const { body } = await logging({ custom: { carrier: 'Red', parcels: 2, gift: false } }, 201);
    expect(body.custom).toEqual({ carrier: 'Red', parcels: 2, gift: false });
    const refused = await logging({ custom: { carrier: 'Green', parcels: '2', shoe: 9 } }, 400);
    expect(refused.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/custom/carrier', 'choice'],
      ['/custom/parcels', 'kind'],
      ['/custom/shoe', 'unknown'],
    ]);
  });

  it('is corrected name by name, and taken away with null', async () => {
    const { id, version } = await given.aCase({ custom: { carrier: 'Red', gift: true } });
    const correct = (custom: object, status: number) =>
      house.as(people.lee).patch(`/cases/${id}`).set('if-match', `"${version}"`).send({ custom }).expect(status);
    await correct({ carrier: 'Green' }, 400);
    expect((await correct({ carrier: 'Blue', gift: null }, 200)).body.custom).toEqual({ carrier: 'Blue' });
  });

  it('is demanded at intake where the house says so, but of no quick log', async () => {
    const field = await aField({ name: 'store', label: 'Store', type: 'text', required: true });
    const { body } = await logging({}, 400);
    expect(body.errors).toMatchObject([{ pointer: '/custom/store', code: 'required' }]);
    const quick = await logging({ quick: true }, 201);
    expect(quick.body.custom).toEqual({});
    const answered = await logging({ quick: true, custom: { store: 'Leeds' } }, 201);
    const { body: read } = await house.as(people.lee).get(`/cases/${answered.body.id}`).expect(200);
    expect([read.quick, read.custom]).toEqual([true, { store: 'Leeds' }]);
    const wrong = await logging({ quick: true, custom: { store: 7 } }, 400);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/custom/store', code: 'kind' }]);
    await logging({ custom: { store: 'Leeds' } }, 201);
    await change(field, { active: false });
    await logging({}, 201);
    await logging({ custom: { store: 'Leeds' } }, 400);
  });

  it('is asked of the symptoms that it is for', async () => {
    const [symptom, other] = (await house.as(people.lee).get('/symptoms').expect(200)).body as { id: string }[];
    const field = await aField({
      name: 'room',
      label: 'Room',
      type: 'text',
      symptomIds: [symptom?.id],
      required: true,
    });
    await logging({ symptomId: symptom?.id }, 400);
    await logging({ symptomId: symptom?.id, custom: { room: '12' } }, 201);
    await logging({ symptomId: other?.id, custom: { room: '12' } }, 400);
    await logging({ symptomId: other?.id }, 201);
    await change(field, { active: false });
  });

  it('is read as nothing by who may not read a sensitive case, who cannot search it either', async () => {
    const { id } = await given.aCase({ sensitive: true, custom: { carrier: 'Blue' } });
    expect(await found({ id, 'custom.carrier': 'Blue' })).toEqual([id]);
    const { body } = await house.as(people.mia).get(`/cases/${id}`).expect(200);
    expect(body.custom).toBeNull();
    expect(await found({ id, 'custom.carrier': 'Blue' }, people.mia)).toEqual([]);
  });
});

describe('A custom field required at a step', () => {
  it('leaves the step incomplete, and the case open, until it is answered', async () => {
    const field = await aField({ name: 'photo', label: 'Photo seen', type: 'yesNo', stepKey: 'hear', required: true });
    const before = await given.aCase();
    const hear = ({ steps }: Wire.CaseRecord) => steps.find(({ key }) => key === 'hear');
    const asked = hear(before)?.asked ?? 0;
    expect(hear(before)?.custom).toEqual(['photo']);
    await given.everyStep(before.id);
    const read = async () =>
      (await house.as(people.lee).get(`/cases/${before.id}`).expect(200)).body as Wire.CaseRecord;
    expect(hear(await read())).toMatchObject({ complete: false, recorded: Object.keys(words.hear).length, asked });
    const close = { caseId: before.id, outcome: 'settled' };
    const refused = await house.as(people.lee).post('/closures').send(close).expect(409);
    expect(refused.body.blockers).toMatchObject([{ code: 'step' }]);

    await aMinuteLater();
    await change(field, { active: false });
    const { version } = await read();
    const answer = { custom: { photo: true } };
    await house.as(people.lee).patch(`/cases/${before.id}`).set('if-match', `"${version}"`).send(answer).expect(200);
    expect(hear(await read())).toMatchObject({ complete: true });
    await house.as(people.lee).post('/closures').send(close).expect(201);
  });

  it('is not demanded of cases that were open before it was asked', async () => {
    const earlier = await given.aCase();
    await aMinuteLater();
    const field = await aField({ name: 'voucher', label: 'Voucher', type: 'text', stepKey: 'thank', required: true });
    await given.everyStep(earlier.id);
    await house.as(people.lee).post('/closures').send({ caseId: earlier.id, outcome: 'settled' }).expect(201);
    await change(field, { active: false });
  });
});

describe('By what they answer', () => {
  it('cases are found', async () => {
    const of = async (answers: object) => (await given.aCase({ summary: 'Found by answers', custom: answers })).id;
    const [two, three] = [await of({ parcels: 2, carrier: 'Red' }), await of({ parcels: 3, carrier: 'Blue' })];
    const mine = { q: 'Found by answers' };
    expect(await found({ ...mine, 'custom.parcels': 2 })).toEqual([two]);
    expect(await found({ ...mine, 'custom.carrier': ['Red', 'Blue'] })).toEqual([two, three].sort());
    expect(await found({ ...mine, 'custom.carrier': ['Red', 'Blue'], 'custom.parcels': 3 })).toEqual([three]);
    for (const filter of [{ 'custom.shoe': 1 }, { 'custom.parcels': '2' }, { 'custom.carrier': [] }, { 'custom.': 1 }])
      await house
        .as(people.lee)
        .get(`/cases?${query({ filter: JSON.stringify(filter) })}`)
        .expect(400);
  });

  it('figures are split and filtered, whoever answered nothing stands apart', async () => {
    await aField({ name: 'mood', label: 'Mood', type: 'choice', choices: ['none', 'calm'] });
    for (const mood of ['none', 'calm', 'calm']) await given.aCase({ custom: { mood } });
    const { groups } = await figure({ split: 'custom.mood' });
    const told = groups.map(({ group, total }) => [group.name, group.id === '' ? null : total.n]);
    expect(told).toEqual([
      ['calm', 2],
      ['none', 1],
      ['Not answered', null],
    ]);
    const all = (await figure({})).groups[0]?.total.n;
    expect(groups.reduce((sum, { total }) => sum + total.n, 0)).toBe(all);
    const filter = JSON.stringify({ 'custom.mood': 'calm' });
    expect((await figure({ filter })).groups[0]?.total.n).toBe(2);
    const rows = await house
      .as(people.malik)
      .get(`/metrics/volume/cases?${query({ ...week, filter })}`)
      .expect(200);
    expect(rows.body).toHaveLength(2);
    const yesNo = await figure({ split: 'custom.gift' });
    expect(yesNo.groups.map(({ group }) => group.name)).toEqual(['No', 'Not answered']);
    await house.as(people.malik).get('/metrics/volume?split=custom.shoe').expect(400);
  });
});

describe('An import', () => {
  const mapping = {
    options: { source: 'old', timeZone: 'Europe/London' },
    fields: {
      receivedAt: { column: 'when' },
      squad: { constant: 'Severn' },
      externalRef: { column: 'ref' },
      'custom.carrier': { column: 'by', map: { r: 'Red' } },
      'custom.parcels': { column: 'count' },
      'custom.gift': { column: 'gift' },
      'custom.boughtOn': { column: 'bought', format: 'dd/LL/yyyy' },
    },
  };
  const file = `when,ref,by,count,gift,bought
2025-11-03T10:00:00Z,n1,r,2,yes,03/11/2025
2025-11-03T10:00:00Z,n2,Green,2,yes,03/11/2025
2025-11-03T10:00:00Z,n3,Blue,many,no,
2025-11-03T10:00:00Z,n4,,,,
`;

  it('brings what a custom field answers, each in its type', async () => {
    await send(house, file, { mapping }).expect(400);
    await aField({ name: 'boughtOn', label: 'Bought on', type: 'date' });
    const record = await take(house, file, { mapping });
    expect(record).toMatchObject({ total: 4, accepted: 2, rejected: 2 });
    expect((await rejectedOf(house, record)).map(({ code }) => code)).toEqual(['choice', 'custom.parcels']);
    const { body } = await house
      .as(people.malik)
      .get(`/cases?${query({ filter: JSON.stringify({ importId: record.id, 'custom.boughtOn': '2025-11-03' }) })}`)
      .expect(200);
    expect(body.map(({ custom }: Wire.CaseRow) => custom)).toEqual([
      { carrier: 'Red', parcels: 2, gift: true, boughtOn: '2025-11-03' },
    ]);
  });
});
