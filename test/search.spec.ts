import { givenIn, wholeHeart } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
let given: ReturnType<typeof givenIn>;
let people: TestHouse['cast']['people'];
const ids: Record<string, string> = {};
beforeAll(async () => {
  house = await openTestHouse();
  given = givenIn(house);
  people = house.cast.people;
  const restatement = 'The wardrobe arrived with a splintered door and nobody rang back.';
  const [hear, ...rest] = wholeHeart();
  ids.told = (await given.aCase({ evidence: [{ ...hear, fields: { ...hear?.fields, restatement } }, ...rest] })).id;
  ids.late = (await given.aCase({ summary: 'Charged twice for the same kettle' })).id;
  ids.avon = (await given.aCase({ by: people.ana, summary: 'Splintered chair leg' })).id;
  ids.hidden = (await given.aCase({ summary: 'Splintered trust', sensitive: true })).id;
});
afterAll(() => house.close());

const found = async (q: string, by = people.lee) => {
  const { body } = await house
    .as(by)
    .get(`/cases?filter=${encodeURIComponent(JSON.stringify({ q }))}`)
    .expect(200);
  return body.map(({ id }: { id: string }) => Object.entries(ids).find(([, known]) => known === id)?.[0]).sort();
};

describe('A search', () => {
  it('finds what was said in the evidence as well as in the summary', async () => {
    expect(await found('splintered door')).toEqual(['told']);
    expect(await found('charged twice')).toEqual(['late']);
  });

  it('shows what was heard in the words that were confirmed last', async () => {
    const { id } = await given.aCase({ summary: 'A tram that never came' });
    const shown = async () => {
      const { body } = await house
        .as(people.lee)
        .get(`/cases?filter=${encodeURIComponent(JSON.stringify({ q: 'tram' }))}`)
        .expect(200);
      return body.map(({ restatement }: { restatement: string | null }) => restatement);
    };
    expect(await shown()).toEqual([null]);
    await given.evidence(id, 'hear', { restatement: 'You waited an hour for the tram.' });
    await given.evidence(id, 'hear', { restatement: 'You waited two hours for the tram, in the rain.' });
    expect(await shown()).toEqual(['You waited two hours for the tram, in the rain.']);
  });

  it('finds what is not quite so spelled', async () => {
    expect(await found('chargd kettle')).toEqual(['late']);
    expect(await found('splintred')).toEqual(['hidden', 'told']);
  });

  it('finds a case by its number, with or without the sign', async () => {
    const { number } = await given.theCase(ids.late as string);
    expect(await found(`#${number}`)).toEqual(['late']);
    expect(await found('999999999999999999999999')).toEqual([]);
  });

  it('finds nothing of another squad, and no words of a sensitive case for whoever may not read them', async () => {
    expect(await found('splintered', people.ana)).toEqual(['avon']);
    expect(await found('splintered', people.mia)).toEqual(['told']);
    expect(await found('splintered', people.malik)).toEqual(['avon', 'hidden', 'told']);
  });

  it.each(['"', ')', '& | !', "'; drop table cases; --", '%', '\\', ':*', '<-> <->'])(
    'takes %j for words',
    async (q) => {
      expect(Array.isArray(await found(q))).toBe(true);
    },
  );
});
