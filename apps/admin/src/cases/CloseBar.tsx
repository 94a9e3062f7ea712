import { Alert, Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { blockersOf, misClickMinutes, type Outcome, outcomes, type StepKey, setAsideReasons } from '#heart-core';
import type { CaseRecord, ClosureBody, ReopeningBody } from '#heart-core/wire';
import { afterPaint, focusField } from '../parts/focus.ts';
import { Moment } from '../parts/Moment.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';

interface CloseBarProps {
  record: CaseRecord;
  onStep: (key: StepKey) => void;
}

/** Close it, or see as links what is still missing; undo a slip for a quarter of an hour. */
export const CloseBar = ({ record, onStep }: CloseBarProps) => {
  const t = useT();
  const now = useNow();
  const { may } = useSession();
  const closing = useDeed<ClosureBody>('closures');
  const opening = useDeed<ReopeningBody>('reopenings');
  const [outcome, setOutcome] = useState<Outcome>('settled');
  const [reason, setReason] = useState('');
  if (record.status === 'closed' && record.closedAt) {
    const undoable = now.getTime() - Date.parse(record.closedAt) < misClickMinutes * 60_000;
    return (
      <Box
        id="closing"
        tabIndex={-1}
        sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: 2 }}
      >
        {opening.problem && <ProblemNote problem={opening.problem} />}
        <Box role="status" sx={{ mb: 1 }}>
          {t('close.closed')} <Moment at={record.closedAt} />
        </Box>
        {may('reopening.record') && (
          <Stack direction="row" sx={{ gap: 1 }}>
            {undoable && (
              <Button
                variant="outlined"
                disabled={opening.pending}
                onClick={() => opening.record({ caseId: record.id, reason: 'misClick' })}
              >
                {t('close.undo')}
              </Button>
            )}
            <Button
              variant="outlined"
              disabled={opening.pending}
              onClick={() => opening.record({ caseId: record.id, reason: 'customer' })}
            >
              {t('close.reopen')}
            </Button>
          </Stack>
        )}
      </Box>
    );
  }
  if (!may('closure.record')) return null;
  const blockers = blockersOf({
    outcome,
    steps: record.steps,
    openCommitments: record.commitments.filter(
      ({ doneAt, standing }) => !doneAt && !['renegotiated', 'released', 'void'].includes(standing),
    ),
    pendingApprovals: record.resolutions.filter(({ standing }) => standing === 'awaitingApproval'),
    undelivered: record.resolutions.filter(({ standing, deliveredAt }) => standing === 'granted' && !deliveredAt),
  });
  const needsReason = outcome !== 'settled';
  const close = async () => {
    const body = { caseId: record.id, outcome, ...(needsReason ? { reason: reason.trim() } : {}) };
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
      aria-label={t('close.title')}
      sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: 2 }}
    >
      {closing.problem && <ProblemNote problem={closing.problem} />}
      {blockers.length > 0 && (
        <Alert severity="info" icon={false} sx={{ mb: 1.5 }}>
          {t('close.missing')}
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {blockers.map((blocker) => (
              <li key={blocker.pointer}>
                <Button
                  size="small"
                  onClick={() => goTo(blocker.pointer)}
                  sx={{ textAlign: 'start', textDecoration: 'underline', p: 0.25 }}
                >
                  {blocker.code === 'step'
                    ? t('close.step', { name: t(`step.${blocker.pointer.split('/')[2]}.name`) })
                    : t(`close.${blocker.code}`)}
                </Button>
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'flex-end', flexWrap: 'wrap' }}>
        <Picker
          label={t('close.outcome')}
          value={outcome}
          onChange={(value) => setOutcome(value as Outcome)}
          options={outcomes
            .filter((value) => value !== 'setAside' || may('closure.setAside'))
            .map((value) => ({ value, label: t(`outcome.${value}`) }))}
          width={180}
        />
        {outcome === 'setAside' && (
          <Picker
            label={t('close.reason')}
            none="–"
            value={reason}
            onChange={setReason}
            options={setAsideReasons.map((value) => ({ value, label: t(`outcome.reason.${value}`) }))}
          />
        )}
        {needsReason && outcome !== 'setAside' && (
          <Box sx={{ flex: '1 1 200px' }}>
            <WordsField id="close-reason" label={t('close.reason')} value={reason} onChange={setReason} required />
          </Box>
        )}
        <Button
          id="close-case"
          variant="contained"
          disabled={closing.pending || blockers.length > 0 || (needsReason && !reason.trim())}
          onClick={close}
          sx={{ minHeight: 36 }}
        >
          {blockers.some(({ code }) => code === 'commitment') ? t('close.waiting') : t('close.go')}
        </Button>
      </Stack>
    </Box>
  );
};
