import { Box, useMediaQuery, useTheme } from '@mui/material';
import { useId } from 'react';
import { useLocaleState } from 'react-admin';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { PilotUnit } from '#heart-core/wire';
import { EndLabels } from '../charts/EndLabels.tsx';
import { valueInWords } from '../charts/figures-in-words.ts';
import { Mark } from '../charts/marks.tsx';
import { NStrip } from '../charts/NStrip.tsx';
import { PinnedTip } from '../charts/PinnedTip.tsx';
import type { Shade } from '../charts/shades.ts';
import { axisOf, isDrawn } from '../charts/toPoints.ts';
import { usePinned } from '../charts/usePinned.ts';
import { dayOnly } from '../parts/moments.ts';
import { useOnPaper, usePaperWidth } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';
import { levelUnit } from './effect-in-words.ts';
import { TrendTip } from './TrendTip.tsx';
import type { TrendPoint } from './trendPoints.ts';

interface TrendChartProps {
  title: string;
  summary: string;
  points: TrendPoint[];
  unit: PilotUnit;
  zoom: boolean;
  /** The weeks in which a wave starts. */
  starts: readonly string[];
  training: readonly Shade[];
  spikes: readonly Shade[];
}

const height = 250;
const axisHeight = 26;
const top = 18;
const axisWidth = 44;
const lines = [
  { arm: 'control', place: 1, dash: '7 4', width: 2, shape: '■' },
  { arm: 'pilot', place: 0, dash: '0', width: 2.5, shape: '●' },
] as const;

/** Pilot and control by week with their bands, the start and the weeks of training; what is too young is hollow. */
export const TrendChart = ({ title, summary, points, unit, zoom, starts, training, spikes }: TrendChartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const theme = useTheme();
  const phone = useMediaQuery(theme.breakpoints.down('sm'), { noSsr: true });
  const syncId = useId();
  const hatch = `hatch-${syncId.replace(/\W/g, '')}`;
  const printed = useOnPaper();
  const paperWidth = usePaperWidth();
  const size = printed ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  const of = levelUnit(unit);
  const drawn = points.map(({ dots }) => ({ dots: { pilot: dots.pilot, control: dots.control } }));
  const whole = axisOf(drawn, of, zoom, 'pilot');
  const right = phone ? 66 : 96;
  const margin = { top, right, bottom: 0, left: 0 };
  const ended = 1 + points.findLastIndex(({ dots }) => isDrawn(dots.pilot) || isDrawn(dots.control));
  const end = `calc(${axisWidth}px + (100% - ${axisWidth + right}px) * ${ended / points.length})`;
  const labels = lines.flatMap(({ arm, shape }) => {
    const dot = points.findLast(({ dots }) => isDrawn(dots[arm]))?.dots[arm];
    const value = dot?.ripe ?? dot?.unripe ?? null;
    return value === null ? [] : [{ id: arm, name: t(`pilots.armBrief.${arm}`), shape, color: `var(--${arm})`, value }];
  });
  const { pinned, shown, pinning, letGo } = usePinned<TrendPoint>();
  return (
    <Box dir="ltr">
      <Box
        {...pinning}
        sx={{
          position: 'relative',
          height,
          '& svg': { overflow: 'visible' },
          '& .recharts-surface:focus': { outline: '2px solid var(--focus)' },
        }}
      >
        <ComposedChart {...size} data={points} margin={margin} syncId={syncId} title={title} desc={summary}>
          <defs>
            <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1={0} y1={0} x2={0} y2={6} stroke="var(--control)" strokeWidth={1.5} strokeOpacity={0.55} />
            </pattern>
            <pattern id={`${hatch}-spike`} width={7} height={7} patternUnits="userSpaceOnUse">
              <rect width={7} height={7} fill="var(--warn)" />
              <circle cx={3.5} cy={3.5} r={1} fill="var(--late)" />
            </pattern>
          </defs>
          {spikes.map(({ from, to }) => (
            <ReferenceArea
              key={`spike ${from}`}
              x1={from}
              x2={to}
              fill={`url(#${hatch}-spike)`}
              fillOpacity={1}
              stroke="none"
            />
          ))}
          {training.map(({ from, to }) => (
            <ReferenceArea
              key={`training ${from}`}
              x1={from}
              x2={to}
              fill="var(--tint)"
              fillOpacity={1}
              stroke="none"
              label={{ value: t('pilots.training'), position: 'insideBottomLeft', fontSize: 12, fill: 'var(--text)' }}
            />
          ))}
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="start"
            scale="band"
            height={axisHeight}
            tickFormatter={(start: string) => dayOnly(new Date(start), locale, 'UTC')}
            interval={Math.max(0, Math.ceil(points.length / (phone ? 3 : 6)) - 1)}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickLine={false}
            axisLine={{ stroke: 'var(--field-border)' }}
          />
          <YAxis
            domain={whole.domain}
            ticks={whole.ticks}
            width={axisWidth}
            tickFormatter={(value: number) => valueInWords(value, 0, of, locale).replace(/[.,]0$/, '')}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
            allowDataOverflow
          />
          <Tooltip
            content={<TrendTip unit={unit} shown={shown} />}
            cursor={{ stroke: 'var(--field-border)', strokeDasharray: '3 3', fill: 'transparent' }}
            isAnimationActive={false}
            wrapperStyle={{ zIndex: 2 }}
          />
          {lines.map(({ arm }) => (
            <Area
              key={`band ${arm}`}
              type="linear"
              dataKey={({ dots }: TrendPoint) => dots[arm].interval}
              stroke="none"
              fill={arm === 'pilot' ? 'var(--band)' : `url(#${hatch})`}
              fillOpacity={1}
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
            />
          ))}
          {starts.map((start, wave) => (
            <ReferenceLine
              key={`start ${start}`}
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
          {lines.flatMap(({ arm, place, dash, width }) => [
            <Line
              key={`unripe ${arm}`}
              type="linear"
              dataKey={({ dots }: TrendPoint) => dots[arm].unripe}
              stroke={`var(--${arm})`}
              strokeWidth={width}
              strokeDasharray="2 4"
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
              dot={({ key, cx, cy, payload }) =>
                (payload as TrendPoint).dots[arm].hollow ? (
                  <Mark key={key} cx={cx} cy={cy} place={place} hollow color={`var(--${arm})`} />
                ) : (
                  <g key={key} />
                )
              }
            />,
            <Line
              key={`ripe ${arm}`}
              type="linear"
              dataKey={({ dots }: TrendPoint) => dots[arm].ripe}
              stroke={`var(--${arm})`}
              strokeWidth={width}
              strokeDasharray={dash}
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
              dot={({ key, cx, cy, value }) =>
                value !== null && value !== undefined ? (
                  <Mark key={key} cx={cx} cy={cy} place={place} color={`var(--${arm})`} />
                ) : (
                  <g key={key} />
                )
              }
            />,
          ])}
        </ComposedChart>
        <EndLabels labels={labels} domain={whole.domain} plot={{ top, bottom: height - axisHeight }} from={end} />
      </Box>
      <NStrip points={points} label={t('charts.strip')} margin={margin} axisWidth={axisWidth} syncId={syncId} />
      {pinned && (
        <PinnedTip onLetGo={letGo}>
          <TrendTip active payload={[{ payload: pinned }]} unit={unit} />
        </PinnedTip>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }} dir="auto">
        {t('charts.axis', {
          from: valueInWords(whole.domain[0], 0, of, locale),
          to: valueInWords(whole.domain[1], 0, of, locale),
        })}
      </Box>
    </Box>
  );
};
