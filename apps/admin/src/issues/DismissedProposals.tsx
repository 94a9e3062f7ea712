import { Box } from '@mui/material';
import { useGetList } from 'react-admin';
import type { ProposalDismissalRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

const newest = { pagination: { page: 1, perPage: 50 }, sort: { field: 'at', order: 'DESC' as const } };

/** What was set aside: by whom, when, why, and what it said. */
export const DismissedProposals = () => {
  const t = useT();
  const { personName } = usePeople();
  const { data = [], total } = useGetList<ProposalDismissalRecord>('proposal-dismissals', newest);
  if (data.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 1.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 600, fontSize: 13.5 }}>
        {t('proposals.dismissed', { n: total ?? data.length })}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {data.map(({ id, kind, n, reason, byId, at, example }) => (
          <Box component="li" key={id} sx={{ borderTop: '1px solid var(--rule)', py: 1, overflowWrap: 'anywhere' }}>
            <strong>{t(`proposals.n.${kind}`, { n })}</strong>: {reason}
            {example && <Box sx={{ maxWidth: '75ch' }}>“{example}”</Box>}
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {personName(byId)} · <Moment at={at} relative={false} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
