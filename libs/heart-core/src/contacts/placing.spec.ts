import { byOurClock, caseOfPush } from './placing.ts';

const at = (text: string) => new Date(`2026-03-02T${text}Z`);
const first = { id: 'first', receivedAt: at('09:00:00') };
const second = { id: 'second', receivedAt: at('09:30:00') };
const call = { direction: 'outbound' as const, caseId: null, startedAt: at('10:00:00') };

describe('A contact told by another system belongs to', () => {
  it.each([
    ['the only open case of whom we called', call, [first], 'first'],
    ['no case by itself where two are open', call, [first, second], null],
    ['no case by itself where none is open', call, [], null],
    ['no case by itself where the customer called', { ...call, direction: 'inbound' as const }, [first], null],
    ['no case that came in after it', { ...call, startedAt: at('08:59:59') }, [first], null],
    [
      'the case that is named, whoever called',
      { ...call, direction: 'inbound' as const, caseId: 'named' },
      [first],
      'named',
    ],
  ])('%s', (_said, pushed, open, expected) => expect(caseOfPush(pushed, open)).toBe(expected));
});

describe('A moment by another clock', () => {
  const now = at('10:00:00');
  it.each([
    ['before now stays', at('09:59:00'), at('09:59:00')],
    ['a minute ahead is now', at('10:01:00'), now],
    ['further ahead is none', at('10:01:01'), null],
  ])('%s', (_said, moment, expected) => expect(byOurClock(moment, now)).toEqual(expected));
});
