import fc from 'fast-check';
import { Lists } from '../apps/api/src/exports/lists.ts';
import { sheets } from '../apps/api/src/exports/sheets.ts';
import { JobsRunner } from '../apps/api/src/jobs/jobs.runner.ts';
import { cellOf, csvRows, fileFor, inSheet, plain, type Row, xlsxRows, xlsxSheets } from './files.ts';
import { givenIn } from './given.ts';
import { aMonday, openTestHouse, type TestHouse } from './house.ts';

type Someone = { email: string };

const seed = 20261125;
let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];

/** A floor with something of everything: two squads, promises, remedies above the limits, one sensitive case. */
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  const { ana, lee, mia } = people;
  const { late, broken } = house.cast.symptoms;
  for (let i = 0; i < 12; i++) {
    await given.at(new Date(aMonday.getTime() + i * 3_600_000 * 5));
    const open = await given.aCase({
      by: i % 3 === 2 ? ana : i % 3 === 1 ? mia : lee,
      channel: (['phone', 'email', 'chat'] as const)[i % 3],
      severity: (['low', 'normal', 'high', 'critical'] as const)[i % 4],
      symptomId: i % 2 ? late : broken,
      summary: `Parcel ${i}, "late" again\r\nsince Monday`,
      sensitive: i === 3,
    });
    const by = i % 3 === 2 ? ana : i % 3 === 1 ? mia : lee;
    const promise = await given.aPromise(open.id, {
      by,
      within: { businessMinutes: 240 },
      what: `Call ${i}; with "news"`,
    });
    if (i % 4 === 0) await given.aSettlement(promise.id, 'kept', {}, by);
    const amount = { remedy: 'refund', amountMinor: 1000 + i * 3000, currency: 'GBP', delivery: 'promised' };
    await given.aRemedy(open.id, amount, by);
    if (i % 3 === 0) await given.aClosedCase({ symptomId: late });
  }
  await house.as(lee).post('/issues').send({ name: 'Parcels late' });
}, 120_000);
afterAll(() => house.close());

const rowsOf = async (by: Someone, resource: string, query: URLSearchParams): Promise<Row[]> => {
  const asked = new URLSearchParams([...query, ['range', '[0,199]']]);
  return (await house.as(by).get(`/${resource}?${asked}`).expect(200)).body;
};

/** Every column of the file that the list shows too, row for row. */
function sameRows(file: Row[], list: Row[], as = (text: string) => text): void {
  expect(file).toHaveLength(list.length);
  for (const [i, row] of file.entries()) {
    const shown = list[i] as Row;
    for (const [column, value] of Object.entries(row)) {
      if ((column.split('.')[0] as string) in shown || column === 'id')
        expect([i, column, plain(value)]).toEqual([i, column, as(cellOf(shown, column))]);
    }
  }
}

const anyOf = <One>(...list: readonly One[]) => fc.subarray([...list], { minLength: 1 });
/** Up to two of these filters at once: more of them would seldom find anything. */
const upToTwo = (all: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
  fc
    .subarray(Object.keys(all), { maxLength: 2 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, all[name] as fc.Arbitrary<unknown>]))));

const filters: Record<string, () => fc.Arbitrary<object>> = {
  cases: () =>
    upToTwo({
      status: fc.constantFrom('open', 'closed', 'resolved'),
      channel: anyOf('phone', 'email', 'chat'),
      severity: anyOf('low', 'normal', 'high', 'critical'),
      squadId: fc.constantFrom(house.cast.squads.severn, house.cast.squads.avon),
      symptomId: fc.constant(house.cast.symptoms.late),
      overdue: fc.boolean(),
      awaitingApproval: fc.boolean(),
      receivedFrom: fc.constantFrom('2026-03-02T15:00:00Z', '2026-03-04T00:00:00+01:00'),
      q: fc.constantFrom('Parcel', 'customer 1', '%_'),
    }),
  commitments: () =>
    upToTwo({
      standing: anyOf('open', 'kept', 'broken', 'late'),
      overdue: fc.boolean(),
      ownerId: fc.constantFrom(people.lee.id, people.ana.id),
      dueFrom: fc.constantFrom('2026-03-03T12:00:00Z'),
    }),
  resolutions: () =>
    upToTwo({
      standing: anyOf('granted', 'awaitingApproval', 'expired'),
      asked: fc.boolean(),
      remedy: fc.constantFrom('refund', 'repair'),
      squadId: fc.constantFrom(house.cast.squads.severn),
    }),
};
const sorts: Record<string, string[]> = {
  cases: ['receivedAt', 'number', 'status', 'severity', 'nextDueAt', 'id'],
  commitments: ['dueAt', 'recordedAt', 'id'],
  resolutions: ['recordedAt', 'urgency', 'id'],
};

/** 20 questions of a list, each by somebody else. */
const askedOf = (resource: string) =>
  fc.sample(
    fc.tuple(
      (filters[resource] as () => fc.Arbitrary<object>)(),
      fc.constantFrom(...(sorts[resource] as string[])),
      fc.constantFrom('ASC', 'DESC'),
      fc.constantFrom(people.malik, people.priya, people.sam, people.kim),
    ),
    { numRuns: 20, seed },
  );
