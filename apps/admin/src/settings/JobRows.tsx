import { Box, Button, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useListContext, useNotify } from 'react-admin';
import type { JobRecord, JobRetryBody } from '#heart-core/wire';
import { Empty } from '../parts/Empty.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
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
  return (
    <Box>
      {problem && <ProblemNote problem={problem} what={t('jobs.notRetried')} />}
      <TableContainer sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
        <Table size="small" aria-label={t(`jobs.state.${state}`)}>
          <TableHead>
            <TableRow>
              <TableCell>{t('jobs.kind')}</TableCell>
              <TableCell>{t('jobs.for')}</TableCell>
              <TableCell>{t('jobs.due')}</TableCell>
              <TableCell>{t('jobs.attempts')}</TableCell>
              <TableCell>{t('jobs.why')}</TableCell>
              <TableCell>{t(state === 'done' ? 'jobs.doneAt' : 'jobs.next')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((job) => (
              <TableRow key={job.id}>
                <TableCell>
                  {t(`jobs.kinds.${job.kind}`, { _: t(`notices.kind.${job.kind}`, { _: job.kind }) })}
                </TableCell>
                <TableCell>{personName(job.recipientId) || t('jobs.house')}</TableCell>
                <TableCell>
                  <Moment at={job.dueAt} relative={false} />
                </TableCell>
                <TableCell>{job.attempts}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{job.lastError ?? ''}</TableCell>
                <TableCell>
                  {state === 'dead' && may('job.retry') ? (
                    <Button size="small" variant="outlined" disabled={pending} onClick={() => void again(job.id)}>
                      {t('jobs.retry')}
                    </Button>
                  ) : (
                    <Moment at={job.doneAt ?? job.runAfter} brief />
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager />
    </Box>
  );
};
