import { isOfSafety, nextOnLadder } from './ladder.ts';

describe('The safety ladder', () => {
  it('goes from asking to stop to security, and ends', () => {
    expect(nextOnLadder({ kind: 'abuse', steps: [] })[0]).toBe('askedToStop');
    expect(nextOnLadder({ kind: 'threat', steps: [{ step: 'askedToStop' }] })[0]).toBe('supervisorJoined');
    expect(nextOnLadder({ kind: 'abuse', steps: [{ step: 'ended' }] })).toEqual([]);
  });

  it('asks nobody in despair to stop', () => {
    expect(nextOnLadder({ kind: 'selfHarm', steps: [] })).not.toContain('askedToStop');
  });

  it('leaves figures of steps alone where a customer only wants the supervisor', () => {
    expect(isOfSafety('customerDemand')).toBe(false);
    expect(isOfSafety('threat')).toBe(true);
  });
});
