import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { PilotPlanBody, PilotRecord } from '#heart-core/wire';
import { ask, type Refused } from '../http.ts';

/** Sends the whole of another plan, if nobody replanned since this one was read. */
export function useReplan(pilot: PilotRecord) {
  const client = useQueryClient();
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const replan = async (body: PilotPlanBody & { reason: string }): Promise<boolean> => {
    setPending(true);
    setProblem(null);
    try {
      const headers = { 'if-match': `"${pilot.version}"` };
      await ask<PilotRecord>(`/pilots/${pilot.id}`, { method: 'PATCH', body, headers });
      await client.invalidateQueries({ queryKey: ['pilots'] });
      return true;
    } catch (refused) {
      setProblem(refused as Refused);
      await endIfSignedOut(refused).catch(() => undefined);
      return false;
    } finally {
      setPending(false);
    }
  };
  return { replan, pending, problem };
}
