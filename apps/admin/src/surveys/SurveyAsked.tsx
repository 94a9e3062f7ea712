import { Box } from '@mui/material';
import type { SurveyRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { SurveyAnswer } from './SurveyAnswer.tsx';
import { SurveyStandingMark } from './SurveyStandingMark.tsx';

/** One question to the customer: how it went out, by whom, and what came of it. */
export const SurveyAsked = ({ survey }: { survey: SurveyRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const { sentAt, remindedAt, firstAnsweredAt, via, sentById } = survey;
  return (
    <Box component="li" sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}>
      <SurveyStandingMark survey={survey} />
      <SurveyAnswer survey={survey} />
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {sentAt && (
          <div>
            {t(`survey.by.${via ?? 'link'}`, { name: personName(sentById) || 'Heartdesk' })} · <Moment at={sentAt} />
          </div>
        )}
        {remindedAt && (
          <div>
            {t('survey.remindedAt')} · <Moment at={remindedAt} relative={false} />
          </div>
        )}
        {firstAnsweredAt && (
          <div>
            {t('survey.answeredAt')} · <Moment at={firstAnsweredAt} relative={false} />
          </div>
        )}
      </Box>
    </Box>
  );
};
