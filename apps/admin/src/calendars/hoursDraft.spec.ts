import { defaultWeek } from '#heart-core';
import { draftOf, faultIn, faultsOf, minutesAWeek, nextBlock, readTime, sameHours, weekInWords } from './hoursDraft.ts';

const usual = draftOf({ week: defaultWeek, days: [] });

describe('hours as they are typed', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['17.30', '17:30'],
    [' 17:30 ', '17:30'],
    ['24', '24:00'],
    ['9h15', '09:15'],
    ['noon', 'noon'],
    ['', ''],
  ])('“%s” is %s', (typed, read) => expect(readTime(typed)).toBe(read));

  it('offer the next block after the last one, within the day', () => {
    expect(nextBlock([])).toEqual({ from: '09:00', to: '17:00' });
    expect(
      nextBlock([
        { from: '13:00', to: '15:00' },
        { from: '09:00', to: '12:00' },
      ]),
    ).toEqual({ from: '16:00', to: '20:00' });
    expect(nextBlock([{ from: '20:00', to: '23:30' }])).toEqual({ from: '23:00', to: '24:00' });
  });

  it('stand in words, days that are alike together', () => {
    const morning = { from: '09:00', to: '12:00' };
    const noon = { from: '13:00', to: '17:00' };
    expect(weekInWords(defaultWeek, 'en')).toBe('Mon–Fri 09:00–17:00');
    expect(weekInWords([[noon, morning], [morning], [morning], [], [], [morning], []], 'en')).toBe(
      'Mon 09:00–12:00, 13:00–17:00 · Tue–Wed 09:00–12:00 · Sat 09:00–12:00',
    );
    expect(minutesAWeek(defaultWeek)).toBe(5 * 480);
  });

  it('are the same in whatever order they were typed', () => {
    const days = [
      { on: '2026-12-25', name: 'Christmas ', blocks: [] },
      { on: '2026-01-01', name: 'New Year', blocks: [] },
    ];
    expect(sameHours({ ...usual, days }, { ...usual, days: [...days].reverse() })).toBe(true);
    expect(sameHours(usual, { ...usual, days })).toBe(false);
  });

  it('are refused where they are wrong, as the house would', () => {
    const wrong = { ...usual, week: usual.week.with(0, [{ from: '09:00', to: '08:00' }]) };
    expect(faultIn(faultsOf(wrong), '/week/0')).toBe('order');
    expect(faultIn(faultsOf(wrong), '/week/1')).toBeUndefined();
    expect(faultsOf(usual)).toEqual({});
  });
});
