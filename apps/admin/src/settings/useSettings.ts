import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '#heart-core';
import { ask, type Refused } from '../http.ts';
import { useRead } from '../parts/useRead.ts';

export type SettingsRecord = Settings & { version: number };

/** The settings of the workspace, and a change to some of them; nobody overwrites what they have not seen. */
export function useSettings() {
  const client = useQueryClient();
  const { data, error, refetch } = useRead<SettingsRecord>('/settings', { staleTime: 0 });
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const change = async (version: number, wanted: Partial<Settings>): Promise<boolean> => {
    setPending(true);
    setProblem(null);
    try {
      await ask('/settings', { method: 'PATCH', body: wanted, headers: { 'if-match': `"${version}"` } });
      await client.invalidateQueries({ queryKey: ['settings'] });
      return true;
    } catch (refused) {
      setProblem(refused as Refused);
      return false;
    } finally {
      setPending(false);
    }
  };
  return { data, error, refetch, change, pending, problem, faults: problem?.body?.faults ?? {} };
}
