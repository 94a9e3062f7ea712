import { Box, Button } from '@mui/material';
import { useListContext } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Empty } from '../parts/Empty.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import type { PromiseTab } from './clock.ts';
import { PromiseBoard } from './PromiseBoard.tsx';

interface PromiseRowsProps {
  tab: PromiseTab;
  label: string;
  /** Widens the list from one's own; absent where it is wide already. */
  onEveryone?: () => void;
}

/** The list of promises in every state that it can be in. */
export const PromiseRows = ({ tab, label, onEveryone }: PromiseRowsProps) => {
  const t = useT();
  const { data, isPending, error, refetch } = useListContext<CommitmentRecord>();
  useLive(['commitments', 'settlements'], () => void refetch());
  if (error && !data) return <ProblemNote problem={error} what={t('promises.failed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={6} height={72} />;
  const none = (
    <Empty title={onEveryone ? `${t(`promises.none.${tab}`)} ${t('promises.noneMine')}` : t(`promises.none.${tab}`)}>
      {onEveryone && (
        <Button variant="outlined" onClick={onEveryone}>
          {t('promises.everyone')}
        </Button>
      )}
    </Empty>
  );
  return (
    <Box>
      <PromiseBoard rows={data ?? []} label={label} none={none} />
      {data && data.length > 0 && <Pager />}
    </Box>
  );
};
