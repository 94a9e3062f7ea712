import { shareOf } from './intervals.ts';
import { followUpsOnTime, matureOutcome } from './matured.ts';

describe('Cases whose watch has ended', () => {
  const cases = [
    { start: 0, event: 14 },
    { start: 0, event: 15 },
    { start: 6, event: null },
    { start: 7, event: 8 },
  ];
  test('alone are counted; the last day of the window is within, an early failure waits with its case', () => {
    const { lower, upper } = shareOf(1, 3);
    expect(matureOutcome({ cases, windowDays: 14, cut: 20 })).toEqual({
      mature: 3,
      immature: 1,
      events: 1,
      rate: 1 / 3,
      lower,
      upper,
    });
  });
  test('none: no rate', () =>
    expect(matureOutcome({ cases, windowDays: 30, cut: 20 })).toEqual({
      mature: 0,
      immature: 4,
      events: 0,
      rate: null,
      lower: null,
      upper: null,
    }));
});

describe('Follow-ups', () => {
  const followUp = (due: number, done: number | null, cancelled: number | null = null) => ({ due, done, cancelled });
  const counted = (followUps: ReturnType<typeof followUp>[], graceDays: number | null = 0) => {
    const { due, notYetDue, cancelledBeforeDue, onTime } = followUpsOnTime({ followUps, graceDays, cut: 50 });
    return [due, notYetDue, cancelledBeforeDue, onTime];
  };
  test.each<[string, ReturnType<typeof followUp>, number[]]>([
    ['done on the day', followUp(40, 40), [1, 0, 0, 1]],
    ['done the day after', followUp(40, 41), [1, 0, 0, 0]],
    ['open and overdue', followUp(40, null), [1, 0, 0, 0]],
    ['due on the day of the cut', followUp(50, 50), [1, 0, 0, 1]],
    ['not yet due, though done', followUp(51, 45), [0, 1, 0, 0]],
    ['cancelled on the day it was due', followUp(40, null, 40), [0, 0, 1, 0]],
    ['cancelled too late', followUp(40, null, 41), [1, 0, 0, 0]],
    ['cancelled after it was kept', followUp(40, 39, 41), [1, 0, 0, 1]],
  ])('%s', (_, one, expected) => expect(counted([one])).toEqual(expected));
  test('grace moves both the deadline and the day on which it counts', () => {
    expect(counted([followUp(40, 42)], 2)).toEqual([1, 0, 0, 1]);
    expect(counted([followUp(49, 49)], 2)).toEqual([0, 1, 0, 0]);
    expect(counted([followUp(50, 50)], null)).toEqual([1, 0, 0, 1]);
  });
  test('of two, one on time', () =>
    expect(
      followUpsOnTime({ followUps: [followUp(1, 1), followUp(1, 2)], graceDays: 0, cut: 50, conf: 0.9 }),
    ).toMatchObject(shareOf(1, 2, 0.9)));
});
