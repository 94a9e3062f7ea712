import { blankLetter, isAsDrafted, isReplaceable, type LetterDraft, letterBody, mailLink } from './letterDraft.ts';

const begun = { templateId: 't', templateVersion: 2, text: 'Dear Ana, it leaves on {day}.' };
const drafted: LetterDraft = { channel: 'email', subject: 'Case 1042', text: begun.text, begun };

describe('a letter as it is written', () => {
  it('goes by mail where the customer has an address', () => {
    const customer = { id: 'c', name: 'Ana', email: 'ana@example.test', phone: null, timeZone: null };
    expect(blankLetter({ customer }, '').channel).toBe('email');
    expect(blankLetter({ customer: null }, '').channel).toBe('letter');
  });

  it('gives way to another template only while nobody has put a word of their own into it', () => {
    expect(isReplaceable(drafted)).toBe(true);
    expect(isReplaceable({ ...drafted, text: `${begun.text} Yours, Lee` })).toBe(false);
    expect(isReplaceable({ ...drafted, text: 'My own', begun: null })).toBe(false);
  });

  it.each([
    [begun.text, true],
    ['Dear Ana, it leaves on {day}. Yours, Lee', true],
    ['Dear Ana, it leaves on Friday. Yours, Lee', false],
  ])('is noticed where it was left as drafted: %s', (text, noticed) => {
    expect(isAsDrafted({ ...drafted, text })).toBe(noticed);
  });

  it('tells with which wording it began', () => {
    expect(letterBody('case', { ...drafted, subject: ' ' })).toEqual({
      ...{ caseId: 'case', channel: 'email', text: begun.text, templateId: 't', templateVersion: 2 },
    });
    expect(letterBody('case', { ...drafted, begun: null })).not.toHaveProperty('templateId');
  });

  it('opens in one’s own mail program, lines and all', () => {
    const letter = { ...drafted, text: 'Dear Ana,\n50 % & more' };
    expect(mailLink('ana@example.test', letter)).toBe(
      'mailto:ana%40example.test?subject=Case%201042&body=Dear%20Ana%2C%0A50%20%25%20%26%20more',
    );
  });
});
