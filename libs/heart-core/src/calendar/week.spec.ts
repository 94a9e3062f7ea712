import type { Block } from './office-hours.ts';
import { checkDays, checkWeek } from './week.ts';

const block = (text: string): Block => {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
};
const monday = (...blocks: string[]) => [blocks.map(block), [], [], [], [], [], []];

describe('What a week may be', () => {
  test.each<[string, string[], [pointer: string, code: string][]]>([
    ['a plain day', ['09:00-17:00'], []],
    ['a break for lunch', ['13:00-17:00', '09:00-12:00'], []],
    ['blocks that touch', ['09:00-12:00', '12:00-17:00'], []],
    ['until the end of the day', ['22:00-24:00'], []],
    ['all day', ['00:00-24:00'], []],
    [
      'eight blocks',
      [
        '00:00-01:00',
        '02:00-03:00',
        '04:00-05:00',
        '06:00-07:00',
        '08:00-09:00',
        '10:00-11:00',
        '12:00-13:00',
        '14:00-15:00',
      ],
      [],
    ],
    [
      'nine',
      [
        '00:00-01:00',
        '02:00-03:00',
        '04:00-05:00',
        '06:00-07:00',
        '08:00-09:00',
        '10:00-11:00',
        '12:00-13:00',
        '14:00-15:00',
        '16:00-17:00',
      ],
      [['/week/0', 'tooMany']],
    ],
    ['backward', ['17:00-09:00'], [['/week/0/0/to', 'order']]],
    ['past midnight', ['22:00-06:00'], [['/week/0/0/to', 'order']]],
    ['of no length', ['09:00-09:00'], [['/week/0/0/to', 'order']]],
    ['overlapping', ['09:00-13:00', '12:59-17:00'], [['/week/0/1/from', 'overlap']]],
    ['overlapping, told in another order', ['12:00-17:00', '09:00-13:00'], [['/week/0/0/from', 'overlap']]],
    ['one within another', ['09:00-17:00', '10:00-11:00'], [['/week/0/1/from', 'overlap']]],
    ['from 24:00', ['24:00-24:00'], [['/week/0/0/from', 'time']]],
    ['at no time', ['9-17'], [['/week/0/0/from', 'time']]],
    ['until 25:00', ['09:00-25:00'], [['/week/0/0/to', 'time']]],
    ['never', [], [['/week', 'neverOpen']]],
  ])('%s', (_, blocks, faults) =>
    expect(checkWeek(monday(...blocks))).toEqual(faults.map(([pointer, code]) => ({ pointer, code }))),
  );

  test('it has seven days', () =>
    expect(checkWeek([[block('09:00-17:00')]])).toEqual([{ pointer: '/week', code: 'sevenDays' }]));
});

describe('The days that differ', () => {
  test.each<[string, string, string, string[], [string, string][]]>([
    ['a holiday', '2026-12-25', 'Christmas', [], []],
    ['a half day', '2026-12-24', 'Christmas Eve', ['09:00-12:00'], []],
    ['a day that never was', '2026-02-30', 'Nothing', [], [['/days/0/on', 'date']]],
    ['a leap day', '2028-02-29', 'Leap day', [], []],
    ['a leap day of another year', '2027-02-29', 'Leap day', [], [['/days/0/on', 'date']]],
    ['no name', '2026-12-25', ' ', [], [['/days/0/name', 'name']]],
    ['hours that overlap', '2026-12-24', 'Eve', ['09:00-12:00', '11:00-13:00'], [['/days/0/blocks/1/from', 'overlap']]],
  ])('%s', (_, on, name, blocks, faults) =>
    expect(checkDays([{ on, name, blocks: blocks.map(block) }])).toEqual(
      faults.map(([pointer, code]) => ({ pointer, code })),
    ),
  );

  test('each is named once, and there are not too many', () => {
    const day = { on: '2026-12-25', name: 'Christmas', blocks: [] };
    expect(checkDays([day, day])).toEqual([{ pointer: '/days/1/on', code: 'twice' }]);
    expect(checkDays(Array.from({ length: 401 }, () => day))).toEqual([{ pointer: '/days', code: 'tooMany' }]);
  });
});
