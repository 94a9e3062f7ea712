import { standingOfWindow, windowTimes } from './windowWords.ts';

const now = new Date('2026-03-02T10:45:00Z');
const window = { from: '2026-03-02T10:30:00Z', to: '2026-03-02T11:00:00Z', places: 3, taken: 0, open: 0 };

describe('what is said of a window', () => {
  it.each([
    [
      { taken: 1, open: 1 },
      { standing: 'free', n: 2 },
    ],
    [
      { taken: 3, open: 3 },
      { standing: 'full', n: 0 },
    ],
    [
      { taken: 5, open: 5 },
      { standing: 'over', n: 2 },
    ],
    [
      { taken: 2, open: 2, to: '2026-03-02T10:30:00Z' },
      { standing: 'missed', n: 2 },
    ],
    [
      { taken: 2, open: 0, to: '2026-03-02T10:30:00Z' },
      { standing: 'free', n: 1 },
    ],
  ])('of %j is %j', (more, said) => {
    expect(standingOfWindow({ ...window, ...more }, now)).toEqual(said);
  });

  it('is its times by the clock of the squad, with the zone where it is not the reader’s', () => {
    expect(windowTimes(window, 'en', 'Asia/Kolkata')).toBe('16:00–16:30 GMT+5:30');
  });
});
