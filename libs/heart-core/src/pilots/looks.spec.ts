import { latestLook, lookAt, nextLook } from './looks.ts';

const [early, late] = [
  { on: new Date('2027-03-01T00:00:00Z'), alpha: 0.0056 },
  { on: new Date('2027-03-31T00:00:00Z'), alpha: 0.0444 },
];
const looks = [early, late];

describe('When a verdict may be read', () => {
  test.each([
    ['before the first', '2027-02-01T00:00:00Z', { number: 0, of: 2, planned: false, alpha: 0.0056 }],
    ['on the day of the first', '2027-03-01T00:00:00Z', { number: 1, of: 2, planned: true, alpha: 0.0056 }],
    ['an hour later is a peek', '2027-03-01T01:00:00Z', { number: 1, of: 2, planned: false, alpha: 0.0444 }],
    ['on the day of the last', '2027-03-31T00:00:00Z', { number: 2, of: 2, planned: true, alpha: 0.0444 }],
    ['after the last', '2027-04-30T00:00:00Z', { number: 2, of: 2, planned: false, alpha: null }],
  ])('%s', (_, cut, expected) => expect(lookAt(looks, new Date(cut))).toEqual(expected));

  test('the latest look is judged until the next one comes', () => {
    expect(latestLook(looks, new Date('2027-02-01T00:00:00Z'))).toBeNull();
    expect(latestLook(looks, new Date('2027-03-20T00:00:00Z'))).toBe(early);
    expect(nextLook(looks, new Date('2027-03-20T00:00:00Z'))).toBe(late);
    expect(nextLook(looks, new Date('2027-03-31T00:00:00Z'))).toBeNull();
  });
});
