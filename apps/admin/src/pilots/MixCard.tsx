import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { localeOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { DifferenceLine, reachOf } from './DifferenceLine.tsx';
import { differenceInWords } from './effect-in-words.ts';
import { MixChart } from './MixChart.tsx';
import { useAsOf } from './useAsOf.ts';

/** Which kinds of cases came before and after, in both arms, and what the difference is with that taken out. */
export const MixCard = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const asOf = useAsOf(comparison);
  const {
    arms,
    caseMix: { kinds, shift },
  } = comparison;
  const title = t('pilots.mix');
  if (kinds.length === 0)
    return (
      <Panel title={title} id="mix">
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('pilots.noMix')}</Box>
      </Panel>
    );
  const written = (share: number | null) =>
    share === null
      ? t('charts.noData')
      : new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const summary = t('pilots.mixWhat', { pilot: written(shift.pilot), control: written(shift.control) });
  const cases = [arms.pilot, arms.control].reduce((sum, arm) => sum + arm.casesBefore + arm.casesAfter, 0);
  return (
    <Box id="mix">
      <ChartCard
        title={title}
        summary={summary}
        n={t('charts.n', { n: whole(cases, locale) })}
        footer={asOf}
        brief
        refreshing={false}
        notes={t('pilots.mixNote')}
        table={
          <NumbersTable
            caption={title}
            heads={[
              t('pilots.kind'),
              ...(['pilot', 'control'] as const).flatMap((arm) =>
                ['before', 'after'].map((when) => `${t(`pilots.arm.${arm}`)}, ${t(`pilots.${when}`).toLowerCase()}`),
              ),
            ]}
            rows={kinds.map(({ symptomId, symptom, pilot, control }) => ({
              key: symptomId ?? 'none',
              cells: [
                { words: symptom ?? t('pilots.noKind') },
                ...[pilot.before, pilot.after, control.before, control.after].map((share) => ({
                  words: written(share),
                  by: share,
                })),
              ],
            }))}
          />
        }
      >
        <MixChart kinds={kinds} summary={summary} />
        <Adjusted comparison={comparison} />
      </ChartCard>
    </Box>
  );
};

/** The difference as it was found, and as it would be had the kinds of cases stayed as they were. */
const Adjusted = ({ comparison: { effect, unit } }: { comparison: PilotComparison }) => {
  const t = useT();
  const { caseMixAdjusted } = effect;
  if (!caseMixAdjusted || caseMixAdjusted.estimate === null) return null;
  const rows = [
    { name: t('pilots.found'), difference: effect },
    { name: t('pilots.mixAdjusted'), difference: caseMixAdjusted },
  ];
  const reach = reachOf([effect, caseMixAdjusted]);
  return (
    <Box
      component="dl"
      sx={{
        ...{ m: 0, mt: 1.5, display: 'grid', rowGap: 0.25, fontSize: 13.5 },
        '& dt': { color: 'text.secondary' },
      }}
    >
      {rows.map(({ name, difference }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <Box component="dd" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>
            <strong>{differenceInWords(difference, unit, t)}</strong>
            <Box sx={{ flex: '1 1 140px', maxWidth: 220 }}>
              <DifferenceLine difference={difference} reach={reach} tone="usual" width={220} height={18} />
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
};
