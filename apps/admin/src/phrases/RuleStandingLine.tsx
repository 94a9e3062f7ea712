import { Box } from '@mui/material';
import type { RuleStanding } from '#heart-core';
import { useT } from '../parts/useT.ts';

interface RuleStandingLineProps {
  standing: RuleStanding;
  /** With what can be done about it. */
  whole?: boolean;
}

/** Points out a rule whose hints help nobody, in words; says nothing of one that does, or of which too little is known. */
export const RuleStandingLine = ({ standing, whole = false }: RuleStandingLineProps) => {
  const t = useT();
  if (standing === 'helps' || standing === 'tooFew') return null;
  return (
    <Box sx={{ color: 'var(--late-text)', fontSize: 13 }}>
      <span aria-hidden>▲</span> {t(`phraseRule.standing.${standing}`)} {whole && t('phraseRule.whatNow')}
    </Box>
  );
};
