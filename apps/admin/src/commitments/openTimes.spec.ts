import { defaultOfficeHours, officeHours } from '#heart-core';
import { closingToday, nextMorning, openAbout, openTimes } from './openTimes.ts';

const morning = { from: '09:00', to: '12:00' };
const noon = { from: '13:00', to: '17:00' };
const late = [{ from: '11:00', to: '19:00' }];
/** Lunch from noon; Thursdays late; Friday the tenth a holiday, Saturday mornings. */
const hours = officeHours(
  'Europe/London',
  [[morning, noon], [morning, noon], [morning, noon], late, [morning, noon], [morning], []],
  [{ on: '2026-07-10', name: 'Founders’ day', blocks: [] }],
);
const at = (text: string) => new Date(`2026-07-${text}:00Z`); // London is an hour ahead

describe('the times that can be promised', () => {
  it('end when the squad closes today, and are none once it has', () => {
    expect(closingToday(hours, at('06T10:00'))).toEqual(at('06T16:00'));
    expect(closingToday(hours, at('06T16:00'))).toBeNull();
    expect(closingToday(hours, at('10T10:00'))).toBeNull();
  });

  it('begin at ten on the next working day, or when it opens later', () => {
    expect(nextMorning(hours, at('06T10:00'))).toEqual(at('07T09:00'));
    expect(nextMorning(hours, at('08T10:00'))).toEqual(at('09T10:00'));
    expect(nextMorning(hours, at('09T10:00'))).toEqual(at('11T09:00'));
    expect(nextMorning(officeHours('Europe/London', []), at('06T10:00'))).toBeNull();
  });

  it('leave out lunch, what has passed, and closed days', () => {
    const times = openTimes(hours, '2026-07-06', at('06T10:30')).map((one) => one.toISOString().slice(11, 16));
    expect(times.slice(0, 4)).toEqual(['10:45', '11:00', '12:00', '12:15']);
    expect(times.at(-1)).toBe('16:00');
    expect(openTimes(hours, '2026-07-10', at('06T10:30'))).toEqual([]);
    expect(openTimes(hours, 'nonsense', at('06T10:30'))).toEqual([]);
  });

  it('are a quarter of an hour apart on the day the clocks go forward, and no hour that never was is among them', () => {
    const always = officeHours(
      'Europe/London',
      Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
    );
    const times = openTimes(always, '2026-03-29', new Date('2026-03-28T12:00:00Z'));
    expect(times).toHaveLength(23 * 4 + 1);
    expect(new Set(times.map((one) => one.getTime())).size).toBe(times.length);
  });

  it('start from about then', () => {
    expect(openAbout(hours, at('06T10:07'))).toEqual(at('06T10:15'));
    expect(openAbout(hours, at('06T11:20'))).toEqual(at('06T12:00'));
    expect(openAbout(defaultOfficeHours('Europe/London'), at('11T11:20'))).toEqual(at('13T08:00'));
  });
});
