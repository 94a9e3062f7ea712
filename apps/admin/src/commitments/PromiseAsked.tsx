import { Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { attemptOutcomes } from '#heart-core';
import type { CommitmentRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { focusFirst } from '../parts/focus.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { AskKeeper } from './AskKeeper.tsx';
import { AskReason } from './AskReason.tsx';
import { AskTime } from './AskTime.tsx';
import type { PromiseActs } from './usePromiseActs.ts';

interface PromiseAskedProps {
  promise: CommitmentRecord;
  acts: PromiseActs;
}

/** The one thing that an action still has to know, and what was refused. */
export const PromiseAsked = ({ promise, acts }: PromiseAskedProps) => {
  const t = useT();
  const form = useRef<HTMLDivElement>(null);
  const { asking, ask, problem } = acts;
  useEffect(() => {
    // Who takes it over is looked up first: that form takes the focus itself.
    if (asking && asking !== 'reassign') focusFirst(form.current);
  }, [asking]);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    ask(null);
    event.stopPropagation();
  };
  return (
    <>
      {problem && <ProblemNote problem={problem} what={t('promises.notRecorded')} />}
      {asking && (
        <Stack
          ref={form}
          onKeyDown={keys}
          sx={{ gap: 1.5, mt: 1, p: 1.5, borderRadius: 1, bgcolor: 'var(--tint)', maxWidth: 720 }}
        >
          {asking === 'outcome' && (
            <ChoiceChips
              id={`outcome-${promise.id}`}
              label={t('promises.outcome')}
              options={attemptOutcomes.map((value) => ({ value, label: t(`promises.outcomes.${value}`) }))}
              value={null}
              onChange={(outcome) => outcome && !acts.pending && void acts.settle({ kind: 'attempt', outcome })}
            />
          )}
          {asking === 'noNews' && <AskTime promise={promise} acts={acts} kind="noNews" />}
          {asking === 'renegotiate' && <AskTime promise={promise} acts={acts} kind="renegotiated" />}
          {asking === 'reassign' && <AskKeeper promise={promise} acts={acts} />}
          {asking === 'release' && <AskReason promise={promise} acts={acts} kind="released" />}
          {asking === 'void' && <AskReason promise={promise} acts={acts} kind="void" />}
        </Stack>
      )}
    </>
  );
};
