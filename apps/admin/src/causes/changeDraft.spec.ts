import { actsOf, blankChange, changeBody, topOfTree } from './changeDraft.ts';

test.each([
  ['inUse', ['move', 'merge', 'split', 'retire']],
  ['retired', ['restore', 'merge']],
  ['merged', []],
] as const)('a cause that is %s can be changed by %j', (standing, acts) => expect(actsOf({ standing })).toEqual(acts));

test('a change is sent once it is whole', () => {
  expect(changeBody('merge', 'a', blankChange)).toBeNull();
  expect(changeBody('merge', 'a', { ...blankChange, into: 'b' })).toEqual({ kind: 'merge', causeId: 'a', intoId: 'b' });
  expect(changeBody('move', 'a', { ...blankChange, into: topOfTree })).toMatchObject({ parentId: null });
  expect(changeBody('split', 'a', blankChange)).toBeNull();
  const parts = [{ key: 1, name: ' Late van ', symptomIds: ['late'] }];
  expect(changeBody('split', 'a', { ...blankChange, parts })).toMatchObject({
    parts: [{ name: 'Late van', symptomIds: ['late'] }],
  });
  expect(changeBody('retire', 'a', { ...blankChange, reason: ' Gone. ' })).toMatchObject({ reason: 'Gone.' });
});
