import { Box } from '@mui/material';
import { useGetOne } from 'react-admin';
import type { CaseRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { summaryOf } from '../steps/stepWords.ts';

/** The same single read as the case's own page, so that opening it afterwards finds it there. */
const whole = { whole: true };

/** A case without leaving the list: what was said at each step, and what is still promised. */
export const CasePreview = ({ id }: { id: string }) => {
  const t = useT();
  const { data, error, refetch } = useGetOne<CaseRecord>('cases', { id, meta: whole });
  if (error) return <ProblemNote problem={error} what={t('case.failed')} onRetry={() => refetch()} />;
  if (!data) return <Waiting rows={3} height={28} />;
  const promised = data.commitments.filter(({ standing }) => standing === 'open');
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.5,
        m: 0,
        maxWidth: 960,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      <dt>{t('case.words')}</dt>
      <dd>{data.summary ?? t('case.sensitive')}</dd>
      {data.steps
        .filter((step) => step.mark !== 'notStarted')
        .map((step) => (
          <Box key={step.key} sx={{ display: 'contents' }}>
            <dt>{t(`step.${step.key}.name`)}</dt>
            <dd>{summaryOf(step, t)}</dd>
          </Box>
        ))}
      {promised.map(({ id: promise, what, dueAt }) => (
        <Box key={promise} sx={{ display: 'contents' }}>
          <dt>{t('case.nextPromise')}</dt>
          <dd>
            {what} · <Moment at={dueAt} />
          </dd>
        </Box>
      ))}
    </Box>
  );
};