const queryOf = (filter: object, sort: string[]) =>
  new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) });

it.each(Object.keys(filters))('holds the rows of the screen in both files, for 20 filters of %s', async (resource) => {
  let found = 0;
  for (const [filter, sort, order, by] of askedOf(resource)) {
    const query = queryOf(filter, [sort, order]);
    const list = await rowsOf(by, resource, query);
    sameRows(csvRows(await fileFor(house, by, `/exports/${resource}.csv?${query}`)), list);
    sameRows(await xlsxRows(await fileFor(house, by, `/exports/${resource}.xlsx?${query}`)), list, inSheet);
    if (list.length > 0) found++;
  }
  expect(found).toBeGreaterThanOrEqual(8);
});

it.each(Object.keys(sheets))('gives %s away as it is listed', async (resource) => {
  const query = new URLSearchParams({ sort: JSON.stringify(house.app.get(Lists).of(resource)?.listing.usual) });
  // Whatever is taken away is noted: the audit itself would be longer the second time.
  if (resource === 'audit') query.set('filter', '{"deed":"commitment.make"}');
  const list = await rowsOf(people.jo, resource, query);
  sameRows(csvRows(await fileFor(house, people.jo, `/exports/${resource}.csv?${query}`)), list);
  sameRows(await xlsxRows(await fileFor(house, people.jo, `/exports/${resource}.xlsx?${query}`)), list, inSheet);
});

describe('a figure', () => {
  const asked = (more: object = {}) =>
    new URLSearchParams({ from: '2026-03-02', to: '2026-03-09', tz: 'Europe/London', interval: 'day', ...more });
  const keys = ['volume', 'followUpsKept', 'timeToResolve', 'resolutionCost', 'csatMean'] as const;

  it('stands in its files point for point, for 20 questions', async () => {
    const questions = fc.sample(
      fc.record({
        key: fc.constantFrom(...keys),
        interval: fc.constantFrom('day', 'week'),
        tz: fc.constantFrom('UTC', 'Europe/London', 'Asia/Kolkata'),
        split: fc.option(fc.constantFrom('squad', 'channel', 'severity'), { nil: undefined }),
        filter: fc.option(
          upToTwo({ channel: anyOf('phone', 'email'), severity: anyOf('low', 'high') }).map((one) =>
            JSON.stringify(one),
          ),
          { nil: undefined },
        ),
      }),
      { numRuns: 20, seed },
    );
    let counted = 0;
    for (const { key, ...question } of questions) {
      const query = asked(Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)));
      const { body } = await house.as(people.malik).get(`/metrics/${key}?${query}`).expect(200);
      const points = body.groups.flatMap(({ group, points: all }: { group: object; points: object[] }) =>
        all.map((point) => ({ key, group, ...point })),
      );
      query.set('key', key);
      const csv = csvRows(await fileFor(house, people.malik, `/exports/metrics.csv?${query}`));
      sameRows(csv, points);
      sameRows(await xlsxRows(await fileFor(house, people.malik, `/exports/metrics.xlsx?${query}`)), points);
      counted += csv.filter(({ n }) => Number(n) > 0).length;
    }
    expect(counted).toBeGreaterThan(20);
  });

  it('gives the rows behind it away, the excluded ones with their reason', async () => {
    for (const key of keys) {
      const query = asked();
      query.delete('interval');
      const path = `/metrics/${key}/cases?${query}&range=[0,199]`;
      const list: Row[] = (await house.as(people.malik).get(path).expect(200)).body;
      query.set('key', key);
      sameRows(csvRows(await fileFor(house, people.malik, `/exports/metric-cases.csv?${query}`)), list);
      const xlsx = await xlsxRows(await fileFor(house, people.malik, `/exports/metric-cases.xlsx?${query}`));
      sameRows(xlsx, list, inSheet);
    }
  });
});

it('holds them in the file of a report that goes out by its schedule, for the same filters', async () => {
  const { malik } = people;
  const made = async (path: string, body: object) => (await house.as(malik).post(path).send(body).expect(201)).body;
  for (const resource of Object.keys(filters)) {
    const asked = askedOf(resource);
    const parts = asked.map(([filter, sort, order]) => ({
      kind: 'list',
      resource,
      filter,
      sort: [sort, order],
      most: 200,
    }));
    const { id: reportId } = await made('/reports', { name: 'Lists', parts });
    const schedule = { reportId, every: 'day', at: '08:30', timeZone: 'UTC', personIds: [malik.id], xlsx: true };
    const { id, next } = await made('/schedules', schedule);
    await given.at(next[0]);
    await house.app.get(JobsRunner).tick();
    const [run] = (await house.as(malik).get(`/runs?scheduleId=${id}`).expect(200)).body;
    const sheetsSent = await xlsxSheets(await fileFor(house, malik, `/runs/${run.id}/xlsx`));
    for (const [i, [filter, sort, order]] of asked.entries())
      sameRows(sheetsSent[i] ?? [], await rowsOf(malik, resource, queryOf(filter, [sort, order])), inSheet);
  }
});
