import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exampleIds, examples } from '../apps/api/src/platform/request-examples.ts';
import { givenIn } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let folder: string;
let document: string;
let address: string;
let cookie: string;

/** Not waited for in one breath: the house must answer meanwhile. */
const node = async (...words: string[]) => (await promisify(execFile)(process.execPath, words)).stdout.trim();

type Paths = { paths: Record<string, { post?: { operationId: string } }> };
type Provider = Record<
  'getList' | 'getOne' | 'getMany' | 'getManyReference',
  (
    resource: string,
    asked: object,
  ) => Promise<{ data: { id: string; summary: string }[] & { id: string }; total: number }>
>;
const simpleRest = jest.requireActual<(url: string, client: unknown) => Provider>('ra-data-simple-rest');

beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  await house.app.listen(0, '127.0.0.1');
  address = `http://127.0.0.1:${(house.app.getHttpServer().address() as AddressInfo).port}`;
  const signIn = { email: house.cast.people.lee.email, password: 'a fair word for tests' };
  const { headers } = await house.anyone.post('/session').send(signIn).expect(201);
  cookie = String(headers['set-cookie']).split(';')[0] as string;
  folder = mkdtempSync(join(tmpdir(), 'heartdesk-api-'));
  document = join(folder, 'openapi.json');
  writeFileSync(document, JSON.stringify((await house.anyone.get('/api/openapi.json').expect(200)).body));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house.close();
});

describe('The API, to those who program against it', () => {
  it('has a document in which neither Redocly nor Spectral finds an error', async () => {
    expect(await node('test/open-api/lint.mjs', document)).toBe('');
  });

  it('gives a generated client that compiles strictly and logs a case', async () => {
    expect(await node('test/open-api/client.mjs', folder, document)).toBe('');
    const [status, number, standing, steps] = JSON.parse(await node(join(folder, 'client.js'), address, cookie));
    expect([status, typeof number, standing]).toEqual([201, 'number', 'open']);
    expect(steps).toEqual(['hear', 'empathize', 'apologize', 'resolve', 'thank', 'diagnose']);
  });

  it('lists, sorts, filters and pages through the stock data provider of react-admin', async () => {
    const client = async (url: string, { method, body }: { method?: string; body?: string } = {}) => {
      const answer = await fetch(url, { method, body, headers: { cookie, 'content-type': 'application/json' } });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text, json: JSON.parse(text) };
    };
    const provider = simpleRest(`${address}/api/v1`, client);
    for (const summary of ['Table scratched', 'Chair missing', 'Lamp broken']) await given.aCase({ summary });
    const list = (page: number, filter: object = {}) =>
      provider.getList('cases', {
        pagination: { page, perPage: 2 },
        sort: { field: 'receivedAt', order: 'DESC' },
        filter,
      });
    const [first, second] = [await list(1), await list(2)];
    expect(first.total).toBe(4);
    expect(first.data).toHaveLength(2);
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await list(1, { q: 'scratched' })).data.map(({ summary }) => summary)).toEqual(['Table scratched']);
    const [id] = ids as [string];
    expect((await provider.getOne('cases', { id })).data.id).toBe(id);
    const many = await provider.getMany('cases', { ids: ids.slice(0, 3) });
    expect(many.data.map((one) => one.id).sort()).toEqual(ids.slice(0, 3).sort());
    const closed = await provider.getManyReference('contacts', {
      ...{ target: 'caseId', id, pagination: { page: 1, perPage: 10 } },
      ...{ sort: { field: 'recordedAt', order: 'ASC' }, filter: {} },
    });
    expect(closed.total).toBe(1);
  });

  it('has examples that a house takes as they stand, one after the other', async () => {
    const { lee, priya, malik, jo } = house.cast.people;
    const { paths } = JSON.parse(readFileSync(document, 'utf8')) as Paths;
    const placeOf = new Map(Object.entries(paths).map(([place, { post }]) => [post?.operationId, place]));
    const others = new Map([
      ...['Authority.decide', 'Bulk.ask'].map((operation) => [operation, priya] as const),
      ...['Reports.add', 'Reports.addSchedule', 'Orders.order'].map((operation) => [operation, malik] as const),
      ...['Webhooks.add', 'ApiKeys.make', 'Squads.add', 'People.add'].map((operation) => [operation, jo] as const),
    ]);
    const { squad, person, cause, case: aCase, promise, remedy, report } = exampleIds;
    const real = new Map<string, string>([
      [squad, house.cast.squads.severn],
      [person, malik.id],
      [cause, house.cast.causes.courier],
    ]);
    const makes = new Map<string, string>([
      ['Intake.log', aCase],
      ['Commitments.promise', promise],
      ['Authority.propose', remedy],
      ['Reports.add', report],
    ]);
    const refused: string[] = [];
    for (const { operation, summary, value } of examples) {
      const body = [...real].reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value));
      const asked = house.as(others.get(operation) ?? lee).post(placeOf.get(operation) ?? '/nowhere');
      const answer = await asked.set('content-type', 'application/json').send(body);
      if (answer.status >= 300) refused.push(`${operation}, ${summary}: ${JSON.stringify(answer.body)}`);
      const made = makes.get(operation);
      // The first case is the one that the others are about.
      if (made && !(made === aCase && real.has(aCase))) real.set(made, answer.body.id);
    }
    expect(refused).toEqual([]);
  });
});
