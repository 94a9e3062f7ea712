import { checkSettings, usualSettings } from './settings.ts';

describe('Settings', () => {
  it('hold together as they come', () => {
    expect(checkSettings(usualSettings)).toEqual([]);
  });

  it.each([
    ['a currency that nobody pays in', { currency: 'ABC' }, '/currency'],
    ['a request that expires before it moves on', { approvalMovesOnAfterMinutes: 61 }, '/approvalMovesOnAfterMinutes'],
    ['the same warning twice', { warnBeforeMinutes: [30, 30] }, '/warnBeforeMinutes'],
  ])('do not take %s', (_what, change, pointer) => {
    expect(checkSettings({ ...usualSettings, ...change }).map((fault) => fault.pointer)).toEqual([pointer]);
  });
});
