import { Box, Stack } from '@mui/material';
import type { OfficeHours } from '#heart-core';
import type { CommitmentRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { SettlePromise } from './SettlePromise.tsx';
import { StandingMark } from './StandingMark.tsx';

interface PromiseCardProps {
  commitment: CommitmentRecord;
  hours: OfficeHours;
  writable: boolean;
}

/** One promise of a case: what, by when, who keeps it, and what can be said of it. */
export const PromiseCard = ({ commitment, hours, writable }: PromiseCardProps) => {
  const t = useT();
  const { user, may } = useSession();
  const { personName } = usePeople();
  const over = commitment.doneAt !== null || ['renegotiated', 'released', 'void'].includes(commitment.standing);
  const mine = commitment.ownerId === user?.id || may('settlement.forOthers');
  return (
    <Box
      component="li"
      id={`promise-${commitment.id}`}
      tabIndex={-1}
      sx={{ outlineOffset: 4, py: 1.25, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
    >
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{commitment.what}</Box>
        <StandingMark standing={commitment.standing} overdue={commitment.overdue} />
      </Stack>
      <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
        {commitment.windowFrom && (
          <>
            <Moment at={commitment.windowFrom} zone={commitment.timeZone} relative={false} /> –{' '}
          </>
        )}
        <Moment at={commitment.dueAt} zone={commitment.timeZone} relative={!over} />
        {commitment.ownerId && ` · ${personName(commitment.ownerId)}`}
        {commitment.attempts > 0 && ` · ${t('promise.attempts', { smart_count: commitment.attempts })}`}
      </Box>
      {!over && writable && mine && <SettlePromise commitment={commitment} hours={hours} />}
    </Box>
  );
};
