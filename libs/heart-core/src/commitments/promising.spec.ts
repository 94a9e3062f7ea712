import { defaultOfficeHours } from '../calendar/office-hours.ts';
import { againstPromise, againstWindow, isVague } from './promising.ts';

const hours = defaultOfficeHours('Europe/London');
const at = (text: string) => new Date(`2026-${text}:00Z`);
const now = at('01-16T10:00'); // a Friday

describe('What can be promised', () => {
  test.each<[string, string, Date | null, ReturnType<typeof againstPromise>]>([
    ['today at three', 'Call Ana', at('01-16T15:00'), null],
    ['by the end of the day', 'Call Ana', at('01-16T17:00'), null],
    ['when the day begins', 'Call Ana', at('01-19T09:00'), null],
    ['a minute after closing', 'Call Ana', at('01-16T17:01'), { code: 'closed', nextOpen: at('01-19T09:00') }],
    ['on Saturday', 'Call Ana', at('01-17T10:00'), { code: 'closed', nextOpen: at('01-19T09:00') }],
    ['before opening', 'Call Ana', at('01-19T08:59'), { code: 'closed', nextOpen: at('01-19T09:00') }],
    ['in the past', 'Call Ana', at('01-16T09:30'), { code: 'past', nextOpen: now }],
    ['this very moment', 'Call Ana', now, { code: 'past', nextOpen: now }],
    ['without a time', 'Call Ana', null, { code: 'no-time', nextOpen: now }],
    ['without a real time', 'Call Ana', new Date(Number.NaN), { code: 'no-time', nextOpen: now }],
    ['in vague words', 'Call Ana soon', at('01-16T15:00'), { code: 'vague' }],
  ])('%s', (_, what, dueAt, against) => expect(againstPromise(what, dueAt, now, hours)).toEqual(against));

  test('past due on a Saturday, the next open time is Monday', () => {
    expect(againstPromise('Call Ana', at('01-16T15:00'), at('01-17T10:00'), hours)).toEqual({
      code: 'past',
      nextOpen: at('01-19T09:00'),
    });
  });

  test.each<[string, string, string, ReturnType<typeof againstWindow>]>([
    ['this afternoon', '01-16T14:00', '01-16T16:00', null],
    ['already open', '01-16T09:00', '01-16T16:00', null],
    ['backward', '01-16T16:00', '01-16T14:00', { code: 'backward' }],
    ['of no length', '01-16T16:00', '01-16T16:00', { code: 'backward' }],
    ['past closing', '01-16T16:00', '01-16T18:00', { code: 'closed', nextOpen: at('01-19T09:00') }],
    ['from before opening', '01-19T08:00', '01-19T10:00', { code: 'closed', nextOpen: at('01-19T09:00') }],
  ])('a window %s', (_, from, to, against) =>
    expect(againstWindow('Call Ana', { from: at(from), to: at(to) }, now, hours)).toEqual(against),
  );

  test.each([
    ['Call you shortly', true],
    ['ASAP: call', true],
    ['We come back as soon as possible', true],
    ['In due course', true],
    ['Call Ana about the monsoon order', false],
    ['Ring Mr. Soong', false],
    ['Refund lands', false],
  ])('“%s” names no time: %p', (what, vague) => expect(isVague(what)).toBe(vague));
});
