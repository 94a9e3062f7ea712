import { builtInMethods } from '../methods/built-in.ts';
import { checkPhrases } from './check-phrases.ts';
import { englishRules } from './english.ts';
import { englishTemplates } from './english-templates.ts';
import { blanksIn, checkTemplate, isUntouched, type Template } from './template.ts';

const letter: Template = {
  ...{ name: 'Letter', kind: 'message', locale: 'en', methodKey: null, active: true },
  parts: [
    { stepKey: 'hear', text: 'You told us that {what happened}.' },
    { stepKey: 'apologize', text: 'We are sorry that {what it cost}.' },
  ],
};

describe('A template', () => {
  it.each([
    ['says something', { parts: [] }, '/parts'],
    ['keeps the order of the steps', { parts: [...letter.parts].reverse() }, '/parts'],
    ['belongs to one step where it is a phrase', { kind: 'phrase' as const }, '/parts'],
    ['closes its blanks', { parts: [{ stepKey: 'hear' as const, text: 'You said {what' }] }, '/parts/0/text'],
  ])('%s', (_what, change, pointer) => {
    expect(checkTemplate(letter)).toEqual([]);
    expect(checkTemplate({ ...letter, ...change }).map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

describe('A pasted text', () => {
  const point = 'I can hear how {feeling} this is.';
  it.each([
    ['I can hear how {feeling} this is.', true],
    ['I can hear how  {feeling} THIS is', true],
    ['I can hear how tiring this is: nine days!', false],
    ['', false],
  ])('“%s” is noticed: %s', (text, noticed) => {
    expect(isUntouched(text, [point])).toBe(noticed);
  });

  it('names the blanks that are left', () => {
    expect(blanksIn('Sorry that {what} and {what it cost}, {what}.')).toEqual(['what', 'what it cost']);
  });
});

describe('The starting points of the house', () => {
  it('are sound, and never what its own rules would point out', () => {
    expect(englishTemplates.flatMap(checkTemplate)).toEqual([]);
    const hints = englishTemplates.flatMap(({ parts }) =>
      parts.flatMap(({ stepKey, text }) =>
        checkPhrases(englishRules, { text, step: stepKey, stance: 'ownership', locale: 'en' }).map(
          ({ rule, words }) => `${rule}: ${words}`,
        ),
      ),
    );
    expect(hints).toEqual([]);
  });

  it('offer something at every step of every method', () => {
    const said = new Set(
      englishTemplates.flatMap(({ kind, parts }) => (kind === 'phrase' ? parts.map(({ stepKey }) => stepKey) : [])),
    );
    const spoken = builtInMethods.flatMap(({ steps }) =>
      steps.filter(({ key }) => key !== 'diagnose').map(({ key }) => key),
    );
    expect(spoken.filter((key) => !said.has(key))).toEqual([]);
  });
});
