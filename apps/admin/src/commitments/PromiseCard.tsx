import { Box, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { focusClosing } from '../cases/focusClosing.ts';
import { afterPaint } from '../parts/focus.ts';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { PromiseActions } from './PromiseActions.tsx';
import { PromiseStory } from './PromiseStory.tsx';
import { StandingMark } from './StandingMark.tsx';
import { StoryToggle } from './StoryToggle.tsx';
import { usePromiseActs } from './usePromiseActs.ts';

interface PromiseCardProps {
  commitment: CommitmentRecord;
  writable: boolean;
}

/** One promise of a case: what, by when, who keeps it, and what can be said of it. */
export const PromiseCard = ({ commitment, writable }: PromiseCardProps) => {
  const t = useT();
  const { personName } = usePeople();
  const over = commitment.doneAt !== null || ['renegotiated', 'released', 'void'].includes(commitment.standing);
  const acts = usePromiseActs(commitment, () => afterPaint(() => focusClosing()));
  const [story, setStory] = useState(false);
  const { hash } = useLocation();
  const card = useRef<HTMLLIElement>(null);
  const asked = hash === `#promise-${commitment.id}`;
  useEffect(() => {
    if (asked) afterPaint(() => card.current?.focus());
  }, [asked]);
  return (
    <Box
      ref={card}
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
      {writable && (
        <Box sx={{ mt: 1 }}>
          <PromiseActions promise={commitment} acts={acts} brief />
        </Box>
      )}
      <StoryToggle open={story} onToggle={() => setStory(!story)} />
      {story && <PromiseStory promise={commitment} />}
    </Box>
  );
};
