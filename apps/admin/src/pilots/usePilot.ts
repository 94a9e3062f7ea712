import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { PilotComparison, PilotRecord } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { inTurn } from '../metrics/inTurn.ts';
import { useRead } from '../parts/useRead.ts';

export const usePilot = (id: string) => useRead<PilotRecord>(`/pilots/${id}`);

/** One metric of a pilot as the house compares it; without one, the primary. The figures of a look stand still, so they are kept. */
export function useComparison(id: string, metric?: string) {
  const endIfSignedOut = useLogoutIfAccessDenied();
  const query = metric ? `?metric=${encodeURIComponent(metric)}` : '';
  const answer = useQuery<PilotComparison, Refused>({
    queryKey: ['pilots', 'comparison', id, metric ?? null],
    queryFn: ({ signal }) =>
      inTurn(async () => (await ask<PilotComparison>(`/pilots/${id}/comparison${query}`, { signal })).json),
    staleTime: 5 * 60_000,
    placeholderData: (before) => before,
  });
  const { error } = answer;
  useEffect(() => {
    if (error && error.status !== 403) endIfSignedOut(error).catch(() => undefined);
  }, [error, endIfSignedOut]);
  return answer;
}

/** The pilot that runs, the latest first, else null; undefined until it is known. */
export function useRunningPilot(wanted = true): PilotRecord | null | undefined {
  const query = new URLSearchParams({ sort: '["createdAt","DESC"]', range: '[0,24]' });
  const { data, error } = useRead<PilotRecord[]>(`/pilots?${query}`, { enabled: wanted, staleTime: 60_000 });
  if (error) return null;
  return data && (data.find(({ standing }) => standing === 'running') ?? null);
}
