import { Box } from '@mui/material';
import { blanksIn, isUntouched } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { useSettled } from './useHints.ts';

interface UnfilledProps {
  text: string;
  points: readonly { text: string }[];
}

/** A starting point that was left as it was: said once, kindly. */
export const Unfilled = ({ text, points }: UnfilledProps) => {
  const t = useT();
  const settled = useSettled(text);
  const untouched =
    settled !== null &&
    isUntouched(
      settled,
      points.map((point) => point.text),
    );
  const [blank] = untouched ? blanksIn(text) : [];
  return (
    <Box role="status" sx={{ fontSize: 13, color: 'var(--late-text)' }}>
      {untouched && (blank ? t('phrases.makeYours', { blank }) : t('phrases.ownWords'))}
    </Box>
  );
};
