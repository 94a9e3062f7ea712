import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { ask } from '../http.ts';

/** Reads one address of the API that is no list; the first part of the path names what live news make it read again. */
export function useRead<T>(path: string, options: Partial<UseQueryOptions<T>> = {}) {
  const endIfSignedOut = useLogoutIfAccessDenied();
  const key = path.split(/[/?]/).filter(Boolean)[0];
  const answer = useQuery<T>({
    queryKey: [key, 'read', path],
    queryFn: async ({ signal }) => (await ask<T>(path, { signal })).json,
    placeholderData: (before: T | undefined) => before,
    ...options,
  } as UseQueryOptions<T>);
  useEffect(() => {
    if (answer.error) endIfSignedOut(answer.error).catch(() => undefined);
  }, [answer.error, endIfSignedOut]);
  return answer;
}
