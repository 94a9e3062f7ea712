import { type ContactFacts, firstContactEnd, resolvedInFirstContact } from './first-contact.ts';

const at = (time: string) => new Date(`2026-01-14T${time}:00Z`);
const inbound = (start: string, end?: string): ContactFacts => ({
  direction: 'inbound',
  startedAt: at(start),
  endedAt: end ? at(end) : null,
});
const outbound = (start: string, end?: string): ContactFacts => ({ ...inbound(start, end), direction: 'outbound' });

describe('The first contact ends', () => {
  test.each<[string, ContactFacts[], string | null]>([
    ['when it ended', [inbound('10:00', '10:20'), inbound('10:10')], '10:20'],
    ['when it ended, however long it was', [inbound('10:00', '16:00')], '16:00'],
    ['at the next contact', [inbound('10:00'), outbound('11:00')], '11:00'],
    ['four hours after it began, at the latest', [inbound('10:00'), inbound('14:01')], '14:00'],
    ['four hours after it began, when no other follows', [inbound('10:00')], '14:00'],
    ['whatever order they are told in', [inbound('15:00'), inbound('10:00', '10:05')], '10:05'],
    ['with the first one in, not our own call', [outbound('09:00', '09:10'), inbound('10:00', '10:20')], '10:20'],
    ['never, where the customer has not come', [outbound('09:00')], null],
  ])('%s', (_, contacts, end) => expect(firstContactEnd(contacts)).toEqual(end ? at(end) : null));
});

describe('Resolved in the first contact', () => {
  test.each<[string, string, string, ContactFacts[], boolean]>([
    ['on the line', 'phone', '10:20', [inbound('10:00', '10:20')], true],
    ['a minute after hanging up', 'phone', '10:21', [inbound('10:00', '10:20')], false],
    ['in the chat', 'chat', '10:10', [inbound('10:00', '10:20')], true],
    ['at the counter, the end not noted', 'inPerson', '14:00', [inbound('10:00')], true],
    ['by a call-back', 'phone', '11:05', [inbound('10:00', '10:20'), outbound('11:00', '11:10')], false],
    ['by mail, after one answer, a day on', 'email', '23:00', [inbound('10:00'), outbound('22:00')], true],
    ['by mail, without an answer yet', 'email', '12:00', [inbound('10:00')], true],
    ['by mail, after a second message of theirs', 'email', '12:00', [inbound('10:00'), inbound('11:00')], false],
    ['by mail, after two answers', 'letter', '12:00', [inbound('10:00'), outbound('10:30'), outbound('11:00')], false],
    ['by mail, what came afterwards does not matter', 'web', '12:00', [inbound('10:00'), inbound('13:00')], true],
    ['any other way counts as writing', 'other', '20:00', [inbound('10:00')], true],
  ])('%s', (_, channel, resolved, contacts, expected) =>
    expect(resolvedInFirstContact(channel, at(resolved), contacts)).toBe(expected),
  );
});
