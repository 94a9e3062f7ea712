import { nextClockChanges } from './clock-changes.ts';
import { officeHours } from './office-hours.ts';
import { samplesOf } from './samples.ts';

const from = new Date('2026-01-15T12:00:00Z');

test.each([
  [
    'Europe/London',
    [
      ['2026-03-29T01:00:00.000Z', '2026-03-29', 60],
      ['2026-10-25T01:00:00.000Z', '2026-10-25', -60],
    ],
  ],
  [
    'Australia/Lord_Howe',
    [
      ['2026-04-04T15:00:00.000Z', '2026-04-05', -30],
      ['2026-10-03T15:30:00.000Z', '2026-10-04', 30],
    ],
  ],
  [
    'Africa/Casablanca',
    [
      ['2026-02-15T02:00:00.000Z', '2026-02-15', -60],
      ['2026-03-22T02:00:00.000Z', '2026-03-22', 60],
    ],
  ],
  ['Asia/Kathmandu', []],
])('the clocks of %s change when they do', (zone, changes) =>
  expect(nextClockChanges(zone, from).map(({ at, on, minutes }) => [at.toISOString(), on, minutes])).toEqual(changes),
);

test('samples show a weekend, the next holidays and the next change of clocks', () => {
  const blocks = [{ from: '09:00', to: '17:00' }];
  const days = [{ on: '2026-04-03', name: 'Good Friday', blocks: [] }];
  const hours = officeHours('Europe/London', [blocks, blocks, blocks, blocks, blocks, [], []], days);
  const told = samplesOf(hours, '2026-01-15', days).map((one) => [
    one.from.toISOString(),
    one.minutes,
    one.at.toISOString(),
  ]);
  expect(told).toEqual([
    ['2026-01-16T16:30:00.000Z', 240, '2026-01-19T12:30:00.000Z'],
    ['2026-04-02T15:30:00.000Z', 240, '2026-04-06T11:30:00.000Z'],
    ['2026-03-27T16:30:00.000Z', 240, '2026-03-30T11:30:00.000Z'],
  ]);
});
