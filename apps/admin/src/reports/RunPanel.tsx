import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { RunRecord } from '#heart-core/wire';
import { takeFile } from '../exports/takeFile.ts';
import type { Refused } from '../http.ts';
import type { Column } from '../parts/columns.ts';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

const shapes: Record<RunRecord['state'], string> = { queued: '◐', sent: '●', skipped: '–', failed: '✕' };
const latest = { page: 1, perPage: 20 };
const newest = { field: 'dueAt', order: 'DESC' } as const;
/** While something is being made, it is looked for again. */
const lookAgainMs = 3000;

/** What was sent, to whom, and what came of it; what failed is tried again. */
export const RunPanel = ({ reportId }: { reportId: string }) => {
  const t = useT();
  const { user, may } = useSession();
  const [refused, setRefused] = useState<Refused | null>(null);
  const { record, pending, problem } = useDeed<object>('run-retries');
  const {
    data = [],
    error,
    refetch,
  } = useGetList<RunRecord>(
    'runs',
    { filter: { reportId }, pagination: latest, sort: newest },
    { refetchInterval: ({ state }) => (state.data?.data.some((run) => run.state === 'queued') ? lookAgainMs : false) },
  );
  const take = (path: string) => {
    setRefused(null);
    takeFile(path).catch((fault) => setRefused(fault as Refused));
  };
  const columns: Column<RunRecord>[] = [
    { name: 'due', head: t('runs.due'), minWidth: 150, cell: ({ dueAt }) => <Moment at={dueAt} relative={false} /> },
    { name: 'to', head: t('runs.to'), cell: ({ address, readerName }) => address ?? readerName },
    {
      name: 'state',
      head: t('runs.state'),
      minWidth: 150,
      cell: ({ state, failure }) => (
        <span>
          <Box
            component="span"
            aria-hidden
            sx={{ color: state === 'failed' ? 'var(--broken-text)' : 'var(--kept)', marginInlineEnd: 0.5 }}
          >
            {shapes[state]}
          </Box>
          {t(failure ? `runs.failures.${failure}` : `runs.states.${state}`)}
        </span>
      ),
    },
    {
      name: 'files',
      head: t('runs.files'),
      cell: ({ id, files, readerId, state }) => (
        <Stack direction="row" sx={{ gap: 0.5 }}>
          {readerId === user?.id &&
            files.map((format) => (
              <Button key={format} size="small" onClick={() => take(`/runs/${id}/${format}`)}>
                {t(`schedules.${format}`)}
              </Button>
            ))}
          {state === 'failed' && may('report.write') && (
            <Button size="small" disabled={pending} onClick={() => void record({ runId: id })}>
              {t('runs.retry')}
            </Button>
          )}
        </Stack>
      ),
    },
  ];
  return (
    <Panel title={t('runs.title')}>
      {error && <ProblemNote problem={error} what={t('runs.failed')} onRetry={() => refetch()} />}
      {problem && <ProblemNote problem={problem} what={t('runs.notRetried')} />}
      {refused && <ProblemNote problem={refused} what={t('exports.refused')} />}
      {data.length === 0 && !error ? (
        t('runs.none')
      ) : (
        <RecordTable label={t('runs.title')} rows={data} columns={columns} />
      )}
    </Panel>
  );
};
