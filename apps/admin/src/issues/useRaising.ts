import { useNavigate } from 'react-admin';
import type { IssueBody, WholeIssue } from '#heart-core/wire';
import { useDeed } from '../parts/useDeed.ts';

/** Raises an issue and opens it. Where it looks like another one, the problem says which. */
export function useRaising() {
  const navigate = useNavigate();
  const { record, pending, problem, clear } = useDeed<IssueBody, WholeIssue>('issues');
  const raise = async (body: IssueBody) => {
    const issue = await record(body);
    if (issue) navigate(`/issues/${issue.id}`);
    return issue;
  };
  const { reason, issueId, name } = (problem?.body ?? {}) as { reason?: string; issueId?: string; name?: string };
  return { raise, pending, problem, clear, like: reason === 'looks-like' && issueId ? { id: issueId, name } : null };
}
