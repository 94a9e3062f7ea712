import { nearestWarning } from './nearest.ts';

const at = (clock: string) => new Date(`2026-03-02T${clock}:00Z`);
const promise = { dueAt: at('16:00'), recordedAt: at('10:00') };

describe('The warning before a promise is due', () => {
  it.each([
    ['is none while the first has not come', '15:29', null],
    ['is the first at its very moment', '15:30', '15:30'],
    ['is the first until the next has come', '15:49', '15:30'],
    ['is the nearest, where both have come', '15:55', '15:50'],
    ['is none once it is due', '16:00', null],
    ['is none after it', '17:00', null],
  ])('%s', (_name, now, moment) => {
    expect(nearestWarning(promise, [30, 10], at(now))).toEqual(moment ? at(moment) : null);
  });

  it('leaves out what had passed when the promise was made', () => {
    const soon = { dueAt: at('16:00'), recordedAt: at('15:40') };
    expect(nearestWarning(soon, [30, 10], at('15:41'))).toBeNull();
    expect(nearestWarning(soon, [30, 10], at('15:50'))).toEqual(at('15:50'));
    expect(nearestWarning({ ...soon, recordedAt: at('15:55') }, [30, 10], at('15:56'))).toBeNull();
  });

  it('is none where none is wanted', () => {
    expect(nearestWarning(promise, [], at('15:59'))).toBeNull();
  });
});
