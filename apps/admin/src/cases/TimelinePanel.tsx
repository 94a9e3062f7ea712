import { Box } from '@mui/material';
import { useGetList } from 'react-admin';
import type { TimelineRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';

/** The case's story, newest first: who, what, when it happened, and when it was typed if that was later. */
export const TimelinePanel = ({ caseId }: { caseId: string }) => {
  const t = useT();
  const {
    data = [],
    error,
    refetch,
  } = useGetList<TimelineRecord>('timeline', {
    filter: { caseId },
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
  return (
    <Panel title={t('timeline.title')}>
      {error && <ProblemNote problem={error} onRetry={() => refetch()} />}
      <Box
        component="ol"
        sx={{ listStyle: 'none', p: 0, m: 0, maxHeight: 420, overflow: 'auto' }}
        tabIndex={0}
        aria-label={t('timeline.title')}
      >
        {data.map((entry) => (
          <Box component="li" key={entry.id} sx={{ py: 1, borderBottom: '1px solid var(--rule)', fontSize: 13 }}>
            <strong>{entry.personName}</strong> {t(`deed.${entry.deed.replace('.', '_')}`, { _: entry.deed })}{' '}
            {typeof entry.facts.stepKey === 'string' && t(`step.${entry.facts.stepKey}.name`)}
            {typeof entry.facts.what === 'string' && <Box sx={{ overflowWrap: 'anywhere' }}>{entry.facts.what}</Box>}
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              <Moment at={entry.occurredAt} />
              {Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) > 300_000 && (
                <>
                  {' '}
                  ({t('timeline.typed')} <Moment at={entry.recordedAt} relative={false} />)
                </>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
