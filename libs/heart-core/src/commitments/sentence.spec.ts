import { defaultOfficeHours, officeHours } from '../calendar/office-hours.ts';
import { promiseSentence } from './sentence.ts';

const at = (text: string) => new Date(`${text}:00Z`);
const london = defaultOfficeHours('Europe/London');
const blocks = [{ from: '09:00', to: '17:00' }];
const withHolidays = officeHours(
  'Europe/London',
  [blocks, blocks, blocks, blocks, blocks, [], []],
  [
    { on: '2026-12-24', name: 'Christmas Eve', blocks: [{ from: '09:00', to: '12:00' }] },
    { on: '2026-12-25', name: 'Christmas', blocks: [] },
  ],
);

describe('The sentence under a promise', () => {
  test.each([
    ['in one zone', 'Europe/London', null],
    ['of a customer whose clocks show the same', 'Europe/Lisbon', null],
    ['of a customer an hour ahead', 'Europe/Madrid', { from: null, due: { on: '2026-01-14', time: '12:30' } }],
    ['of a customer on the day after', 'Pacific/Auckland', { from: null, due: { on: '2026-01-15', time: '00:30' } }],
    ['of a customer on the day before', 'Pacific/Pago_Pago', { from: null, due: { on: '2026-01-14', time: '00:30' } }],
    ['of a customer three quarters off', 'Asia/Kathmandu', { from: null, due: { on: '2026-01-14', time: '17:15' } }],
    ['of a customer nobody knows the zone of', null, null],
  ])('%s', (_, customerZone, theirs) => {
    const said = promiseSentence({
      now: at('2026-01-13T15:30'),
      dueAt: at('2026-01-14T11:30'),
      hours: london,
      customerZone,
    });
    expect(said).toEqual({
      from: null,
      due: { on: '2026-01-14', time: '11:30' },
      theirs,
      businessMinutes: 240,
      special: [],
      clocksMove: 0,
    });
  });

  test('says both ends of a window, and the customer’s where only one of them differs', () => {
    // New York is already in summer when London is not: from 8 to 29 March they are four hours apart.
    const said = promiseSentence({
      now: at('2026-03-06T09:00'),
      windowFrom: at('2026-03-06T15:00'),
      dueAt: at('2026-03-06T17:00'),
      hours: london,
      customerZone: 'America/New_York',
    });
    expect(said).toMatchObject({
      from: { on: '2026-03-06', time: '15:00' },
      due: { on: '2026-03-06', time: '17:00' },
      theirs: { from: { time: '10:00' }, due: { time: '12:00' } },
    });
    expect(
      promiseSentence({
        now: at('2026-03-06T09:00'),
        dueAt: at('2026-03-09T15:00'),
        hours: london,
        customerZone: 'America/New_York',
      }).theirs?.due,
    ).toEqual({ on: '2026-03-09', time: '11:00' });
  });

  test.each([
    ['over the hour that is lost', '2026-03-27T16:30', '2026-03-30T08:30', '09:30', 60, 60],
    ['over the hour that comes twice', '2026-10-23T15:30', '2026-10-26T09:30', '09:30', 60, -60],
    ['on one side of it', '2026-03-30T08:00', '2026-03-30T09:00', '10:00', 60, 0],
  ])('%s counts working time, and says that the clocks move', (_, now, dueAt, time, minutes, clocksMove) =>
    expect(promiseSentence({ now: at(now), dueAt: at(dueAt), hours: london })).toMatchObject({
      due: { time },
      businessMinutes: minutes,
      clocksMove,
    }),
  );

  test('names holidays and half days between, the last day among them', () => {
    const say = (dueAt: string) =>
      promiseSentence({ now: at('2026-12-23T16:00'), dueAt: at(dueAt), hours: withHolidays });
    expect(say('2026-12-28T10:00')).toMatchObject({
      businessMinutes: 60 + 180 + 60,
      special: [
        { on: '2026-12-24', name: 'Christmas Eve', closed: false },
        { on: '2026-12-25', name: 'Christmas', closed: true },
      ],
    });
    expect(say('2026-12-24T10:00').special).toHaveLength(1);
    expect(say('2026-12-23T17:00').special).toEqual([]);
  });

  test('counts no working time to a moment that has passed', () =>
    expect(
      promiseSentence({ now: at('2026-01-14T12:00'), dueAt: at('2026-01-14T11:30'), hours: london }).businessMinutes,
    ).toBe(0));
});
