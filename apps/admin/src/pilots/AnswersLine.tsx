import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { differenceInWords } from './effect-in-words.ts';

/** How many of the customers who were asked have answered; where few did or it moved, what silence could hide. */
export const AnswersLine = ({ comparison: { answers, checks, unit } }: { comparison: PilotComparison }) => {
  const t = useT();
  const [locale] = useLocaleState();
  if (!answers) return null;
  const share = (rate: number | null) =>
    rate === null
      ? t('charts.noData')
      : new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(rate);
  const doubtful = checks.some(({ code }) => code === 'few_answers' || code === 'response_rate_differs');
  return (
    <Box sx={{ color: 'text.secondary', fontSize: 12.5, fontWeight: 400 }}>
      {t('pilots.answered', {
        ...{ before: share(answers.pilot.before), after: share(answers.pilot.after) },
        ...{ otherBefore: share(answers.control.before), otherAfter: share(answers.control.after) },
      })}
      {doubtful && answers.gap !== null && (
        <div>
          {t('pilots.tipping', {
            gap: differenceInWords({ estimate: answers.gap, lower: null, upper: null }, unit, t),
          })}
        </div>
      )}
    </Box>
  );
};
