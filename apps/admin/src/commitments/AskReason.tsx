import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { CommitmentRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { PromiseActs } from './usePromiseActs.ts';

interface AskReasonProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
  kind: 'released' | 'void';
}

/** Why it ends without being done: the customer let go of it, or it was never meant. */
export const AskReason = ({ promise, acts, kind }: AskReasonProps) => {
  const t = useT();
  const [reason, setReason] = useState('');
  const needed = kind === 'void';
  const barred = acts.pending || (needed && !reason.trim());
  const go = () => !barred && void acts.settle({ kind, reason: reason.trim() || undefined });
  return (
    <Stack
      component="form"
      sx={{ gap: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <WordsField
        id={`why-${promise.id}`}
        label={t(`promises.why.${kind}`)}
        value={reason}
        onChange={setReason}
        required={needed}
      />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" size="small" variant="contained" disabled={barred}>
          {t(`promises.whyGo.${kind}`)}
        </Button>
        <Button size="small" onClick={() => acts.ask(null)}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </Stack>
  );
};
