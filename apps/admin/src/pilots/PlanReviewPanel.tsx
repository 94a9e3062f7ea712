import { Box, Stack } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotPlanBody, PilotPlanReview } from '#heart-core/wire';
import { whole } from '../charts/figures-in-words.ts';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { amountInWords } from './effect-in-words.ts';
import { usePlanReview } from './usePlanReview.ts';

/** What the design can show, while it is being made; and what would show more. */
export const PlanReviewPanel = ({ body }: { body: PilotPlanBody | null }) => {
  const t = useT();
  const { review, error, isFetching } = usePlanReview(body);
  return (
    <Panel title={t('pilots.review')} id="review">
      {!body && <Box sx={{ color: 'text.secondary' }}>{t('pilots.reviewNothing')}</Box>}
      {body && error && <ProblemNote problem={error} what={t('pilots.reviewFailed')} beside={[]} />}
      {body && !review && !error && <Waiting rows={4} height={36} />}
      {body && review && !error && <Review review={review} />}
      <Box role="status" sx={{ color: 'text.secondary', fontSize: 12.5, minHeight: 18 }}>
        {body && isFetching ? t('pilots.counting') : ''}
      </Box>
    </Panel>
  );
};

const Review = ({ review }: { review: PilotPlanReview }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { squadName } = useSquads();
  const { reach, refusals, unit, meaningful, levels, more, casesExpected, metric } = review;
  const share = (p: number) => new Intl.NumberFormat(localeOf(locale), { maximumSignificantDigits: 2 }).format(p);
  const detectable = reach.detectable;
  return (
    <Stack sx={{ gap: 1.5 }} aria-live="polite">
      {refusals.map((refusal) => (
        <Box key={refusal} sx={{ bgcolor: 'var(--warn)', borderRadius: 1, p: 1, fontSize: 13.5 }}>
          <strong>!</strong> {t(`pilots.refusal.${refusal}`)}
        </Box>
      ))}
      <Box>
        <Box sx={{ fontWeight: 650, fontSize: 16 }}>
          {t(reach.looks === 0 ? 'pilots.neverConfirmed' : 'pilots.canConfirm', { smart_count: reach.looks })}
        </Box>
        <Box sx={{ fontSize: 13.5 }}>
          {t('pilots.reach', { n: whole(reach.assignments, locale), p: share(reach.smallestP) })}
        </Box>
      </Box>
      <Box>
        <Box sx={{ fontWeight: 650 }}>
          {detectable === null
            ? t('pilots.detectableUnknown')
            : t('pilots.detectable', {
                amount: amountInWords(detectable, unit, t),
                figure: t(`figures.key.${metric}`),
              })}
        </Box>
        {detectable !== null && (
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
            {t('pilots.detectableFrom')}
            {meaningful !== null &&
              detectable > meaningful &&
              ` ${t('pilots.tooSmallToSee', { amount: amountInWords(meaningful, unit, t) })}`}
          </Box>
        )}
      </Box>
      {levels.length > 1 && (
        <Box sx={{ fontSize: 13.5 }}>{t('pilots.levels', { levels: levels.map(share).join(', ') })}</Box>
      )}
      <Box sx={{ fontSize: 13.5 }}>
        {t('pilots.casesBefore')}{' '}
        {casesExpected
          .map(({ squadId, baseline }) => `${squadName(squadId)} ${whole(baseline, locale)}`)
          .sort()
          .join(', ')}
      </Box>
      {more.length > 0 && (
        <Box>
          <Box sx={{ fontWeight: 650 }}>{t('pilots.moreHead')}</Box>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, fontSize: 13.5 }}>
            {more.map((design) => (
              <li key={`${design.waves.join()} ${design.controlSquads}`}>
                {t(design.waves.length > 1 ? 'pilots.moreWaves' : 'pilots.moreSquads', {
                  waves: design.waves.join(` ${t('pilots.thenWave')} `),
                  control: design.controlSquads,
                  n: whole(design.assignments, locale),
                  p: share(design.smallestP),
                })}
                {design.detectable !== null &&
                  ` ${t('pilots.moreDetects', { amount: amountInWords(design.detectable, unit, t) })}`}
              </li>
            ))}
          </Box>
        </Box>
      )}
    </Stack>
  );
};
