import { isAutomatic, isFinalFailure, isThanksAlone, ownWords } from './incoming.ts';

const from = (headers: Record<string, string>, returnPath = 'ana@example.test') =>
  isAutomatic({ returnPath, headers: new Map(Object.entries(headers)) });

describe('A letter that comes in', () => {
  test.each([
    [{}, false],
    [{ 'auto-submitted': 'no' }, false],
    [{ 'auto-submitted': 'auto-replied' }, true],
    [{ precedence: 'bulk' }, true],
    [{ precedence: 'first-class' }, false],
    [{ 'list-id': '<news.example>' }, true],
    [{ 'x-autoreply': 'yes' }, true],
  ] satisfies [Record<string, string>, boolean][])('%p: written by a machine? %p', (headers, automatic) =>
    expect(from(headers)).toBe(automatic),
  );
  test('without anybody to come back to, it is a machine’s', () => expect(from({}, '')).toBe(true));

  test.each([
    ['Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1', true],
    ['Action: delayed\nStatus: 4.4.1', false],
    ['Status: 5.7.1', true],
    ['We discussed the status: 5 things', false],
  ])('%p: will never arrive? %p', (report, final) => expect(isFinalFailure(report)).toBe(final));

  test.each([
    ['The legs came.\n\nOn Tue, 3 Mar 2026 at 10:00, Lee <case-1@desk.example> wrote:\n> Dear Ana', 'The legs came.'],
    ['Danke!\r\n\r\nAm 3. März 2026 um 10:00 schrieb Lee <x@y.example>:\r\n> Liebe Ana', 'Danke!'],
    ['Merci.\nLe mar. 3 mars 2026 à 10:00, Lee <x@y.example> a écrit :\n> Chère Ana', 'Merci.'],
    ['Gracias.\nEl mar, 3 mar 2026 a las 10:00, Lee (<x@y.example>) escribió:\n> Hola', 'Gracias.'],
    ['Bedankt.\nOp di 3 mrt 2026 om 10:00 schreef Lee <x@y.example>:\n> Beste', 'Bedankt.'],
    [
      'Still no legs.\n\nOn Tue, 3 Mar 2026 at 10:00, Lee\n<case-1@desk.example> wrote:\n\n> Dear Ana',
      'Still no legs.',
    ],
    ['It broke.\n-----Original Message-----\nFrom: Lee\nDear Ana', 'It broke.'],
    ['It broke.\nFrom: Lee <x@y.example>\nSent: Tuesday\nDear Ana', 'It broke.'],
    ['From: here to there it was late.\nAna', 'From: here to there it was late.\nAna'],
    ['> Did they come?\nNo.\n> And now?\nStill no.', 'No.\nStill no.'],
    ['No legs.\n-- \nAna Ruiz\nArchitect', 'No legs.'],
    ['> all of it is quoted', '> all of it is quoted'],
    ['One.\n\n\n\nTwo.  ', 'One.\n\nTwo.'],
  ])('%p says %p', (text, own) => expect(ownWords(text)).toBe(own));

  test.each([
    ['Thank you so much, Lee!', true],
    ['Vielen Dank für alles.', true],
    ['Merci', true],
    ['Thanks, but it is still broken.', false],
    ['Danke, aber es fehlt ein Bein.', false],
    ['Thanks. When do the legs come?', false],
    ['The sofa is broken.', false],
    [`Thank you. ${'And then it went on and on. '.repeat(10)}`, false],
  ])('%p: nothing but thanks? %p', (words, alone) => expect(isThanksAlone(words)).toBe(alone));
});
