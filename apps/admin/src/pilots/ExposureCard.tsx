import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { PilotComparison, PilotRecord, PilotWeek } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { dayOnly } from '../parts/moments.ts';
import { useOnPaper, usePaperWidth } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';
import { reachOf } from './DifferenceLine.tsx';
import { differenceInWords } from './effect-in-words.ts';
import { roundTicks } from './roundTicks.ts';
import { startWeeks, trainingWeeks } from './trainingWeeks.ts';
import { useAsOf } from './useAsOf.ts';

interface ExposureCardProps {
  pilot: PilotRecord;
  comparison: PilotComparison;
}

interface Point {
  start: string;
  estimate: number | null;
  /** As an error bar has it: how far the interval reaches to either side. */
  reaches: [number, number] | undefined;
  words: string;
}

const height = 240;

/** Week by week, how far the arms have moved apart since before the start, with the start in the middle. */
export const ExposureCard = ({ pilot, comparison }: ExposureCardProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const printed = useOnPaper();
  const paperWidth = usePaperWidth();
  const asOf = useAsOf(comparison);
  const { weeks, unit } = comparison;
  const size = printed ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  const points = weeks.map((week) => pointOf(week, (difference) => differenceInWords(difference, unit, t)));
  const reach = reachOf(weeks.flatMap(({ difference }) => difference ?? []));
  const within = (at: string) => points.some(({ start }) => start === at);
  const training = trainingWeeks(pilot.plan).filter(({ from, to }) => within(from) && within(to));
  const title = t('pilots.exposureTitle');
  const summary = t('pilots.exposureSummary', { difference: differenceInWords(comparison.effect, unit, t) });
  const alone = (estimate: number) => differenceInWords({ estimate, lower: null, upper: null }, unit, t);
  const ticks = roundTicks(reach, unit);
  return (
    <ChartCard
      title={title}
      summary={summary}
      n={t('charts.n', {
        n: whole(
          weeks.reduce((sum, { pilot: a, control: b }) => sum + a.n + b.n, 0),
          locale,
        ),
      })}
      footer={asOf}
      brief
      refreshing={false}
      notes={t('pilots.exposureNote')}
      table={
        <NumbersTable
          caption={title}
          heads={[t('charts.week'), t('pilots.differenceHead'), t('pilots.arm.pilot'), t('pilots.arm.control')]}
          rows={weeks.map(({ start, difference, pilot: a, control: b }) => ({
            key: start,
            cells: [
              { words: dayOnly(new Date(start), locale, 'UTC'), by: start },
              {
                words: difference ? differenceInWords(difference, unit, t) : t('charts.noData'),
                by: difference?.estimate ?? null,
              },
              { words: t('charts.n', { n: whole(a.n, locale) }), by: a.n },
              { words: t('charts.n', { n: whole(b.n, locale) }), by: b.n },
            ],
          }))}
        />
      }
    >
      <Box dir="ltr" sx={{ height, '& .recharts-surface:focus': { outline: '2px solid var(--focus)' } }}>
        <ComposedChart
          {...size}
          data={points}
          margin={{ top: 18, right: 12, bottom: 0, left: 0 }}
          title={title}
          desc={summary}
        >
          {training.map(({ from, to }) => (
            <ReferenceArea key={from} x1={from} x2={to} fill="var(--tint)" fillOpacity={1} stroke="none" />
          ))}
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="start"
            scale="band"
            height={26}
            tickFormatter={(start: string) => dayOnly(new Date(start), locale, 'UTC')}
            interval={Math.max(0, Math.ceil(points.length / 6) - 1)}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickLine={false}
            axisLine={{ stroke: 'var(--field-border)' }}
          />
          <YAxis
            domain={[-reach, reach]}
            ticks={ticks}
            width={78}
            tickFormatter={(value: number) => (value === 0 ? '0' : alone(value))}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip content={Tip} cursor={false} isAnimationActive={false} />
          <ReferenceLine y={0} stroke="var(--text)" />
          {startWeeks(pilot.plan)
            .filter(within)
            .map((start, wave, starts) => (
              <ReferenceLine
                key={start}
                x={start}
                position="start"
                stroke="var(--text)"
                strokeWidth={1.5}
                label={{
                  value: starts.length > 1 ? t('pilots.waveStarts', { n: wave + 1 }) : t('pilots.starts'),
                  position: 'top',
                  fontSize: 12,
                  fill: 'var(--text)',
                }}
              />
            ))}
          <Scatter dataKey="estimate" fill="var(--pilot)" isAnimationActive={false}>
            <ErrorBar dataKey="reaches" width={4} stroke="var(--pilot)" strokeWidth={1.5} isAnimationActive={false} />
          </Scatter>
        </ComposedChart>
      </Box>
    </ChartCard>
  );
};

function pointOf(
  { start, difference }: PilotWeek,
  say: (difference: NonNullable<PilotWeek['difference']>) => string,
): Point {
  const { estimate = null, lower = null, upper = null } = difference ?? {};
  return {
    start: new Date(start).toISOString(),
    estimate,
    reaches: estimate === null || lower === null || upper === null ? undefined : [estimate - lower, upper - estimate],
    words: difference ? say(difference) : '',
  };
}

const Tip = ({ payload }: { payload?: readonly { payload?: Point }[] }) => {
  const words = payload?.[0]?.payload?.words;
  if (!words) return null;
  return (
    <Box
      sx={{
        bgcolor: 'var(--raised)',
        border: '1px solid var(--field-border)',
        borderRadius: 1,
        px: 1,
        py: 0.5,
        fontSize: 12.5,
      }}
    >
      {words}
    </Box>
  );
};
