import { lotOf, mix } from './lot.ts';

describe('A lot', () => {
  test('draws the same again from the same seed, and other things from another', () => {
    const drawn = (seed: number) => {
      const lot = lotOf(seed);
      return Array.from({ length: 20 }, () => lot.below(1000));
    };
    expect(drawn(42)).toEqual(drawn(42));
    expect(drawn(42)).not.toEqual(drawn(43));
    expect(new Set(drawn(0)).size).toBeGreaterThan(10);
  });

  test('is as likely to draw one number as another', () => {
    const lot = lotOf(1);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) {
      const drawn = lot.below(7);
      counts[drawn] = (counts[drawn] as number) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(10_000 * (6 / 7)));
  });

  test('favours no number where the words of the lot do not divide evenly', () => {
    const lot = lotOf(3);
    let low = 0;
    for (let i = 0; i < 30_000; i++) if (lot.below(3 * 2 ** 30) < 2 ** 30) low += 1;
    expect(Math.abs(low - 10_000)).toBeLessThan(5 * Math.sqrt(30_000 * (2 / 9)));
  });

  test('mixes without losing anyone, in every order alike', () => {
    const orders = new Map<string, number>();
    const lot = lotOf(2);
    for (let i = 0; i < 60_000; i++) {
      const order = mix(['Severn', 'Tamar', 'Trent'], lot).join();
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const times of orders.values()) expect(Math.abs(times - 10_000)).toBeLessThan(5 * Math.sqrt(10_000 * (5 / 6)));
  });
});
