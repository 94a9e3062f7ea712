import type { KeyScope, Role } from '#heart-core';

/** A key as it is being described. */
export interface KeyDraft {
  name: string;
  scopes: KeyScope[];
  as: 'person' | 'role';
  personId: string;
  role: Exclude<Role, 'public'>;
  squadIds: string[];
  expiresOn: string;
}

export const emptyKey = (expiresOn: string): KeyDraft => ({
  name: '',
  scopes: ['read'],
  as: 'person',
  personId: '',
  role: 'agent',
  squadIds: [],
  expiresOn,
});

/** A key that nobody ends should not open the house for ever: a year is offered. */
export function aYearOn(now: Date): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + 1);
  return then.toISOString().slice(0, 10);
}

/** What is sent of it: a person or a role, never both; squads only where the role works within some. */
export function keyBody({ name, scopes, as, personId, role, squadIds, expiresOn }: KeyDraft): object {
  const within = role === 'agent' || role === 'supervisor';
  return {
    name,
    scopes,
    ...(as === 'person' ? { personId } : { role, ...(within ? { squadIds } : {}) }),
    ...(expiresOn ? { expiresAt: new Date(`${expiresOn}T00:00:00`).toISOString() } : {}),
  };
}
