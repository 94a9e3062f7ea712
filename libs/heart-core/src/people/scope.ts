import type { Role } from './permissions.ts';

/** Whose squads count when a person looks. */
export interface ScopedPerson {
  role: Role;
  squadIds: readonly string[];
}

/** The squads that a person sees: their own, or all; the public sees none. */
export function scopeOf({ role, squadIds }: ScopedPerson): 'all' | string[] {
  if (role === 'public') return [];
  return role === 'manager' || role === 'admin' || role === 'auditor' ? 'all' : [...squadIds];
}

/** May they read the words of a case? A sensitive one is for its owner, the squad's supervisors, managers and the auditor. */
export function readsWords(
  person: ScopedPerson & { id: string },
  aCase: { sensitive: boolean; agentId: string | null; squadId: string },
): boolean {
  if (!aCase.sensitive || aCase.agentId === person.id || person.role === 'manager' || person.role === 'auditor')
    return true;
  return person.role === 'supervisor' && person.squadIds.includes(aCase.squadId);
}
