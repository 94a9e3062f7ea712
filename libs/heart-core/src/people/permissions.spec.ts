import { type Deed, deeds, mayDo, roles, whoMay } from './permissions.ts';
import { readsWords, scopeOf } from './scope.ts';

const who = (deed: Deed) =>
  roles
    .filter((role) => mayDo(role, deed))
    .map((role) => ({ agent: 'A', supervisor: 'S', manager: 'M', admin: 'D', auditor: 'U', public: 'P' })[role])
    .join('');

describe('Who may do what', () => {
  test.each<[Deed, string]>([
    ['case.open', 'ASMD'],
    ['case.read', 'ASMDU'],
    ['case.move', 'SMD'],
    ['evidence.record', 'ASMD'],
    ['evidence.override', 'SMD'],
    ['resolution.propose', 'ASMD'],
    ['decision.record', 'SMD'],
    ['commitment.make', 'ASMD'],
    ['settlement.void', 'SMD'],
    ['settlement.forOthers', 'SMD'],
    ['closure.record', 'ASMD'],
    ['closure.setAside', 'SMD'],
    ['cause.write', 'SMD'],
    ['survey.send', 'ASMD'],
    ['survey.answer', 'ASMDUP'],
    ['metric.read', 'SMDU'],
    ['import.run', 'MD'],
    ['customer.write', 'MD'],
    ['squad.write', 'D'],
    ['person.write', 'D'],
    ['audit.read', 'DU'],
    ['session.open', 'ASMDUP'],
  ])('%s: %s', (deed, letters) => expect(who(deed)).toBe(letters));

  test('every deed has someone who may do it', () => {
    for (const deed of deeds) expect(whoMay(deed).length).toBeGreaterThan(0);
  });

  test('the auditor reads all and writes nothing of the house', () => {
    const own = [
      'session.open',
      'session.read',
      'password.change',
      'house.read',
      'event.hear',
      'survey.answer',
      'password.choose',
      'export.take',
    ];
    const others = deeds.filter((deed) => mayDo('auditor', deed) && !deed.endsWith('.read'));
    expect(others.filter((deed) => !own.includes(deed))).toEqual([]);
    for (const deed of deeds.filter((one) => one.endsWith('.read'))) expect(mayDo('auditor', deed)).toBe(true);
  });

  test('the public has its survey, its sign-in, its links to a password and the state of the house, no more', () => {
    expect(deeds.filter((deed) => mayDo('public', deed)).sort()).toEqual([
      'house.read',
      'password.choose',
      'session.open',
      'survey.answer',
    ]);
  });

  test('a supervisor may do whatever an agent may', () => {
    for (const deed of deeds.filter((one) => mayDo('agent', one)))
      expect([deed, mayDo('supervisor', deed)]).toEqual([deed, true]);
  });
});

describe('Whose cases one sees', () => {
  test.each([
    ['agent', ['severn']],
    ['supervisor', ['severn']],
    ['manager', 'all'],
    ['admin', 'all'],
    ['auditor', 'all'],
    ['public', []],
  ] as const)('%s: %p', (role, scope) =>
    expect(scopeOf({ role, squadIds: role === 'public' ? [] : ['severn'] })).toEqual(scope),
  );

  test('the public sees no squad, whatever stands beside its name', () =>
    expect(scopeOf({ role: 'public', squadIds: ['severn'] })).toEqual([]));

  test.each([
    ['its owner', 'lee', 'agent', ['severn'], true],
    ['a mate', 'max', 'agent', ['severn'], false],
    ["the squad's supervisor", 'priya', 'supervisor', ['severn'], true],
    ['another supervisor', 'sam', 'supervisor', ['avon'], false],
    ['a manager', 'malik', 'manager', [], true],
    ['the auditor', 'kim', 'auditor', [], true],
    ['an administrator', 'jo', 'admin', [], false],
  ] as const)('a sensitive case is read by %s: %5$p', (_, id, role, squadIds, reads) => {
    expect(readsWords({ id, role, squadIds }, { sensitive: true, agentId: 'lee', squadId: 'severn' })).toBe(reads);
    expect(readsWords({ id, role, squadIds }, { sensitive: false, agentId: 'lee', squadId: 'severn' })).toBe(true);
  });
});
