import { useUpdate } from 'react-admin';
import type { IssueChange, WholeIssue } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useRead } from '../parts/useRead.ts';

/** One issue whole, read again when anyone changes it or something is done about it. */
export function useIssue(id: string) {
  const answer = useRead<WholeIssue>(`/issues/${id}`);
  useLive(['issues', 'actions'], ({ resource, ids }) => {
    if (resource === 'actions' || ids.includes(id)) void answer.refetch();
  });
  return answer;
}

/** Changes name, words or owner of an issue, if nobody did meanwhile. */
export function useIssueChange(issue: WholeIssue, onChanged: () => void) {
  const [update, { isPending, error }] = useUpdate<WholeIssue>();
  const change = (data: IssueChange) =>
    update(
      'issues',
      { id: issue.id, data, previousData: { version: issue.version } as WholeIssue },
      { mutationMode: 'pessimistic', onSuccess: onChanged },
    );
  return { change, pending: isPending, problem: error };
}
