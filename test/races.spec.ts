import { openTestHouse, type TestHouse } from './house.ts';
import { noTally, stormsIn } from './storms.ts';

/** A few storms of each kind; `npm run prove -- races` makes a hundred of fifty. */
const racers = 24;
let house: TestHouse;
let storms: ReturnType<typeof stormsIn>;
beforeAll(async () => {
  house = await openTestHouse();
  await house.app.listen(0, '127.0.0.1');
  storms = stormsIn(house, racers);
});
afterAll(() => house.close());

it.each(['single', 'day', 'customer', 'twoSupervisors', 'againstReversal', 'againstClosing', 'inEitherOrder'] as const)(
  'no storm of %s passes a limit by a penny, says two words or fails',
  async (kind) => {
    const tally = noTally();
    for (let i = 0; i < 2; i++) await storms[kind](tally);
    expect(tally).toEqual({ storms: 2, requests: 2 * racers, granted: 2, faults: [] });
  },
);

it('no storm around the midnights of a day on which the clocks change passes the limit of either day', async () => {
  const tally = noTally();
  const { lee, mia } = house.cast.people;
  await storms.atMidnight(tally, new Date('2026-03-29T23:00:00Z'), lee);
  await storms.atMidnight(tally, new Date('2026-10-26T00:00:00Z'), mia);
  expect(tally).toEqual({ storms: 2, requests: 2 * racers, granted: 2, faults: [] });
});
