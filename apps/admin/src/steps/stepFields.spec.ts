import { fieldsOf, tidyFields } from './stepFields.ts';

describe('the fields of a step', () => {
  it('come in the order of the conversation', () => {
    expect(fieldsOf({ asks: ['words', 'feeling'], takes: ['repeatProblem'] }, {}).shown).toEqual([
      'feeling',
      'words',
      'repeatProblem',
    ]);
  });

  it('ask who takes over only when it is handed over', () => {
    const step = { asks: ['delivery'], takes: ['namedPerson'] };
    expect(fieldsOf(step, { delivery: 'doneNow' }).shown).toEqual(['delivery']);
    expect(fieldsOf(step, { delivery: 'handedOver' }).shown).toEqual(['delivery', 'namedPerson']);
  });

  it('leave out blanks when they are sent', () => {
    expect(
      tidyFields({ words: '  sorry ', impactNamed: ' ', optionsOffered: ['a', ''], repeatProblem: false }),
    ).toEqual({ words: 'sorry', optionsOffered: ['a'], repeatProblem: false });
  });
});
