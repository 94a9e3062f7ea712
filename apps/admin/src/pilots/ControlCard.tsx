import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { startsOf } from '#heart-core';
import type { PilotComparison, PilotControlChart, PilotControlWeek, PilotRecord } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { valueInWords, whole } from '../charts/figures-in-words.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { axisOf } from '../charts/toPoints.ts';
import { dayOnly } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { ControlChart } from './ControlChart.tsx';
import { controlPoints, markedSince } from './controlPoints.ts';
import { levelInWords, levelUnit } from './effect-in-words.ts';
import { trainingWeeks } from './trainingWeeks.ts';
import { useAsOf } from './useAsOf.ts';

interface ControlCardProps {
  pilot: PilotRecord;
  comparison: PilotComparison;
}

const asMoment = (day: string) => new Date(day).toISOString();

/** Every squad against its own past: what is left to go by once all have started, and never a verdict. */
export const ControlCard = ({ pilot: { plan }, comparison }: ControlCardProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const asOf = useAsOf(comparison);
  const { unit, better } = comparison;
  const charts = [...comparison.controlCharts].sort((a, b) => a.name.localeCompare(b.name));
  const [first] = startsOf(plan);
  const startOf = (chart: PilotControlChart) => {
    const own = plan.squads.find(({ squadId }) => squadId === chart.squadId)?.startOn ?? first;
    return own === undefined ? undefined : asMoment(own);
  };
  const trainingOf = (chart: PilotControlChart) =>
    trainingWeeks({ ...plan, squads: plan.squads.filter(({ squadId }) => squadId === chart.squadId) }).find(
      ({ from, to }) => [from, to].every((at) => chart.points.some(({ start }) => asMoment(start) === at)),
    );
  const { domain } = axisOf(
    charts.flatMap((chart) =>
      controlPoints(chart).map(({ drawn, lower, upper }) => ({
        dots: {
          squad: { ripe: drawn, unripe: null, interval: lower === null || upper === null ? null : [lower, upper] },
        },
      })),
    ),
    levelUnit(unit),
    true,
    'squad',
  );
  const beyond = (arm: 'pilot' | 'control') => {
    const own = charts.filter((chart) => chart.arm === arm);
    return { n: own.filter((chart) => markedSince(chart, startOf(chart) ?? '') > 0).length, of: own.length };
  };
  const title = t('pilots.control.title');
  const counted = charts.reduce((sum, { points }) => sum + points.reduce((all, { n }) => all + n, 0), 0);
  const trial = charts.some(({ baseline }) => baseline.standing === 'trial');
  return (
    <Box id="control" sx={{ breakInside: 'avoid' }}>
      <ChartCard
        title={title}
        summary={t('pilots.control.summary', {
          ...{ pilot: beyond('pilot').n, ofPilot: beyond('pilot').of },
          ...{ control: beyond('control').n, ofControl: beyond('control').of },
        })}
        n={t('charts.n', { n: whole(counted, locale) })}
        footer={asOf}
        brief
        refreshing={false}
        notes={[t('pilots.control.note'), trial && t('pilots.control.trial')].filter(Boolean).join(' ')}
        table={
          <NumbersTable
            caption={title}
            heads={[t('charts.week'), ...charts.map(({ name }) => name)]}
            rows={(charts[0]?.points ?? []).map(({ start }, at) => ({
              key: start,
              cells: [
                { words: dayOnly(new Date(start), locale, 'UTC'), by: start },
                ...charts.map(({ points }) => ({ words: inWords(points[at]), by: points[at]?.value ?? null })),
              ],
            }))}
          />
        }
      >
        <Box
          component="ul"
          sx={{
            ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 },
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              sm: 'repeat(2, minmax(0, 1fr))',
              lg: 'repeat(4, minmax(0, 1fr))',
            },
            '@media print': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: 1 },
          }}
        >
          {charts.map((chart) => (
            <ControlChart
              key={chart.squadId}
              {...{ chart, unit, better, domain }}
              start={startOf(chart)}
              training={trainingOf(chart)}
            />
          ))}
        </Box>
      </ChartCard>
    </Box>
  );

  function inWords(week: PilotControlWeek | undefined): string {
    if (!week) return t('charts.noData');
    const { n, value, lower, upper, pending, mark } = week;
    const words = levelInWords({ n, rate: value, lower: null, upper: null, immature: pending }, unit, t, locale);
    const limit = (bound: number | null) => bound !== null && valueInWords(bound, n, levelUnit(unit), locale);
    const [low, high] = [limit(lower), limit(upper)];
    return [
      words.value,
      words.n,
      words.note,
      low && high && t('pilots.control.usual', { low, high }),
      mark && mark !== 'usual' && t(`pilots.control.mark.${mark}`),
    ]
      .filter(Boolean)
      .join(' · ');
  }
};
