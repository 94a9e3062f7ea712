import { Box } from '@mui/material';
import { useGetList } from 'react-admin';
import type { ContactPushRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { PushedContact } from './PushedContact.tsx';

const shown = 5;

/** Who has reached us by phone or chat and waits for somebody to take it up, the latest first. */
export const OnTheLine = () => {
  const t = useT();
  const {
    data = [],
    total = 0,
    error,
    refetch,
  } = useGetList<ContactPushRecord>('contact-pushes', {
    filter: { standing: 'waiting' },
    pagination: { page: 1, perPage: shown },
    sort: { field: 'toldAt', order: 'DESC' },
  });
  useLive(['contact-pushes'], () => void refetch());
  if (error && data.length === 0)
    return <ProblemNote problem={error} what={t('pushes.failed')} onRetry={() => refetch()} />;
  if (data.length === 0) return null;
  return (
    <Panel title={t('pushes.title')}>
      <Box component="ul" aria-live="polite" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data.map((push) => (
          <PushedContact key={push.id} push={push} />
        ))}
      </Box>
      {total > data.length && (
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
          {t('pushes.more', { smart_count: total - data.length })}
        </Box>
      )}
    </Panel>
  );
};
