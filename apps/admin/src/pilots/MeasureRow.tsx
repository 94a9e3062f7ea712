import { Box, Button } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { AnswersLine } from './AnswersLine.tsx';
import { DifferenceLine, reachOf } from './DifferenceLine.tsx';
import { differenceInWords, levelInWords, levelsOf } from './effect-in-words.ts';
import { toneBeside, toneColors, toneMarks } from './tone.ts';
import { useComparison } from './usePilot.ts';

interface MeasureRowProps {
  pilotId: string;
  metric: string;
  known?: PilotComparison;
  guard: boolean;
}

/** One measure in one row. The primary one is known already; the others come one after another. */
export const MeasureRow = ({ pilotId, metric, known, guard }: MeasureRowProps) =>
  known ? <Told comparison={known} guard={guard} /> : <Asked pilotId={pilotId} metric={metric} guard={guard} />;

const Asked = ({ pilotId, metric, guard }: Omit<MeasureRowProps, 'known'>) => {
  const t = useT();
  const { data, error, refetch } = useComparison(pilotId, metric);
  if (data) return <Told comparison={data} guard={guard} />;
  return (
    <tr>
      <th scope="row">{t(`figures.key.${metric}`)}</th>
      <td colSpan={4}>
        {error ? (
          <>
            {t('pilots.failedFigures')}{' '}
            <Button size="small" onClick={() => refetch()}>
              {t('do.retry')}
            </Button>
          </>
        ) : (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('pilots.counting')}
          </Box>
        )}
      </td>
    </tr>
  );
};

const Told = ({ comparison, guard }: { comparison: PilotComparison; guard: boolean }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { metric, metricName, role, unit, effect, meaningful, arms, verdict, better } = comparison;
  const tone = toneBeside(comparison);
  const kind = guard ? 'guard' : role;
  return (
    <tr>
      <th scope="row">
        {t(`figures.key.${metric}`, { _: metricName })}
        <Box sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
          {t(`pilots.role.${kind}`)} · {t(`figures.better.${better}`)}
          {unit === 'duration' && ` · ${t('pilots.capped')}`}
        </Box>
        <AnswersLine comparison={comparison} />
      </th>
      {(['pilot', 'control'] as const).map((arm) => {
        const { before, after } = levelsOf(arms[arm]);
        const [from, to] = [before, after].map((level) => levelInWords(level, unit, t, locale));
        return (
          <td key={arm}>
            <Box component="span" sx={{ display: { md: 'none' }, displayPrint: 'none', color: 'text.secondary' }}>
              {t(`pilots.arm.${arm}`)}:{' '}
            </Box>
            {from?.value} → <strong>{to?.value}</strong>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {from?.n} → {to?.n}
            </Box>
          </td>
        );
      })}
      <td>
        {differenceInWords(effect, unit, t)}
        <DifferenceLine
          difference={effect}
          reach={reachOf([effect], meaningful)}
          meaningful={meaningful}
          tone={tone}
          width={220}
        />
      </td>
      <td>
        <Box component="span" aria-hidden sx={{ color: toneColors[tone] }}>
          {toneMarks[tone]}
        </Box>{' '}
        {t(`pilots.verdict.${verdict.code}`)}
        {role !== 'primary' && tone === 'usual' && (
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('pilots.exploratory')}</Box>
        )}
      </td>
    </tr>
  );
};
