import type { TriageBoard } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useRead } from '../parts/useRead.ts';

/** One spike with its windows, read again with every call-back that is promised or made. */
export function useBoard(id: string | undefined) {
  const board = useRead<TriageBoard>(`/triage/${id}`, { enabled: id !== undefined, staleTime: 0 });
  useLive(['triage', 'cases', 'commitments', 'settlements'], () => id !== undefined && void board.refetch());
  return board;
}
