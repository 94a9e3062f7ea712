import { FormControlLabel, Switch } from '@mui/material';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { PilotComparison, PilotRecord } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { shadesOf } from '../charts/shades.ts';
import { useSpikesIn } from '../metrics/useSpikesIn.ts';
import { Empty } from '../parts/Empty.tsx';
import { dayOnly } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { levelInWords, levelsOf } from './effect-in-words.ts';
import { TrendChart } from './TrendChart.tsx';
import { startWeeks, trainingWeeks } from './trainingWeeks.ts';
import { type TrendPoint, trendPoints } from './trendPoints.ts';
import { useAsOf } from './useAsOf.ts';

const arms = ['pilot', 'control'] as const;

interface TrendCardProps {
  pilot: PilotRecord;
  comparison: PilotComparison;
  refreshing: boolean;
}

/** How both arms went, week by week. */
export const TrendCard = ({ pilot, comparison, refreshing }: TrendCardProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const [zoom, setZoom] = useState(false);
  const asOf = useAsOf(comparison);
  const { unit, metric, metricName } = comparison;
  const points = trendPoints(comparison);
  const [first, last] = [points[0], points.at(-1)];
  const spikes = useSpikesIn(first && last && { start: first.start, end: last.end });
  const shaded = shadesOf(points, spikes);
  const seen = (weeks: readonly { from: string; to: string }[]) =>
    weeks.filter(({ from, to }) => points.some(({ start }) => start === from) && points.some((p) => p.start === to));
  const training = seen(trainingWeeks(pilot.plan));
  const starts = startWeeks(pilot.plan).filter((at) => points.some(({ start }) => start === at));
  const name = t(`figures.key.${metric}`, { _: metricName });
  const title = t('pilots.trend', { figure: name });
  const said = (arm: (typeof arms)[number]) => {
    const { before, after } = levelsOf(comparison.arms[arm]);
    return t(`pilots.fromTo.${arm}`, {
      before: levelInWords(before, unit, t, locale).value,
      after: levelInWords(after, unit, t, locale).value,
    });
  };
  const summary = `${arms.map(said).join('; ')}.`;
  const young = points.some(({ pending }) => pending > 0);
  const drawn = points.some(({ dots }) => arms.some((arm) => dots[arm].value !== null));
  const bounded = unit === 'points' || unit === 'mean';
  return (
    <ChartCard
      title={title}
      summary={summary}
      n={t('charts.n', {
        n: whole(
          points.reduce((sum, { n }) => sum + n, 0),
          locale,
        ),
      })}
      footer={asOf}
      brief
      refreshing={refreshing}
      tableOpen={!drawn}
      actions={
        bounded && (
          <FormControlLabel
            control={<Switch size="small" checked={zoom} onChange={(_, on) => setZoom(on)} />}
            label={t('figures.zoom')}
          />
        )
      }
      notes={[
        t('pilots.bands'),
        young && t('pilots.hollow'),
        training.length > 0 && t('pilots.trainingNote', { smart_count: pilot.plan.washoutWeeks }),
        shaded.length > 0 && t('pilots.spikeNote'),
      ]
        .filter(Boolean)
        .join(' ')}
      table={
        <NumbersTable
          caption={title}
          heads={[t('charts.week'), ...arms.map((arm) => t(`pilots.arm.${arm}`))]}
          rows={points.map((point) => ({
            key: point.start,
            cells: [
              { words: dayOnly(new Date(point.start), locale, 'UTC'), by: point.start },
              ...arms.map((arm) => ({ words: weekInWords(point, arm), by: point.dots[arm].value })),
            ],
          }))}
        />
      }
    >
      {drawn ? (
        <TrendChart {...{ title, summary, points, unit, training, starts }} zoom={bounded && zoom} spikes={shaded} />
      ) : (
        <Empty title={t('charts.tooFewToDraw')} />
      )}
    </ChartCard>
  );

  function weekInWords({ dots }: TrendPoint, arm: (typeof arms)[number]): string {
    const { n, value, pending, interval } = dots[arm];
    const [lower, upper] = interval ?? [null, null];
    const words = levelInWords({ n, rate: value, lower, upper, immature: pending }, unit, t, locale);
    return [words.value, words.interval, words.n, words.note].filter(Boolean).join(' · ');
  }
};
