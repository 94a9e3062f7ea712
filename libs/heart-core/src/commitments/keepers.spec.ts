import { inOrderOfKeeping, type KeeperFacts } from './keepers.ts';

const keeper = (name: string, online: boolean, promisesToday: number, knowsCustomer = false): KeeperFacts => ({
  id: name,
  name,
  online,
  promisesToday,
  knowsCustomer,
});
const names = (...keepers: KeeperFacts[]) => inOrderOfKeeping(keepers).map(({ name }) => name);

describe('A promise goes first to', () => {
  it('someone at their desk, though another has less to do', () => {
    expect(names(keeper('Mia', false, 0), keeper('Lee', true, 5))).toEqual(['Lee', 'Mia']);
  });
  it('the one with the least to do today', () => {
    expect(names(keeper('Lee', true, 2, true), keeper('Mia', true, 1))).toEqual(['Mia', 'Lee']);
  });
  it('the one who knows the customer, where both have as much to do', () => {
    expect(names(keeper('Lee', true, 2), keeper('Mia', true, 2, true))).toEqual(['Mia', 'Lee']);
  });
  it('the same one each time, where nothing tells them apart', () => {
    expect(names(keeper('Mia', true, 2), keeper('Lee', true, 2))).toEqual(['Lee', 'Mia']);
  });
});
