import { damage } from './damage.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { rejectedOf, take } from './imports.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const rows = Array.from(
  { length: 60 },
  (_, i) =>
    `R-${i},2025-02-${String((i % 28) + 1).padStart(2, '0')} 10:00,Squad ${i % 4},"Said ""so"", and left",${(i % 5) + 1}`,
);
const file = ['id,received,squad,what,stars', ...rows, ''].join('\n');

describe('a damaged file', () => {
  it.each([1, 2, 3, 5, 8, 13, 21, 34])('loses no good row and hides no bad one (damage %d)', async (seed) => {
    const damaged = damage(file, seed);
    const mapping = {
      options: { source: `damage ${seed}`, createMissing: true },
      fields: {
        externalRef: { column: 'id' },
        receivedAt: { column: 'received' },
        squad: { column: 'squad' },
        summary: { column: 'what' },
        'survey.score': { column: 'stars' },
      },
    };
    const record = await take(house, damaged.file, { mapping });
    expect(record).toMatchObject({ state: 'done', accepted: damaged.whole, rejected: damaged.spoiled, duplicates: 0 });
    const told = await rejectedOf(house, record);
    expect(told.every(({ line, reason }) => line > 1 && reason.length > 10)).toBe(true);
  });
});
