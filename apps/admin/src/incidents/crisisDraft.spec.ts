import { type CrisisCard, usualSettings } from '#heart-core';
import { cardsOf, changesOfCards, faultsOfCards } from './crisisDraft.ts';

const card: CrisisCard = { locale: 'en', text: 'Stay with them.', lines: [{ name: 'Samaritans', number: '116 123' }] };

describe('the crisis card as it is written', () => {
  it('is sent without blanks, and without a line that was left empty', () => {
    const typed = { ...card, locale: ' EN', lines: [...card.lines, { name: ' ', number: '' }] };
    expect(cardsOf({ cards: [typed] })).toEqual([card]);
    expect(faultsOfCards({ cards: [typed] })).toEqual({});
  });

  it('says what is missing where it is missing', () => {
    const cards = [{ locale: 'english', text: '', lines: [{ name: '', number: 'call Jo' }] }];
    expect(Object.keys(faultsOfCards({ cards })).sort()).toEqual([
      '0/lines/0/name',
      '0/lines/0/number',
      '0/locale',
      '0/text',
    ]);
  });

  it('has a history of its own among all settings', () => {
    const version = (n: number, crisisCards: CrisisCard[]) => ({
      ...{ ...usualSettings, crisisCards, version: n, changedBy: 'Jo', at: `2026-03-0${n}T10:00:00Z` },
    });
    const history = [version(4, []), version(3, [card]), version(2, [card]), version(1, [])];
    expect(changesOfCards(history).map((one) => one.version)).toEqual([4, 2]);
  });
});
