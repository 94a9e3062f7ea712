import { type KeyScope, keyMayDo, scopeOfDeed } from './key-scopes.ts';
import { type Deed, deeds } from './permissions.ts';

describe('What a key is good for', () => {
  test.each<[Deed, KeyScope | null]>([
    ['case.read', 'read'],
    ['event.hear', 'read'],
    ['authority.check', 'read'],
    ['case.open', 'write'],
    ['contactPush.send', 'contacts'],
    ['contactPush.answer', 'write'],
    ['decision.record', 'write'],
    ['limit.write', 'settings'],
    ['apiKey.write', null],
    ['apiKey.read', null],
    ['person.write', null],
    ['password.change', null],
    ['session.read', null],
  ])('%s: %s', (deed, scope) => expect(scopeOfDeed(deed)).toBe(scope));

  test('each scope gives its own deeds and no other', () => {
    for (const deed of deeds)
      for (const scope of ['read', 'contacts', 'write', 'settings'] as const)
        expect([deed, scope, keyMayDo([scope], deed)]).toEqual([deed, scope, scopeOfDeed(deed) === scope]);
  });

  test('reading alone changes nothing', () => {
    const changes = deeds.filter(
      (deed) => keyMayDo(['read'], deed) && /\.(write|record|make|open|run|keep)$/.test(deed),
    );
    expect(changes).toEqual([]);
  });

  test('without any scope a key does nothing', () => {
    for (const deed of deeds) expect(keyMayDo([], deed)).toBe(false);
  });
});
