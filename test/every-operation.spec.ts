import { openTestHouse, type TestHouse } from './house.ts';
import { askEveryOperation } from './malformed.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

it('answers requests to every operation with an answer or a problem document, as its OpenAPI document says, never with a fault of its own', async () => {
  const { faults, undocumented, unreached, counts } = await askEveryOperation(house, {
    malformedEach: 20,
    validEach: 12,
    seed: 20260302,
  });
  console.info(
    `${counts.operations} operations: ${counts.malformed} malformed requests and ${counts.valid} that were not, ${counts.refused} refused.`,
  );
  expect(faults.slice(0, 20)).toEqual([]);
  expect([...undocumented].sort()).toEqual([]);
  expect(unreached).toEqual([]);
}, 600_000);
