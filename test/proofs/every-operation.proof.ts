import { openTestHouse, type TestHouse } from '../house.ts';
import { askEveryOperation } from '../malformed.ts';

jest.setTimeout(3_600_000);

let house: TestHouse;

beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

/** TRUST.md G1 asks three seeds; 500 malformed requests against every operation are more than its 15,000. */
it.each([20260302, 7, 90125])(
  'answers 500 malformed requests to every operation without a fault of its own, seed %i',
  async (seed) => {
    const { faults, unreached, counts } = await askEveryOperation(house, { malformedEach: 500, validEach: 40, seed });
    console.info(
      `seed ${seed}: ${counts.operations} operations, ${counts.malformed} malformed requests and ${counts.valid} that were not, ${counts.refused} refused, ${faults.length} faults`,
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect(unreached).toEqual([]);
  },
);
