import { Box } from '@mui/material';
import type { WholeIssue } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { useCount, useDay } from './days.ts';

interface WeekTipProps {
  active?: boolean;
  payload?: readonly { payload?: WholeIssue['chart']['points'][number] }[];
}

/** One week of an issue, with all that it was counted from. */
export const WeekTip = ({ active, payload }: WeekTipProps) => {
  const t = useT();
  const day = useDay();
  const count = useCount();
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  const { weekOn, cases, exposure, rate, lower, upper, mark } = point;
  return (
    <Box
      sx={{ bgcolor: 'var(--raised)', border: '1px solid var(--field-border)', borderRadius: 1, p: 1, fontSize: 12.5 }}
    >
      <strong>
        {t('issuePage.week')} {day(weekOn)}
      </strong>
      <div>
        {t('issuePage.cases', { smart_count: cases })} / {exposure}
        {rate !== null && ` = ${count(rate)} / 100`}
      </div>
      {lower !== null && upper !== null && (
        <div>
          {t('issuePage.between')} {count(lower)}–{count(upper)}
        </div>
      )}
      {mark && <div>{t(`issue.signal.${mark}`)}</div>}
    </Box>
  );
};
