import { Box } from '@mui/material';
import { LinkBase, useGetList, useGetMany } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';

interface DraftRow {
  id: string;
  caseId: string;
  stepKey: string;
  fields: Record<string, unknown>;
  updatedAt: string;
}

/** What I have begun to type and not recorded; each leads to its case. */
export const DraftList = () => {
  const t = useT();
  const { data = [] } = useGetList<DraftRow>('drafts', {
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
  // A step that was opened and left is no draft.
  const drafts = data.filter(({ fields }) => Object.keys(fields).length > 0);
  const { data: cases = [] } = useGetMany<CaseRow>('cases', { ids: [...new Set(drafts.map(({ caseId }) => caseId))] });
  if (drafts.length === 0) return null;
  const nameOf = (id: string) => {
    const found = cases.find((one) => one?.id === id);
    return found ? `#${found.number} ${found.customer?.name ?? t('case.anonymous')}` : t('case.one');
  };
  return (
    <Panel title={t('desk.drafts')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {drafts.map(({ id, caseId, stepKey, updatedAt }) => (
          <Box component="li" key={id} sx={{ py: 0.5 }}>
            <LinkBase to={`/cases/${caseId}`}>{nameOf(caseId)}</LinkBase>{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
              {t(`step.${stepKey}.name`)} · <Moment at={updatedAt} brief />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
