import { defaultOfficeHours } from '#heart-core';
import type { TriageWindow } from '#heart-core/wire';
import { windowsOffered, windowsOnBoard } from './workedWindows.ts';

const hours = defaultOfficeHours('Europe/London');
/** Monday, ten in the morning in London. */
const ten = new Date('2026-03-02T10:00:00Z');
const minute = 60_000;

/** Half-hours from half past nine on, as many as there are words: how much was promised of two places. */
const windows = (...taken: number[]): TriageWindow[] =>
  taken.map((count, place) => ({
    from: new Date(ten.getTime() + (place - 1) * 30 * minute).toISOString(),
    to: new Date(ten.getTime() + place * 30 * minute).toISOString(),
    places: 2,
    taken: count,
    open: count,
    atRisk: false,
  }));
const starts = (shown: readonly TriageWindow[]) => shown.map(({ from }) => from.slice(11, 16));

describe('the windows offered to a customer', () => {
  it('begin with the next that has not begun, six of them', () => {
    expect(starts(windowsOffered(windows(0, 0, 1, 2, 0, 0, 0, 0, 0), ten, hours))).toEqual([
      '10:00',
      '10:30',
      '11:00',
      '11:30',
      '12:00',
      '12:30',
    ]);
  });

  it('go on until three have room', () => {
    expect(windowsOffered(windows(0, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0), ten, hours)).toHaveLength(10);
  });

  it('are never in hours in which the squad does not work', () => {
    const late = new Date('2026-03-02T16:30:00Z');
    const evening = windows(0, 0, 0, 0).map((window) => ({
      ...window,
      from: new Date(new Date(window.from).getTime() + 6.5 * 60 * minute).toISOString(),
      to: new Date(new Date(window.to).getTime() + 6.5 * 60 * minute).toISOString(),
    }));
    expect(starts(windowsOffered(evening, late, hours))).toEqual(['16:30']);
  });
});

describe('the windows of the board', () => {
  it('keep one that has begun as long as something was promised in it', () => {
    expect(starts(windowsOnBoard(windows(1, 0), new Date('2026-03-02T10:05:00Z'), hours))).toEqual(['09:30', '10:00']);
    expect(starts(windowsOnBoard(windows(0, 0), new Date('2026-03-02T10:05:00Z'), hours))).toEqual(['10:00']);
  });
});
