import { Box } from '@mui/material';
import type { SurveyRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

/** What the customer answered, in words: the score, whether it was solved at once, and what they wrote. */
export const SurveyAnswer = ({ survey }: { survey: SurveyRecord }) => {
  const t = useT();
  const { score, solvedFirstTime, comment } = survey;
  if (score === null) return null;
  return (
    <Box>
      <strong>{t('survey.score', { score })}</strong>
      {solvedFirstTime !== null && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          · {t(solvedFirstTime ? 'survey.solved' : 'survey.notSolved')}
        </Box>
      )}
      {comment && (
        <Box
          sx={{
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            borderInlineStart: '3px solid var(--rule)',
            paddingInlineStart: 1.5,
            my: 0.5,
          }}
        >
          {comment}
        </Box>
      )}
    </Box>
  );
};
