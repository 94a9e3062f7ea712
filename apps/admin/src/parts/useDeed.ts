import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type RaRecord, useDataProvider, useLogoutIfAccessDenied } from 'react-admin';
import type { Refused } from '../http.ts';

/** Records a deed: pending while it travels, the problem if the house refused it, everything on the screen read again after it. */
export function useDeed<Body extends object, Rec = RaRecord>(resource: string) {
  const dataProvider = useDataProvider();
  const client = useQueryClient();
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);

  /** The record, or null where it was refused; the problem then stands in `problem`. */
  const record = useCallback(
    async (body: Body, key?: string): Promise<Rec | null> => {
      setPending(true);
      setProblem(null);
      try {
        const { data } = await dataProvider.create(resource, { data: body, meta: key ? { key } : undefined });
        await client.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] !== 'auth' && queryKey[0] !== 'session',
        });
        return data as Rec;
      } catch (refused) {
        setProblem(refused as Refused);
        await endIfSignedOut(refused).catch(() => undefined);
        return null;
      } finally {
        setPending(false);
      }
    },
    [client, dataProvider, endIfSignedOut, resource],
  );
  return { record, pending, problem, clear: useCallback(() => setProblem(null), []) };
}
