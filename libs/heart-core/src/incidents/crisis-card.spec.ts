import { type CrisisCard, checkCrisisCards, crisisCardIn } from './crisis-card.ts';

const card = (locale: string, more: Partial<CrisisCard> = {}): CrisisCard => ({
  ...{ locale, text: 'Stay on the line.', lines: [{ name: 'Samaritans', number: '116 123' }] },
  ...more,
});

describe('The crisis card of the firm', () => {
  it('is the one in the language of whoever listens, else the first: its numbers help in any', () => {
    const cards = [card('en'), card('cy')];
    expect(crisisCardIn(cards, 'cy')?.locale).toBe('cy');
    expect(crisisCardIn(cards, 'en-GB')?.locale).toBe('en');
    expect(crisisCardIn(cards, 'fr')?.locale).toBe('en');
    expect(crisisCardIn([], 'en')).toBeNull();
  });

  it.each([
    ['says something', [card('en', { text: ' ' })], '/crisisCards/0/text'],
    ['is one a language', [card('en'), card('en')], '/crisisCards/1/locale'],
    [
      'has numbers that can be called',
      [card('en', { lines: [{ name: 'Us', number: 'ask Jo' }] })],
      '/crisisCards/0/lines/0/number',
    ],
  ])('%s', (_what, cards, pointer) => {
    expect(checkCrisisCards([card('en'), card('cy')])).toEqual([]);
    expect(checkCrisisCards(cards).map((fault) => fault.pointer)).toEqual([pointer]);
  });
});
