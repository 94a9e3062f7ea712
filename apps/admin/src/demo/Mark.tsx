import { Box } from '@mui/material';

interface MarkProps {
  /** Found, missed, or not to be told. */
  met: boolean | null;
  children: string;
}

const marks = { true: '✓', false: '✕', null: '–' } as const;

/** Found or missed: by its mark and its word, not by a color. */
export const Mark = ({ met, children }: MarkProps) => (
  <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'baseline', fontWeight: 600 }}>
    <Box component="span" aria-hidden sx={{ color: met === false ? 'var(--late-text)' : 'text.primary' }}>
      {marks[`${met}`]}
    </Box>
    {children}
  </Box>
);
