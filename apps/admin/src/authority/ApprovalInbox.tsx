import { Box } from '@mui/material';
import { useRef } from 'react';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { Empty } from '../parts/Empty.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { ApprovalCard } from './ApprovalCard.tsx';
import { useInbox } from './useInbox.ts';
import { useInboxKeys } from './useInboxKeys.ts';

interface ApprovalInboxProps {
  squadId: string | null;
  /** Nothing else on the screen has rows to walk through. */
  alone?: boolean;
}

/** The requests that wait, as cards by urgency; beside another board its keys work while the focus is in it. */
export const ApprovalInbox = ({ squadId, alone = false }: ApprovalInboxProps) => {
  const t = useT();
  const { may } = useSession();
  const { rows, news, isPending, error, refetch, update, watch } = useInbox(squadId);
  const inbox = useRef<HTMLDivElement>(null);
  useInboxKeys(inbox, update, alone);
  if (error && rows.length === 0)
    return <ProblemNote problem={error} what={t('approval.notRead')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={3} height={160} />;
  return (
    <Box ref={inbox} {...watch} sx={{ position: 'relative' }}>
      <ChangesPill waiting={news} onUpdate={update} />
      {rows.length === 0 ? (
        <Empty title={t(may('decision.record') ? 'approval.none' : 'approval.noneOwn')} />
      ) : (
        <Box
          component="ul"
          id="approvals"
          aria-label={t('approval.tab.waiting')}
          sx={{ listStyle: 'none', p: 0, m: 0 }}
        >
          {rows.map((resolution) => (
            <ApprovalCard key={resolution.id} resolution={resolution} />
          ))}
        </Box>
      )}
    </Box>
  );
};
