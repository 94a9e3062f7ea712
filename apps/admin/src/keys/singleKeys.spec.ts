import { actOf, againstKey, keyOf, onRail, type SingleKey, singleKeys } from './singleKeys.ts';

const acts = Object.keys(singleKeys) as SingleKey[];

describe('a single key', () => {
  it('means one act and no other', () => {
    expect(new Set(Object.values(singleKeys)).size).toBe(acts.length);
    for (const act of acts) expect(againstKey(act, singleKeys[act], {})).toBeNull();
  });

  it('can be another one for whoever wants it', () => {
    expect(keyOf('create', { create: 'n' })).toBe('n');
    expect(actOf('N', { create: 'n' }, acts)).toBe('create');
    expect(actOf('c', { create: 'n' }, acts)).toBeUndefined();
  });

  it.each([
    ['create', '', 'length'],
    ['create', 'ab', 'length'],
    ['create', ' ', 'length'],
    ['create', 'g', 'taken'],
    ['create', '?', 'taken'],
    ['create', '7', 'taken'],
    ['promise', 'h', 'step'],
    ['create', 'h', null],
    ['promise', 'm', null],
  ] as const)('for %s is not “%s”: %s', (act, key, against) => {
    expect(againstKey(act, key, {})).toBe(against);
  });

  it('is free again once its act has another', () => {
    expect(againstKey('create', '/', { search: 's' })).toBeNull();
  });

  it('of the rail works nowhere else', () => {
    expect(onRail).toEqual(['promise', 'approval', 'getHelp']);
  });
});
