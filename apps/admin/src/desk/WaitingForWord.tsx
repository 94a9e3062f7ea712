import { Box } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { ResolutionRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Moment } from '../parts/Moment.tsx';
import { moneyInWords } from '../parts/money.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';

/** The requests of mine that wait for a word, with whom, and since when. */
export const WaitingForWord = ({ personId }: { personId: string }) => {
  const t = useT();
  const { data = [], refetch } = useGetList<ResolutionRecord>('resolutions', {
    filter: { standing: 'awaitingApproval', agentId: personId },
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'recordedAt', order: 'ASC' },
  });
  useLive(['resolutions', 'decisions'], () => void refetch());
  if (data.length === 0) return null;
  const what = ({ remedy, amountMinor, currency }: ResolutionRecord) =>
    [t(`remedy.kinds.${remedy}`), amountMinor !== null && moneyInWords(amountMinor, currency)]
      .filter(Boolean)
      .join(' ');
  return (
    <Panel title={t('desk.waiting')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.map((one) => (
          <Box component="li" key={one.id} sx={{ py: 0.5 }}>
            <strong>{what(one)}</strong>{' '}
            <LinkBase to={`/cases/${one.caseId}`}>{t('promises.case', { number: one.caseNumber })}</LinkBase>
            <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
              {one.request?.with ? t('desk.with', { name: one.request.with.name }) : t('desk.withNobody')} ·{' '}
              <Moment at={one.recordedAt} brief />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
