import { Box } from '@mui/material';
import type { SurveyRecord } from '#heart-core/wire';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { standingOfSurvey, surveyMarks } from './surveyMark.ts';

/** Where a survey stands: a shape and a word. */
export const SurveyStandingMark = ({ survey }: { survey: SurveyRecord }) => {
  const t = useT();
  const standing = standingOfSurvey(survey, useNow());
  const why = standing === 'undelivered' ? t(`survey.undeliveredWhy.${survey.undeliveredWhy}`) : null;
  return (
    <Box
      component="span"
      sx={{ fontWeight: 600, color: standing === 'undelivered' ? 'var(--broken-text)' : undefined }}
    >
      <span aria-hidden>{surveyMarks[standing]}</span> {t(`survey.standing.${standing}`)}
      {why && `: ${why}`}
    </Box>
  );
};
