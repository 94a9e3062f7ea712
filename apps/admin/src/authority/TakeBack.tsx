import { Box, Button, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { ResolutionRecord, ReversalBody, ReversalRecord } from '#heart-core/wire';
import { focusField } from '../parts/focus.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface TakeBackProps {
  resolution: ResolutionRecord;
}

/** A granted remedy is taken back with a reason. The promise that it made stays: the customer was told of it. */
export const TakeBack = ({ resolution }: TakeBackProps) => {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReversalRecord['openPromises']>([]);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => void (left.length > 0 && told.current?.focus()), [left]);
  const { record, pending, problem } = useDeed<ReversalBody, ReversalRecord>('reversals');
  const field = `take-back-${resolution.id}`;
  const takeBack = async () => {
    if (!reason.trim()) return focusField(field);
    const taken = await record({ resolutionId: resolution.id, reason });
    if (!taken) return;
    setAsking(false);
    setLeft(taken.openPromises);
  };
  if (left.length > 0)
    return (
      <Box ref={told} role="status" tabIndex={-1} sx={{ mt: 1, fontSize: 13 }}>
        {t('remedy.promiseLeft', { what: left.map(({ what }) => what).join('; ') })}
      </Box>
    );
  if (resolution.standing !== 'granted') return null;
  if (!asking)
    return (
      <Button size="small" onClick={() => setAsking(true)} sx={{ mt: 1 }}>
        {t('remedy.takeBack')}
      </Button>
    );
  return (
    <Stack sx={{ gap: 1, mt: 1, p: 1.5, borderRadius: 1, bgcolor: 'var(--tint)' }}>
      <WordsField id={field} label={t('remedy.takeBackWhy')} value={reason} onChange={setReason} required autoFocus />
      {problem && <ProblemNote problem={problem} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button size="small" variant="contained" disabled={pending} onClick={takeBack}>
          {t('remedy.takeBack')}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </Stack>
  );
};
