import { useState } from 'react';
import { useDataProvider, useNavigate } from 'react-admin';
import type { CaseRecord } from '#heart-core/wire';
import { useSession } from '../session.ts';

/** Takes the case over, as it now is, and goes there: the request is then answered by doing it oneself. */
export function useTakeOver(caseId: string) {
  const dataProvider = useDataProvider();
  const navigate = useNavigate();
  const { user } = useSession();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const go = async () => {
    if (!user || pending) return;
    setPending(true);
    setProblem(null);
    try {
      const { data } = await dataProvider.getOne<CaseRecord>('cases', { id: caseId });
      if (data.agentId !== user.id)
        await dataProvider.update('cases', { id: caseId, data: { agentId: user.id }, previousData: data });
      navigate(`/cases/${caseId}`);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setPending(false);
    }
  };
  return { go, pending, problem };
}
