import { bodyOfRetention, daysOf } from './retentionDraft.ts';

describe('Days that something is kept', () => {
  test.each([
    ['30', 30],
    [' 365 ', 365],
    ['0', null],
    ['366', null],
    ['1.5', null],
    ['', null],
  ])('typed as %j are %p', (typed, days) => expect(daysOf(typed, 'deliveriesKeptDays')).toBe(days));

  test('travel only where they are days', () => {
    const draft = { deliveriesKeptDays: '14', refusedRowsKeptDays: 'soon', waitingMailKeptDays: '29' };
    expect(bodyOfRetention(draft)).toEqual({ deliveriesKeptDays: 14 });
  });
});
