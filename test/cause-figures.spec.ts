import type { Definition, Wire } from '#heart-core';
import { FiguresFold } from '../apps/api/src/metrics/figures-fold.ts';
import { givenIn, wholeHeart } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

/** Two causes that are merged and split, and two that nobody touches. */
const names = ['Van', 'Bike', 'Depot', 'Till'] as const;
type Name = (typeof names)[number];
let house: TestHouse;
let keys: string[];
const causes = {} as Record<Name, string>;

beforeAll(async () => {
  house = await openTestHouse();
  const given = givenIn(house);
  const { lee, ana, jo } = house.cast.people;
  for (const name of names)
    causes[name] = (await house.as(jo).post('/causes').send({ name }).expect(201)).body.id as string;
  const symptoms = Object.values(house.cast.symptoms);
  for (const monday of ['2026-03-02', '2026-03-09'])
    for (const [i, name] of names.entries())
      for (const [j, by] of [lee, ana, lee].entries()) {
        await given.at(`${monday}T1${i}:0${j}:00Z`);
        const whole = by === lee && j === 0 ? { evidence: wholeHeart(), closure: { outcome: 'settled' } } : {};
        const { id } = await given.aCase({ by, symptomId: symptoms[(i + j) % symptoms.length], ...whole });
        if (!('closure' in whole)) await given.aPromise(id, { by, dueAt: `2026-03-1${6 + i}T1${j}:00:00Z` });
        const said = { caseId: id, status: 'hypothesis', causeId: causes[name] };
        await house.as(by).post('/diagnoses').send(said).expect(201);
      }
  await given.at('2026-03-30T10:00:00Z');
  keys = (await house.as(house.cast.people.malik).get('/metrics').expect(200)).body.map(({ key }: Definition) => key);
});
afterAll(() => house.close());

const range = { from: '2026-02-23', to: '2026-03-30', tz: 'Europe/London' };
/** Every figure by cause, and every total; from the sums by day where they can tell it, and from the records. */
async function figures() {
  const { malik } = house.cast.people;
  const of = new Map<string, Wire.MetricAnswer>();
  for (const key of keys)
    for (const more of [{}, { split: 'cause' }]) {
      const query = new URLSearchParams({ ...range, ...more } as Record<string, string>);
      of.set(`${key} ${'split' in more}`, (await house.as(malik).get(`/metrics/${key}?${query}`).expect(200)).body);
    }
  return of;
}
const untouched = (all: Map<string, Wire.MetricAnswer>) =>
  [...all].map(([name, { groups }]) => [
    name,
    groups.filter(({ group }) => ![causes.Van, causes.Bike].includes(group.id)),
  ]);
const whole = (all: Map<string, Wire.MetricAnswer>) => [...all].map(([name, { groups }]) => [name, groups]);
const change = async (body: object) =>
  (await house.as(house.cast.people.jo).post('/cause-changes').send(body).expect(201)).body as Wire.CauseChangeRecord;
const undo = (changeId: string) =>
  house.as(house.cast.people.jo).post('/cause-undoings').send({ changeId }).expect(201);
const fold = () => house.app.get(FiguresFold).foldAll();
const merge = () => change({ kind: 'merge', causeId: causes.Van, intoId: causes.Bike });
const split = () =>
  change({ kind: 'split', causeId: causes.Van, parts: [{ name: 'Late van', symptomIds: [house.cast.symptoms.late] }] });

it.each<[string, typeof merge, boolean]>([
  ['A merge, counted from the records,', merge, false],
  ['A merge, counted from the sums by day,', merge, true],
])(
  '%s and its undoing leave every figure of untouched causes, and every total, the same to the last digit',
  async (_, make, folded) => {
    if (folded) await fold();
    const before = await figures();
    const { id } = await make();
    const marked = await figures();
    if (folded) await fold();
    const during = await figures();
    await undo(id);
    if (folded) await fold();
    const after = await figures();
    expect(untouched(marked)).toEqual(untouched(before));
    expect(whole(marked)).toEqual(whole(during));
    expect(whole(during)).not.toEqual(whole(before));
    expect(whole(after)).toEqual(whole(before));
    const volume = (all: Map<string, Wire.MetricAnswer>, cause: Name) =>
      all.get('volume true')?.groups.find(({ group }) => group.id === causes[cause]);
    expect(volume(during, 'Van')).toBeUndefined();
    expect(volume(during, 'Bike')?.points.map(({ value }) => value)).toEqual(
      volume(before, 'Bike')?.points.map(
        ({ value }, i) => (value as number) + (volume(before, 'Van')?.points[i]?.value as number),
      ),
    );
  },
);

it('counts a split the same from the sums by day as from the records', async () => {
  await fold();
  const before = await figures();
  const { id, parts } = await split();
  const marked = await figures();
  await fold();
  const during = await figures();
  expect(whole(during)).toEqual(whole(marked));
  const part = during.get('volume true')?.groups.find(({ group }) => group.id === parts[0]?.causeId);
  expect(part?.total.value).toBeGreaterThan(0);
  await undo(id);
  await fold();
  expect(whole(await figures())).toEqual(whole(before));
});
