import { type BulkFacts, stillToChange, toPutBack } from './putting-back.ts';

const facts: BulkFacts = { agentId: 'lee', squadId: 'severn', severity: 'normal', symptomId: null };

describe('What is still to change of a case', () => {
  it.each([
    ['nothing that is so already', { agentId: 'lee', severity: 'normal' }, {}],
    ['only what differs', { agentId: 'mia', severity: 'normal' }, { agentId: 'mia' }],
    ['what it has none of yet', { symptomId: 'late' }, { symptomId: 'late' }],
    ['nothing that nobody asked for', {}, {}],
  ])('is %s', (_said, wish, open) => {
    expect(stillToChange(wish, facts)).toEqual(open);
  });
});

describe('A case is given back what it had', () => {
  const wish = { agentId: 'mia', severity: 'high' };
  const changed: BulkFacts = { ...facts, agentId: 'mia', severity: 'high' };

  it.each([
    ['where everything still is as it was set', { agentId: 'lee', severity: 'normal' }, changed, true],
    [
      'not where one member was changed since',
      { agentId: 'lee', severity: 'normal' },
      { ...changed, severity: 'low' },
      false,
    ],
    ['whatever else was changed since', { agentId: 'lee' }, { ...changed, squadId: 'avon', severity: 'low' }, true],
    ['also where it had nothing', { agentId: null }, changed, true],
  ])('%s', (_said, before, now, back) => {
    expect(toPutBack(before, wish, now)).toEqual(back ? before : null);
  });
});
