import { englishRules, type PhraseRule } from '#heart-core';
import { blankRule, draftOfRule, faultsOfRule, oddNumbers, ruleBody, ruleChange, ruleOf } from './ruleDraft.ts';

const inLine = (line: number, detail: string) => `Line ${line}: ${detail}`;

describe('a rule as it is typed', () => {
  it('is the rule of the house again where nothing was typed', () => {
    for (const rule of englishRules) expect(ruleOf(draftOfRule(rule))).toEqual(rule);
  });

  it('has a phrase a line, without blanks and each once', () => {
    const draft = { ...blankRule('en'), key: 'my-bad', why: ' Name it. ', says: 'my bad\n\n  my bad\noops ' };
    expect(ruleBody(draft)).toMatchObject({ key: 'my-bad', locale: 'en', why: 'Name it.', says: ['my bad', 'oops'] });
    expect(ruleChange(draft)).not.toHaveProperty('key');
  });

  it('says in which line a phrase is none', () => {
    const draft = { ...blankRule('en'), why: 'Name it.', says: 'my bad\noops (a+)+' };
    expect(faultsOfRule(draft, inLine)).toEqual({ says: 'Line 2: “(a+)+” is no word.' });
    expect(faultsOfRule({ ...draft, says: '' }, inLine).says).toBe('Name at least one phrase that it catches.');
  });

  it.each<[Partial<Record<'times' | 'longerThan', string>>, string[]]>([
    [{}, []],
    [{ times: '0' }, ['times']],
    [{ times: 'often', longerThan: '-1' }, ['times', 'longerThan']],
    [{ longerThan: '1001' }, ['longerThan']],
  ])('takes numbers that are some: %j', (change, odd) => {
    expect(oddNumbers({ ...blankRule('en'), ...change })).toEqual(odd);
  });
});

it('keeps every field of a rule', () => {
  const rule = englishRules[0] as PhraseRule;
  expect(Object.keys(draftOfRule(rule)).sort()).toEqual(Object.keys(rule).sort());
});
