import { englishTemplates } from './english-templates.ts';
import { filledFrom, knownBlanks, type LetterFacts, letterFrom } from './letter.ts';
import { blanksIn } from './template.ts';

const facts: LetterFacts = {
  customer: 'Ana Ruiz',
  writer: 'Lee',
  restatement: 'So the sofa came without legs. You waited all day.',
  feeling: 'let down',
  impact: 'A day off work.',
  wanted: 'The legs by Friday.',
  chosen: 'legs by courier.',
  due: 'Tue 3 Mar, 11:30',
  promises: '– Call with the tracking number, by Tue 3 Mar, 11:30',
};

describe('A letter from a template', () => {
  it.each([
    ['{What happened}, and that is {feeling}.', 'The sofa came without legs, and that is let down.'],
    ['Sorry for {what it cost}.', 'Sorry for a day off work.'],
    ['We agreed on {what was chosen}. {promises}', `We agreed on legs by courier. ${facts.promises}`],
    ['{ name }, {who else}', 'Ana Ruiz, {who else}'],
  ])('takes up what the case knows: %s', (text, said) => {
    expect(filledFrom(text, facts, 'en')).toBe(said);
  });

  it('leaves a blank where nothing was said, and where the language has no name for it', () => {
    expect(filledFrom('{name}: {feeling}', { ...facts, customer: null, feeling: ' ' }, 'en')).toBe('{name}: {feeling}');
    expect(filledFrom('{name}', facts, 'fr')).toBe('{name}');
  });

  it('of the house is whole where the case is', () => {
    const letter = englishTemplates.find(({ name }) => name === 'Letter after a call');
    const text = letterFrom(letter as (typeof englishTemplates)[number], facts);
    expect(blanksIn(text)).toEqual([]);
    expect(text.startsWith('Dear Ana Ruiz,\n\nyou told me that the sofa came without legs.\n\n')).toBe(true);
    expect(text.endsWith('\n\nLee')).toBe(true);
  });

  it('has no line for promises where none was made', () => {
    const parts = [{ stepKey: 'resolve' as const, text: 'It leaves today.\n{Promises}\nBye.' }];
    expect(letterFrom({ parts, locale: 'en' }, { ...facts, promises: null })).toBe('It leaves today.\nBye.');
    expect(letterFrom({ parts, locale: 'en' }, facts)).toContain('Call with the tracking number');
  });

  it('is asked for under names that templates use', () => {
    const used = englishTemplates.flatMap(({ parts }) => parts.flatMap(({ text }) => blanksIn(text)));
    expect(knownBlanks('en').filter((name) => name !== 'day and time' && !used.includes(name))).toEqual([]);
  });
});
