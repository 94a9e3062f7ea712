import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { MetricAnswer } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';
import { inTurn } from './inTurn.ts';

const patience = 4;

/** A figure as the house counts it; the old one stays while it is counted again. */
export function useFigure(key: string, query: string | null) {
  const endIfSignedOut = useLogoutIfAccessDenied();
  const answer = useQuery<MetricAnswer, Refused>({
    queryKey: ['metrics', key, query],
    queryFn: ({ signal }) => inTurn(async () => (await ask<MetricAnswer>(`/metrics/${key}?${query}`, { signal })).json),
    enabled: query !== null,
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
    placeholderData: (before) => before,
    retry: (times, problem) => problem.status === 503 && times < patience,
    retryDelay: (times) => 400 * 2 ** times,
  });
  const { error } = answer;
  useEffect(() => {
    if (error && error.status !== 403) endIfSignedOut(error).catch(() => undefined);
  }, [error, endIfSignedOut]);
  return answer;
}
