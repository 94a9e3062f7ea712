import { LinkBase, useGetList } from 'react-admin';
import type { IssueRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

/** How many issues are open, beside the figure of the same problem again. */
export const OpenIssues = () => {
  const t = useT();
  const { total } = useGetList<IssueRecord>('issues', {
    filter: { live: true },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'name', order: 'ASC' },
  });
  if (total === undefined) return null;
  return <LinkBase to="/issues">{t('issue.openCount', { smart_count: total })}</LinkBase>;
};
