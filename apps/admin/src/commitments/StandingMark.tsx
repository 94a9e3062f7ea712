import { Box } from '@mui/material';
import type { CommitmentStanding } from '#heart-core';
import { useT } from '../parts/useT.ts';

const shapes: Record<CommitmentStanding, string> = {
  open: '◷',
  kept: '●',
  late: '◑',
  broken: '✕',
  renegotiated: '↷',
  released: '○',
  void: '⊘',
};
const colours: Partial<Record<CommitmentStanding, string>> = {
  kept: 'var(--kept)',
  late: 'var(--late-text)',
  broken: 'var(--broken-text)',
};

/** What became of a promise: a shape and a word. */
export const StandingMark = ({ standing, overdue }: { standing: CommitmentStanding; overdue: boolean }) => {
  const t = useT();
  const late = overdue && standing === 'open';
  return (
    <Box
      component="span"
      sx={{
        whiteSpace: 'nowrap',
        fontSize: 12.5,
        fontWeight: 600,
        color: late ? 'var(--broken-text)' : (colours[standing] ?? 'text.secondary'),
      }}
    >
      <span aria-hidden>{late ? '✕' : shapes[standing]} </span>
      {late ? t('promise.overdue') : t(`promise.standing.${standing}`)}
    </Box>
  );
};
