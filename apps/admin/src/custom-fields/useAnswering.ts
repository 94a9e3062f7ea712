import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { CaseRecord, CustomValue } from '#heart-core/wire';
import { ask, codeOfProblem, type Refused } from '../http.ts';

const mostTries = 4;

/** Answers one question of a case. Whatever else changed in it meanwhile stays: only this answer travels. */
export function useAnswering({ id, version }: Pick<CaseRecord, 'id' | 'version'>) {
  const client = useQueryClient();
  const endIfSignedOut = useLogoutIfAccessDenied();
  const [problem, setProblem] = useState<Refused | null>(null);
  const send = async (custom: Record<string, CustomValue | null>, known: number, tries = 1): Promise<void> => {
    try {
      await ask(`/cases/${id}`, { method: 'PATCH', body: { custom }, headers: { 'if-match': `"${known}"` } });
    } catch (refused) {
      if (codeOfProblem(refused) !== 'version-mismatch' || tries >= mostTries) throw refused;
      const { json } = await ask<CaseRecord>(`/cases/${id}`);
      await send(custom, json.version, tries + 1);
    }
  };
  const answer = async (name: string, value: CustomValue | null): Promise<void> => {
    setProblem(null);
    try {
      await send({ [name]: value }, version);
      await client.invalidateQueries({ queryKey: ['cases'] });
    } catch (refused) {
      setProblem(refused as Refused);
      await endIfSignedOut(refused).catch(() => undefined);
    }
  };
  return { answer, problem };
}
