import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type RaRecord, useLogoutIfAccessDenied } from 'react-admin';
import { dataProvider } from '../dataProvider.ts';
import { freshKey, type Refused } from '../http.ts';

/** Records a deed: pending while it travels, the problem if the house refused it, everything on the screen read again after it. */
export function useDeed<Body extends object, Rec = RaRecord>(resource: string) {
  const client = useQueryClient();
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const unanswered = useRef<{ wish: string; key: string } | null>(null);

  /** The record, or null where it was refused; the problem then stands in `problem`. */
  const record = useCallback(
    async (body: Body, key?: string): Promise<Rec | null> => {
      setPending(true);
      setProblem(null);
      // The same wish keeps its key until the house has answered: sent twice over a bad line, it is done once.
      const wish = JSON.stringify(body);
      if (unanswered.current?.wish !== wish) unanswered.current = { wish, key: freshKey() };
      try {
        // Asked of the house itself: react-admin's own way answers an ended session with an empty success, and what was
        // typed would be let go of as if it had arrived.
        const { data } = await dataProvider.create(resource, {
          data: body,
          meta: { key: key ?? unanswered.current.key },
        });
        unanswered.current = null;
        await client.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] !== 'auth' && queryKey[0] !== 'session',
        });
        return data as Rec;
      } catch (refused) {
        const { status } = refused as Refused;
        if (status >= 400 && status < 500) unanswered.current = null;
        setProblem(refused as Refused);
        await endIfSignedOut(refused).catch(() => undefined);
        return null;
      } finally {
        setPending(false);
      }
    },
    [client, endIfSignedOut, resource],
  );
  return { record, pending, problem, clear: useCallback(() => setProblem(null), []) };
}
