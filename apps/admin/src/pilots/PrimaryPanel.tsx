import { Box, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { AnswersLine } from './AnswersLine.tsx';
import { DifferenceLine, reachOf } from './DifferenceLine.tsx';
import { amountInWords, differenceInWords, levelInWords, levelsOf } from './effect-in-words.ts';
import { toneOf } from './tone.ts';

const marks = { pilot: '●', control: '■' } as const;

/** The measure that was fixed at the start: each arm before and after, and how much more the pilot squads changed. */
export const PrimaryPanel = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const { effect, unit, meaningful, metric, metricName, verdict, better } = comparison;
  const { caseMixAdjusted, se } = effect;
  const apart =
    caseMixAdjusted?.estimate !== undefined &&
    caseMixAdjusted.estimate !== null &&
    effect.estimate !== null &&
    se !== null &&
    Math.abs(caseMixAdjusted.estimate - effect.estimate) > se;
  const name = t(`figures.key.${metric}`, { _: metricName });
  return (
    <Panel title={name} id="primary" dense>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {[t('pilots.openedIn'), t(`figures.better.${better}`), unit === 'duration' && t('pilots.capped')]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <Levels comparison={comparison} />
      <Typography sx={{ fontWeight: 650, fontSize: 16, mt: 0.5 }}>{differenceInWords(effect, unit, t)}</Typography>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mb: 0.5 }}>
        {t('pilots.moreThanOthers')}
        {meaningful !== null && ` ${t('pilots.meaningfulLine', { amount: amountInWords(meaningful, unit, t) })}`}
      </Box>
      <DifferenceLine
        difference={effect}
        reach={reachOf([effect], meaningful)}
        meaningful={meaningful}
        tone={toneOf(verdict.code)}
        width={440}
        height={24}
      />
      <AnswersLine comparison={comparison} />
      {caseMixAdjusted && caseMixAdjusted.estimate !== null && (
        <Box sx={{ fontSize: 13, mt: 0.5, fontWeight: apart ? 600 : 400 }}>
          {t(apart ? 'pilots.adjustedApart' : 'pilots.adjusted', {
            difference: differenceInWords(caseMixAdjusted, unit, t),
          })}
        </Box>
      )}
    </Panel>
  );
};

const Levels = ({ comparison: { arms, unit } }: { comparison: PilotComparison }) => {
  const t = useT();
  const [locale] = useLocaleState();
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& th, & td': { textAlign: 'start', verticalAlign: 'top', py: 0.5, pr: 1, fontSize: 13.5 },
        '& tbody th': { whiteSpace: { sm: 'nowrap' } },
        '& thead th': { color: 'text.secondary', fontWeight: 600, fontSize: 12.5 },
        '& tbody tr': { borderTop: '1px solid var(--rule)' },
      }}
    >
      <thead>
        <tr>
          <td />
          <th scope="col">{t('pilots.before')}</th>
          <th scope="col">{t('pilots.after')}</th>
        </tr>
      </thead>
      <tbody>
        {(['pilot', 'control'] as const).map((arm) => {
          const levels = levelsOf(arms[arm]);
          return (
            <tr key={arm}>
              <th scope="row">
                <Box component="span" aria-hidden sx={{ color: `var(--${arm})` }}>
                  {marks[arm]}
                </Box>{' '}
                {t(`pilots.arm.${arm}`)}
                <Box sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
                  {t('pilots.squadCount', { smart_count: arms[arm].squads })}
                </Box>
              </th>
              {([levels.before, levels.after] as const).map((level, at) => {
                const { value, interval, n, note } = levelInWords(level, unit, t, locale);
                return (
                  <td key={at === 0 ? 'before' : 'after'}>
                    <strong>{value}</strong>{' '}
                    <Box component="span" sx={{ display: 'inline-block', color: 'text.secondary', fontSize: 12.5 }}>
                      {[n, note].filter(Boolean).join(' · ')}
                    </Box>
                    <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{interval}</Box>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
};
