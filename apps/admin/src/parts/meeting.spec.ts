import { meet } from './meeting.ts';

const base = { why: 'Vague.', says: ['sorry'], active: true };

describe('two who changed the same setting', () => {
  it('come together where each touched something else', () => {
    expect(meet(base, { ...base, why: 'Name it.' }, { ...base, says: ['sorry', 'my bad'] })).toEqual({
      draft: { why: 'Name it.', says: ['sorry', 'my bad'], active: true },
      disputed: [],
    });
  });

  it('lose nothing of mine where both had a word, and are told of it', () => {
    const mine = { ...base, why: 'Name the event.' };
    expect(meet(base, mine, { ...base, why: 'Say what happened.' })).toEqual({ draft: mine, disputed: ['why'] });
  });

  it('do not dispute what both said alike', () => {
    const both = { ...base, why: 'Name it.' };
    expect(meet(base, both, { ...both, active: false })).toEqual({ draft: { ...both, active: false }, disputed: [] });
  });
});
