import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { dayAndTime, lengthOf } from '../parts/moments.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { clockGap } from './clock.ts';

/** "−0:42" and the time it was due; whoever hears the page hears it in words. */
export const DueClock = ({ promise }: { promise: CommitmentRecord }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow(15_000);
  const due = new Date(promise.dueAt);
  const over = due < now;
  const length = lengthOf(Math.abs(due.getTime() - now.getTime()), t);
  return (
    <Box>
      <Box
        component="time"
        dateTime={promise.dueAt}
        aria-label={t(over ? 'promises.overdueBy' : 'promises.dueIn', { length })}
        sx={{
          fontSize: 17,
          fontWeight: 650,
          whiteSpace: 'nowrap',
          color: over ? 'var(--broken-text)' : 'text.primary',
        }}
      >
        <Box component="span" aria-hidden sx={{ fontSize: 13, marginInlineEnd: 0.5 }}>
          {over ? '✕' : '◷'}
        </Box>
        <bdi>{clockGap(due, now)}</bdi>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, whiteSpace: 'nowrap' }}>{dayAndTime(due, locale)}</Box>
    </Box>
  );
};
