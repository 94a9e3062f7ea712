import { Box, Button, Stack } from '@mui/material';
import type { TriageBoard, TriageEndingBody, TriageRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

interface EndSpikeProps {
  spike: TriageRecord;
  /** Calls that are still to be made. */
  open: number;
  onEnded: () => void;
  onKeep: () => void;
}

/** What the end means, before it is recorded: the promises stay. */
export const EndSpike = ({ spike, open, onEnded, onKeep }: EndSpikeProps) => {
  const t = useT();
  const { record, pending, problem } = useDeed<TriageEndingBody, TriageBoard>('triage-endings');
  const end = async () => {
    if (await record({ triageId: spike.id })) onEnded();
  };
  return (
    <Box
      onKeyDown={({ key }) => key === 'Escape' && onKeep()}
      sx={{ bgcolor: 'var(--tint)', borderRadius: 1, p: 1.5, mb: 1.5 }}
    >
      <Box sx={{ mb: 1 }}>{t('triage.endWhat', { smart_count: open })}</Box>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" size="small" autoFocus disabled={pending} onClick={() => void end()}>
          {t('triage.endGo')}
        </Button>
        <Button size="small" onClick={onKeep}>
          {t('triage.endNot')}
        </Button>
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('triage.endFailed')} />}
    </Box>
  );
};
