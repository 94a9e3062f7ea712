import { Box } from '@mui/material';
import { useGetList } from 'react-admin';
import type { CommitmentRecord, SettlementRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** The story of a promise: made, tried, moved, kept, and what was taken back. */
export const PromiseStory = ({ promise }: { promise: CommitmentRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const {
    data = [],
    error,
    refetch,
  } = useGetList<SettlementRecord>('settlements', {
    filter: { commitmentId: promise.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'recordedAt', order: 'ASC' },
  });
  if (error) return <ProblemNote problem={error} what={t('promises.storyFailed')} onRetry={() => refetch()} />;
  const sentence = (one: SettlementRecord) =>
    t(`promises.told.${one.kind}`, {
      who: personName(one.recordedById) || t('promises.theHouse'),
      outcome: one.outcome ? t(`promises.outcomes.${one.outcome}`) : '',
      name: personName(one.ownerId),
    });
  return (
    <Box
      component="ol"
      aria-label={t('promises.storyOf', { what: promise.what })}
      sx={{ m: 0, ps: 0, paddingInlineStart: 2.5, fontSize: 13 }}
    >
      <li>
        {t(promise.previousId ? 'promises.told.followed' : 'promises.told.made', {
          who: personName(promise.agentId) || t('promises.theHouse'),
        })}{' '}
        · <Moment at={promise.occurredAt} relative={false} />
      </li>
      {data.map((one) => (
        <Box key={one.id} component="li" sx={{ textDecoration: one.undoneAt ? 'line-through' : undefined }}>
          {sentence(one)}
          {one.reason && ` “${one.reason}”`} · <Moment at={one.at} relative={false} />
          {one.undoneAt && <strong> {t('promises.told.undone')}</strong>}
        </Box>
      ))}
    </Box>
  );
};
