import { Button, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { BulkChangeRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { BulkActs } from './BulkActs.tsx';
import { BulkCases } from './BulkCases.tsx';
import { BulkCounts } from './BulkCounts.tsx';

const everyMs = 2000;
const underWay = (change: BulkChangeRecord | undefined) => change?.state === 'running' || change?.state === 'undoing';

/** One change of many cases: whom it is about, the word to begin it, how far it is, and what became of each. */
export const BulkPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { may } = useSession();
  const { data, error, refetch } = useRead<BulkChangeRecord>(`/bulk-changes/${encodeURIComponent(id)}`, {
    enabled: may('bulk.read'),
    refetchInterval: ({ state }) => (underWay(state.data) ? everyMs : false),
  });
  useLive(['bulk-changes'], () => void refetch());
  return (
    <Page
      title={t('bulk.one')}
      needs="bulk.read"
      actions={
        <Button component={LinkBase} to="/bulk-changes" size="small" variant="outlined">
          {t('bulk.back')}
        </Button>
      }
    >
      {error && !data && <ProblemNote problem={error} what={t('bulk.oneFailed')} onRetry={() => refetch()} />}
      {!data && !error && <Waiting rows={4} height={64} />}
      {data && (
        <Stack sx={{ gap: 2 }}>
          <BulkCounts change={data}>
            <BulkActs change={data} />
          </BulkCounts>
          <BulkCases change={data} />
        </Stack>
      )}
    </Page>
  );
};
