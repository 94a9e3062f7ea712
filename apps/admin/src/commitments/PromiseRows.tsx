import { Box, Button } from '@mui/material';
import { useListContext } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { useCalmList } from '../live/useCalmList.ts';
import { Empty } from '../parts/Empty.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import type { PromiseTab } from './clock.ts';
import { PromiseCards } from './PromiseCards.tsx';
import { PromiseTable } from './PromiseTable.tsx';

interface PromiseRowsProps {
  tab: PromiseTab;
  phone: boolean;
  label: string;
  /** Widens the list from one's own; absent where it is wide already. */
  onEveryone?: () => void;
}

/** The board in every state that it can be in; rows move only when nobody is at them. */
export const PromiseRows = ({ tab, phone, label, onEveryone }: PromiseRowsProps) => {
  const t = useT();
  const { data, isPending, error, refetch } = useListContext<CommitmentRecord>();
  const { waiting, update, watch } = useCalmList(['commitments', 'settlements'], refetch);
  if (error && !data) return <ProblemNote problem={error} what={t('promises.failed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={6} height={72} />;
  if (!data || data.length === 0)
    return (
      <Empty title={onEveryone ? `${t(`promises.none.${tab}`)} ${t('promises.noneMine')}` : t(`promises.none.${tab}`)}>
        {onEveryone && (
          <Button variant="outlined" onClick={onEveryone}>
            {t('promises.everyone')}
          </Button>
        )}
      </Empty>
    );
  return (
    <Box {...watch}>
      <ChangesPill waiting={waiting} onUpdate={update} />
      {phone ? <PromiseCards rows={data} label={label} /> : <PromiseTable rows={data} label={label} />}
      <Pager />
    </Box>
  );
};
