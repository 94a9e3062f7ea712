import { arrivalsOf, isFree, nextFree, placesIn, windowStarts } from './windows.ts';

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);

describe('Call-back windows', () => {
  it('hold as many calls as people can make', () => {
    expect(placesIn(30, 3, 6)).toBe(9);
    expect(placesIn(30, 1, 5)).toBe(2);
    expect(placesIn(60, 0, 6)).toBe(0);
  });

  it('begin on full half-hours, the first after the start', () => {
    expect(windowStarts(at('10:10'), at('11:30'), 30)).toEqual([at('10:30'), at('11:00')]);
    expect(windowStarts(at('10:00'), at('10:00'), 30)).toEqual([]);
  });

  it('are offered while there is room', () => {
    const full = { from: at('10:30'), to: at('11:00'), places: 2, taken: 2 };
    const free = { from: at('11:00'), to: at('11:30'), places: 2, taken: 1 };
    expect(isFree(full)).toBe(false);
    expect(nextFree([full, free], at('10:30'))).toBe(free);
    expect(nextFree([full, free], at('11:10'))).toBeNull();
  });
});

describe('A spike', () => {
  it.each([
    ['no band yet', 30, [2, 3, 2], false],
    ['within the band', 9, [5, 6, 4, 5], false],
    ['above the band', 14, [5, 6, 4, 5], true],
    ['above the band, but few', 5, [0, 0, 1, 0], false],
  ])('is suggested: %s', (_what, arrived, usual, above) => {
    expect(arrivalsOf(arrived, usual).above).toBe(above);
  });
});
