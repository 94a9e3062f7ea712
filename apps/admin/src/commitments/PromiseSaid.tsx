import { Box, Button, Stack } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { CommitmentRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import type { PromiseActs } from './usePromiseActs.ts';

/** So long the undo stands where the buttons stood; the house itself would take it a little longer. */
const offeredForMs = 10_000;

interface PromiseSaidProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
}

/** What was just recorded, in place, with the way back. */
export const PromiseSaid = ({ promise, acts }: PromiseSaidProps) => {
  const t = useT();
  const { personName } = usePeople();
  const back = useRef<HTMLButtonElement>(null);
  const { said, forget } = acts;
  const forgetting = useRef(forget);
  forgetting.current = forget;
  const id = said?.id;
  useEffect(() => {
    if (!id) return;
    back.current?.focus({ preventScroll: true });
    const over = setTimeout(() => forgetting.current(), offeredForMs);
    return () => clearTimeout(over);
  }, [id]);
  if (!said) return null;
  const outcome = said.outcome ? t(`promises.outcomes.${said.outcome}`) : '';
  return (
    <Box>
      <Stack direction="row" role="status" sx={{ alignItems: 'center', gap: 1 }}>
        <Box sx={{ color: 'var(--done)', fontWeight: 600 }}>
          <span aria-hidden>✓ </span>
          {t(`promises.said.${said.kind}`, { what: promise.what, outcome, name: personName(said.ownerId) })}
        </Box>
        <Button
          ref={back}
          size="small"
          variant="outlined"
          data-act="undo"
          disabled={acts.pending}
          onClick={() => void acts.undo()}
        >
          {t('promises.undo')}
        </Button>
      </Stack>
      {acts.problem && <ProblemNote problem={acts.problem} what={t('promises.notUndone')} />}
    </Box>
  );
};
