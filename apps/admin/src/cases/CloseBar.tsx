import { Box, Button, Stack } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { blockersOf, type Outcome, type StepKey } from '#heart-core';
import type { CaseRecord, ClosureBody } from '#heart-core/wire';
import { afterPaint, focusField } from '../parts/focus.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { ClosedBar } from './ClosedBar.tsx';
import { CloseMissing } from './CloseMissing.tsx';
import { CloseOtherwise } from './CloseOtherwise.tsx';
import { PromiseChip } from './PromiseChip.tsx';

interface CloseBarProps {
  record: CaseRecord;
  onStep: (key: StepKey) => void;
  /** Where the authority meter stands. */
  authority?: ReactNode;
}

/** The bar at the foot of the case: what may still be given, what is promised next, and the way to close it. */
export const CloseBar = ({ record, onStep, authority }: CloseBarProps) => {
  const t = useT();
  const { may } = useSession();
  const closing = useDeed<ClosureBody>('closures');
  const [outcome, setOutcome] = useState<Outcome>('settled');
  const [reason, setReason] = useState('');
  const closed = record.status === 'closed';
  const blockers = blockersOf({
    outcome,
    steps: record.steps,
    openCommitments: record.commitments.filter(
      ({ doneAt, standing }) => !doneAt && !['renegotiated', 'released', 'void'].includes(standing),
    ),
    pendingApprovals: record.resolutions.filter(({ standing }) => standing === 'awaitingApproval'),
    undelivered: record.resolutions.filter(({ standing, deliveredAt }) => standing === 'granted' && !deliveredAt),
  });
  const otherwise = outcome !== 'settled';
  const close = async () => {
    const body = { caseId: record.id, outcome, ...(otherwise ? { reason: reason.trim() } : {}) };
    if (await closing.record(body)) afterPaint(() => document.getElementById('closing')?.focus());
  };
  const goTo = (pointer: string) => {
    const [, room = '', key = ''] = pointer.split('/');
    if (room === 'steps') onStep(key as StepKey);
    else focusField(`${room === 'commitments' ? 'promise' : 'remedy'}-${key}`);
  };
  return (
    <Box
      component="section"
      id="closing"
      tabIndex={-1}
      aria-label={t('workspace.bar.title')}
      sx={{
        position: { md: 'sticky' },
        bottom: 0,
        zIndex: 15,
        mt: 2,
        px: { xs: 1.5, md: 3 },
        py: 1,
        bgcolor: 'background.paper',
        borderTop: '1px solid var(--rule)',
      }}
    >
      {closing.problem && <ProblemNote problem={closing.problem} />}
      {!closed && otherwise && (
        <CloseOtherwise outcome={outcome} onOutcome={setOutcome} reason={reason} onReason={setReason} />
      )}
      <Stack direction="row" useFlexGap sx={{ columnGap: 2, rowGap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
        {authority}
        {!closed && (
          <Button size="small" onClick={() => focusField('make-promise')} sx={{ minHeight: 36 }}>
            {record.nextPromise ? <PromiseChip promise={record.nextPromise} /> : `◷ ${t('workspace.bar.promise')}`}
          </Button>
        )}
        {!closed && may('closure.record') && <CloseMissing blockers={blockers} onGoTo={goTo} />}
        <Box sx={{ flex: 1 }} />
        {closed && <ClosedBar record={record} />}
        {!closed && may('closure.record') && (
          <Stack direction="row" sx={{ gap: 1, marginInlineStart: 'auto' }}>
            <Button
              size="small"
              aria-expanded={otherwise}
              onClick={() => setOutcome(otherwise ? 'settled' : 'closedIncomplete')}
            >
              {t(otherwise ? 'workspace.bar.settle' : 'workspace.bar.otherwise')}
            </Button>
            <Button
              id="close-case"
              variant="contained"
              disabled={closing.pending || blockers.length > 0 || (otherwise && !reason.trim())}
              onClick={close}
              sx={{ minHeight: 36 }}
            >
              {blockers.some(({ code }) => code === 'commitment') ? t('close.waiting') : t('close.go')}
            </Button>
          </Stack>
        )}
      </Stack>
    </Box>
  );
};
