import { officeHours, promiseSentence } from '#heart-core';
import { en } from '../i18n/en.ts';
import { type Say } from '../parts/moments.ts';
import { sentenceWords } from './sentenceWords.ts';

/** The catalogue, read as the screens read it. */
const say: Say = (key, options = {}) => {
  const found = key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], en);
  return String(found).replace(/%\{(\w+)\}/g, (_whole, name: string) => String(options[name]));
};
const blocks = [{ from: '09:00', to: '17:00' }];
const hours = officeHours(
  'Europe/London',
  [blocks, blocks, blocks, blocks, blocks, [], []],
  [
    { on: '2026-01-19', name: 'Founders’ day', blocks: [] },
    { on: '2026-12-24', name: 'Christmas Eve', blocks: [{ from: '09:00', to: '12:00' }] },
  ],
);
const at = (text: string) => new Date(`${text}:00Z`);
const sentence = (now: string, dueAt: string, more: { windowFrom?: Date; customerZone?: string } = {}) =>
  sentenceWords(
    promiseSentence({ now: at(now), dueAt: at(dueAt), hours, ...more }),
    { what: 'Call Ana', locale: 'en', year: '2026' },
    say,
  );

describe('The sentence under a promise', () => {
  it.each([
    [
      'in one zone',
      '2026-01-13T15:30',
      '2026-01-14T11:30',
      {},
      'You promise: Call Ana, by Wed 14 Jan, 11:30 your time, 4 h of working time from now.',
    ],
    [
      'in two',
      '2026-01-13T15:30',
      '2026-01-14T11:30',
      { customerZone: 'Europe/Madrid' },
      'You promise: Call Ana, by Wed 14 Jan, 11:30 your time (12:30 for them), 4 h of working time from now.',
    ],
    [
      'in two, on another day',
      '2026-01-13T15:30',
      '2026-01-14T11:30',
      { customerZone: 'Pacific/Auckland' },
      'You promise: Call Ana, by Wed 14 Jan, 11:30 your time (Thu 15 Jan, 00:30 for them), 4 h of working time from now.',
    ],
    [
      'over a holiday',
      '2026-01-16T16:00',
      '2026-01-20T10:30',
      {},
      'You promise: Call Ana, by Tue 20 Jan, 10:30 your time, 2 h 30 min of working time from now; Mon 19 Jan is closed (Founders’ day).',
    ],
    [
      'over a half day',
      '2026-12-23T16:30',
      '2026-12-24T11:00',
      {},
      'You promise: Call Ana, by Thu 24 Dec, 11:00 your time, 2 h 30 min of working time from now; Thu 24 Dec is a half day (Christmas Eve).',
    ],
    [
      'over the change of clocks',
      '2026-03-27T16:30',
      '2026-03-30T08:30',
      {},
      'You promise: Call Ana, by Mon 30 Mar, 09:30 your time, 1 h of working time from now; the clocks go forward 1 h before then.',
    ],
    [
      'for a window',
      '2026-01-13T15:30',
      '2026-01-14T12:00',
      { windowFrom: at('2026-01-14T10:00'), customerZone: 'Europe/Madrid' },
      'You promise: Call Ana, between Wed 14 Jan, 10:00 and 12:00 your time (between 11:00 and 13:00 for them).',
    ],
    [
      'in another year',
      '2026-12-31T16:30',
      '2027-01-01T10:00',
      {},
      'You promise: Call Ana, by Fri, 1 Jan 2027, 10:00 your time, 1 h 30 min of working time from now.',
    ],
  ])('%s is true', (_name, now, due, more, words) => expect(sentence(now, due, more)).toBe(words));
});
