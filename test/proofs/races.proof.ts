import { momentOf } from '#heart-core';
import { openTestHouse, type TestHouse } from '../house.ts';
import { noTally, stormsIn, type Tally } from '../storms.ts';

/** Issue 3: 50 racers × 100 storms for each kind. */
const racers = 50;
const stormsEach = 100;

/** The midnights on both sides of each day on which London's clocks change, for thirteen years from 2026. */
const midnights = Array.from({ length: 13 }, (_, i) => 2026 + i).flatMap((year) =>
  [3, 10].flatMap((month) => {
    const sunday = 31 - new Date(Date.UTC(year, month - 1, 31)).getUTCDay();
    return [sunday, sunday + 1].map((day) => momentOf('Europe/London', { year, month, day, minutes: 0 }));
  }),
);

let house: TestHouse;
let storms: ReturnType<typeof stormsIn>;
beforeAll(async () => {
  house = await openTestHouse();
  await house.app.listen(0, '127.0.0.1');
  storms = stormsIn(house, racers);
});
afterAll(() => house.close());

const tell = (what: string, { storms: count, requests, granted, faults }: Tally) =>
  console.info(
    [
      `${what}: ${count} storms, ${requests} requests, ${granted} storms with a success, ${faults.length} faults`,
      ...new Set(faults.map((fault) => fault.replace(/"requestId":"[^"]*"/, '').slice(0, 200))),
    ].join('\n'),
  );

it.each(['single', 'day', 'customer', 'twoSupervisors', 'againstReversal', 'againstClosing', 'inEitherOrder'] as const)(
  'no storm of %s passes a limit by a penny, says two words or fails',
  async (kind) => {
    const tally = noTally();
    for (let i = 0; i < stormsEach; i++) await storms[kind](tally);
    tell(kind, tally);
    expect(tally).toEqual({ storms: stormsEach, requests: stormsEach * racers, granted: stormsEach, faults: [] });
  },
  1_800_000,
);

it('no storm on the day’s limit passes it around a local midnight of a day on which the clocks change', async () => {
  const tally = noTally();
  const { lee, mia } = house.cast.people;
  for (let i = 0; i < stormsEach; i++) await storms.atMidnight(tally, midnights[i >> 1] as Date, i % 2 ? lee : mia);
  tell('around midnight', tally);
  expect(tally).toEqual({ storms: stormsEach, requests: stormsEach * racers, granted: stormsEach, faults: [] });
}, 1_800_000);
