import { Box, Button } from '@mui/material';
import { useListContext, useNotify } from 'react-admin';
import type { JobRecord, JobRetryBody } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { Empty } from '../parts/Empty.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';

/** Jobs of one state; what was given up can be tried again. */
export const JobRows = ({ state }: { state: JobRecord['state'] }) => {
  const t = useT();
  const notify = useNotify();
  const { may } = useSession();
  const { personName } = usePeople();
  const { data, isPending, error, refetch } = useListContext<JobRecord>();
  const { record: retry, pending, problem } = useDeed<JobRetryBody>('job-retries');
  if (error && !data) return <ProblemNote problem={error} what={t('jobs.failed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={5} />;
  if (!data || data.length === 0) return <Empty title={t(`jobs.none.${state}`)} />;
  const again = async (jobId: string) => {
    if (await retry({ jobId })) notify('jobs.retried', { type: 'success' });
  };
  const columns: Column<JobRecord>[] = [
    {
      name: 'kind',
      head: t('jobs.kind'),
      cell: ({ kind }) => t(`jobs.kinds.${kind}`, { _: t(`notices.kind.${kind}`, { _: kind }) }),
    },
    { name: 'for', head: t('jobs.for'), cell: ({ recipientId }) => personName(recipientId) || t('jobs.house') },
    { name: 'due', head: t('jobs.due'), cell: ({ dueAt }) => <Moment at={dueAt} relative={false} /> },
    { name: 'attempts', head: t('jobs.attempts'), cell: ({ attempts }) => attempts },
    ...(state === 'done'
      ? []
      : [{ name: 'why', head: t('jobs.why'), cell: ({ lastError }: JobRecord) => lastError ?? '' }]),
    {
      name: 'next',
      head: t(state === 'done' ? 'jobs.doneAt' : 'jobs.next'),
      cell: ({ id, doneAt, runAfter }) =>
        state === 'dead' && may('job.retry') ? (
          <Button size="small" variant="outlined" disabled={pending} onClick={() => void again(id)}>
            {t('jobs.retry')}
          </Button>
        ) : (
          <Moment at={doneAt ?? runAfter} brief />
        ),
    },
  ];
  return (
    <Box>
      {problem && <ProblemNote problem={problem} what={t('jobs.notRetried')} />}
      <RecordTable label={t(`jobs.state.${state}`)} rows={data} columns={columns} />
      <Pager />
    </Box>
  );
};
