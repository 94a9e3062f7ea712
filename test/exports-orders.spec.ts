import type { Wire } from '#heart-core';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { csvRows, fileFor, xlsxRows } from './files.ts';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  for (let i = 0; i < 3; i++) await given.aCase({ summary: `Parcel ${i}` });
  await given.aCase({ by: people.ana, summary: 'Of another squad' });
});
afterAll(() => house.close());
beforeEach(() => given.at(aMonday));

type Someone = { email: string };
const order = async (by: Someone, body: object): Promise<Wire.ExportRecord> =>
  (await house.as(by).post('/exports').send(body).expect(201)).body;
const made = async (by: Someone, { id }: { id: string }): Promise<Wire.ExportRecord> => {
  await house.app.get(JobsRunner).tick();
  return (await house.as(by).get(`/exports/${id}`).expect(200)).body;
};
const cases = { resource: 'cases', format: 'csv' };

it('is made in the background with what its asker may read, and told of by the bell', async () => {
  const asked = await order(people.priya, { ...cases, filter: { status: 'open' }, sort: ['number', 'ASC'] });
  expect(asked).toMatchObject({ state: 'queued', resource: 'cases', rowsMade: 0, fileName: null });
  await house.as(people.priya).get(`/exports/${asked.id}/file`).expect(409);
  const done = await made(people.priya, asked);
  expect(done).toMatchObject({ state: 'done', total: 3, rowsMade: 3, expiresAt: '2026-03-09T10:00:00.000Z' });
  const file = await fileFor(house, people.priya, `/exports/${asked.id}/file`);
  expect(file).toHaveLength(done.bytes);
  expect(csvRows(file).map(({ summary }) => summary)).toEqual(['Parcel 0', 'Parcel 1', 'Parcel 2']);
  const [notice] = (await house.as(people.priya).get('/notifications').expect(200)).body;
  expect(notice).toMatchObject({ kind: 'exportReady', refs: { exportId: asked.id } });
});

it('holds what the list and the figure hold, in either form', async () => {
  await given.at('2026-03-02T11:00:00Z');
  const list = csvRows(await fileFor(house, people.malik, '/exports/cases.csv'));
  const ordered = await order(people.malik, { ...cases, format: 'xlsx' });
  expect((await made(people.malik, ordered)).total).toBe(4);
  const sheet = await xlsxRows(await fileFor(house, people.malik, `/exports/${ordered.id}/file`));
  expect(sheet.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
  const figure = await order(people.malik, { resource: 'metrics', format: 'csv', key: 'volume', tz: 'Europe/London' });
  await made(people.malik, figure);
  const points = csvRows(await fileFor(house, people.malik, `/exports/${figure.id}/file`));
  expect(points.reduce((sum, { num }) => sum + Number(num), 0)).toBe(4);
  const rows = await order(people.malik, { resource: 'metric-cases', format: 'csv', key: 'volume' });
  expect(await made(people.malik, rows)).toMatchObject({ state: 'done', rowsMade: 4 });
});

it('is read by its asker alone, and gone after a week', async () => {
  const asked = await order(people.priya, cases);
  await made(people.priya, asked);
  for (const other of [people.jo, people.kim, people.malik]) {
    await house.as(other).get(`/exports/${asked.id}`).expect(404);
    await house.as(other).get(`/exports/${asked.id}/file`).expect(404);
  }
  const own = (await house.as(people.priya).get('/exports?filter={"resource":"cases"}').expect(200)).body;
  expect(own.map(({ id }: { id: string }) => id)).toContain(asked.id);
  await given.at('2026-03-09T10:00:00Z');
  expect(await made(people.priya, asked)).toMatchObject({ state: 'expired' });
  await house.as(people.priya).get(`/exports/${asked.id}/file`).expect(404);
  expect(await house.sql('select 1 from export_chunks where export_id = $1', [asked.id])).toEqual([]);
});

it('is made with the rights of the moment: whoever left, or no longer may, gets none', async () => {
  const [gone, lesser, moved] = [
    await order(people.sam, cases),
    await order(people.kim, { resource: 'audit', format: 'csv' }),
    await order(people.priya, cases),
  ];
  await house.sql('update people set active = false where id = $1', [people.sam.id]);
  await house.sql(`update people set role = 'manager' where id = $1`, [people.kim.id]);
  await house.sql('update person_squads set squad_id = $2 where person_id = $1 and squad_id = $3', [
    ...[people.priya.id, house.cast.squads.avon, house.cast.squads.severn],
  ]);
  await house.app.get(JobsRunner).tick();
  await house.as(people.sam).get(`/exports/${gone.id}/file`).expect(401);
  expect(await house.sql('select state, failure from exports where id = $1', [gone.id])).toEqual([
    { state: 'failed', failure: 'forbidden' },
  ]);
  const refused = (await house.as(people.kim).get(`/exports/${lesser.id}`).expect(200)).body;
  expect(refused).toMatchObject({ state: 'failed', failure: 'forbidden' });
  const own = csvRows(await fileFor(house, people.priya, `/exports/${moved.id}/file`));
  expect(own.map(({ summary }) => summary)).toContain('Of another squad');
});

it.each([
  [{ resource: 'secrets', format: 'csv' }],
  [{ resource: 'cases', format: 'pdf' }],
  [{ ...cases, filter: { nothing: 1 } }],
  [{ ...cases, sort: ['nothing', 'ASC'] }],
  [{ ...cases, key: 'fcr14' }],
  [{ ...cases, more: true }],
  [{ resource: 'metrics', format: 'csv' }],
  [{ resource: 'metrics', format: 'csv', key: 'fcr14', sort: ['at', 'ASC'] }],
  [{ resource: 'metrics', format: 'csv', key: 'fcr14', tz: 'Nowhere' }],
  [{ resource: 'metric-cases', format: 'csv', key: 'fcr14', sort: ['number', 'ASC'] }],
])('is refused at once where it could not be made: %j', async (body) => {
  await house.as(people.jo).post('/exports').send(body).expect(400);
});
