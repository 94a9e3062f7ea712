import type { Wire } from '#heart-core';
import { givenIn, wholeHeart } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let people: TestHouse['cast']['people'];
let squads: TestHouse['cast']['squads'];

const tz = 'Europe/London';
const query = (parts: Record<string, string>) => new URLSearchParams(parts);
const present = { from: '2026-03-30', to: '2026-04-27', tz };

beforeAll(async () => {
  house = await openTestHouse();
  people = house.cast.people;
  squads = house.cast.squads;
  const given = givenIn(house);
  /** Cases received and resolved on a day: so many with every step, the others without the thanks. */
  const cases = async (by: { email: string }, day: string, whole: number, all: number) => {
    await given.at(`${day}T10:00:00Z`);
    for (let i = 0; i < all; i++)
      await given.aCase({ by, methodKey: 'heart', evidence: i < whole ? wholeHeart() : wholeHeart().slice(0, 4) });
  };
  await cases(people.lee, '2026-03-04', 4, 24);
  await cases(people.lee, '2026-04-01', 22, 24);
  await cases(people.ana, '2026-04-02', 3, 6);
});
afterAll(() => house.close());

const change = async (key: string, parts: object, by: { email: string } = people.malik) => {
  const { body } = await house
    .as(by)
    .get(`/metrics/${key}/change?${query({ ...present, ...parts })}`)
    .expect(200);
  return body as Wire.MetricChange;
};
const funnel = async (key: string, by: { email: string } = people.malik, status = 200) =>
  (
    await house
      .as(by)
      .get(`/metrics/${key}/funnel?${query(present)}`)
      .expect(status)
  ).body as Wire.MetricFunnel;
const of = (squadId: string) => ({ filter: JSON.stringify({ squadId }) });

describe('A squad and its own past', () => {
  it('is told as it is counted anywhere else, with what chance does not explain', async () => {
    const told = await change('volume', of(squads.severn));
    expect([told.before.n, told.after.n, told.signal]).toEqual([24, 24, null]);
    const steps = await change('stepCompleteness', of(squads.severn));
    const ask = { from: '2026-03-02', to: '2026-04-27', tz, interval: 'month', ...of(squads.severn) };
    const { body } = await house
      .as(people.malik)
      .get(`/metrics/stepCompleteness?${query(ask)}`)
      .expect(200);
    expect(steps.before.num + steps.after.num).toBe(body.groups[0].total.num);
    expect(steps).toMatchObject({ signal: 'better', before: { n: 120 }, after: { n: 120 } });
    expect(steps.low).toBeGreaterThan(0);
  });

  it('is as long as the time that it is held against, though the clocks change between', async () => {
    const { before, after } = await change('volume', {});
    expect([before.start, before.end, after.start]).toEqual([
      '2026-03-02T00:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
    ]);
  });

  it('says nothing of too few', async () => {
    expect(await change('stepCompleteness', of(squads.avon))).toMatchObject({ signal: 'tooFew' });
    expect(await change('csatTop2', of(squads.severn))).toMatchObject({ difference: null, signal: 'tooFew' });
  });
});

describe('Squads in a funnel', () => {
  it('stand by their sizes against the share of all', async () => {
    const { squads: placed, target, limits } = await funnel('stepAdherence');
    expect(placed.map(({ name, num, n }) => [name, num, n])).toEqual([
      ['Avon', 3, 6],
      ['Severn', 22, 24],
    ]);
    expect(target).toBeCloseTo(25 / 30, 12);
    expect(limits.at(-1)?.n).toBe(24);
    const last = limits.at(-1);
    expect(placed[1]).toMatchObject({ lower95: last?.lower95, upper998: last?.upper998 });
  });

  it('are those within reach alone', async () => {
    const { squads: placed } = await funnel('stepAdherence', people.priya);
    expect(placed.map(({ name }) => name)).toEqual(['Severn']);
    await funnel('stepAdherence', people.lee, 403);
  });

  it('are held against each other by shares alone, and whole', async () => {
    await funnel('handleTime', people.malik, 422);
    await funnel('nothing', people.malik, 404);
    for (const more of ['split=squad', 'interval=week', 'limit=1'])
      await house.as(people.malik).get(`/metrics/fcr14/funnel?${more}`).expect(400);
  });

  it('have no target where nothing was counted', async () => {
    const { body } = await house
      .as(people.malik)
      .get('/metrics/fcr14/funnel?from=2019-01-07&to=2019-02-04')
      .expect(200);
    expect(body).toMatchObject({ target: null, squads: [], limits: [] });
  });
});
