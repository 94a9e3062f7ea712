import type { AuthorityRow } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useRead } from '../parts/useRead.ts';

/** One's own room on a case, or without one that of the day; read again when anything is granted or taken back. */
export function useAuthority(caseId?: string): AuthorityRow[] {
  const { data = [], refetch } = useRead<AuthorityRow[]>(caseId ? `/authority?caseId=${caseId}` : '/authority');
  useLive(['resolutions', 'decisions'], () => void refetch());
  return data;
}
