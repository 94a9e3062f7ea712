import { aYearOn, emptyKey, keyBody } from './keyDraft.ts';

const draft = { ...emptyKey(''), name: 'Phone', personId: 'lee', squadIds: ['severn'] };

describe('A key as it is described', () => {
  it('acts as a person, and the role that was looked at is not sent', () =>
    expect(keyBody(draft)).toEqual({ name: 'Phone', scopes: ['read'], personId: 'lee' }));

  it('acts in a role within squads', () =>
    expect(keyBody({ ...draft, as: 'role', role: 'supervisor' })).toEqual({
      name: 'Phone',
      scopes: ['read'],
      role: 'supervisor',
      squadIds: ['severn'],
    }));

  it('sends no squads with a role that sees all', () =>
    expect(keyBody({ ...draft, as: 'role', role: 'manager' })).not.toHaveProperty('squadIds'));

  it('ends a year on, unless told otherwise', () => {
    expect(aYearOn(new Date('2026-11-25T10:00:00Z'))).toBe('2027-11-25');
    expect(keyBody({ ...draft, expiresOn: '2027-11-25' })).toHaveProperty('expiresAt');
  });
});
