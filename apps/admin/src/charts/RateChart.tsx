import { Box } from '@mui/material';
import { useId } from 'react';
import { useLocaleState } from 'react-admin';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts';
import type { Definition } from '#heart-core';
import type { MetricAnswer } from '#heart-core/wire';
import { dayOnly } from '../parts/moments.ts';
import { paperWidth, useOnPaper } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';
import { paint } from '../theme.ts';
import { ChartTip } from './ChartTip.tsx';
import { type EndLabel, EndLabels } from './EndLabels.tsx';
import { valueInWords } from './figures-in-words.ts';
import { Mark, seriesPaint, seriesShapes } from './marks.tsx';
import { NStrip } from './NStrip.tsx';
import { PinnedTip } from './PinnedTip.tsx';
import type { Shade } from './shades.ts';
import { axisOf, type ChartPoint, isDrawn } from './toPoints.ts';
import { usePinned } from './usePinned.ts';

interface RateChartProps {
  title: string;
  summary: string;
  points: readonly ChartPoint[];
  groups: MetricAnswer['groups'];
  unit: Definition['unit'];
  zone: string;
  /** The one that stands out where there are more than four. */
  highlight: string | null;
  zoom: boolean;
  phone: boolean;
  /** Points in which there were spike days. */
  shades: readonly Shade[];
}

const height = 300;
const axisHeight = 26;
const top = 10;
const most = 4;

/** The arms of a pilot look here as on its page. */
const armShapes: Readonly<Record<string, number>> = { pilot: 0, control: 1, none: 2 };

/** A figure over time, a line for each group: gaps for no data, dotted while still counted, a band for the one that stands out. */
export const RateChart = ({
  title,
  summary,
  points,
  groups,
  unit,
  zone,
  highlight,
  zoom,
  phone,
  shades,
}: RateChartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const syncId = useId();
  const hatch = `hatch-${syncId.replace(/\W/g, '')}`;
  const printed = useOnPaper();
  const size = printed ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  const crowd = groups.length > most;
  const one = groups.length === 1;
  const banded = one ? (groups[0]?.group.id ?? null) : crowd ? highlight : null;
  const { domain, ticks } = axisOf(points, unit, zoom, banded);
  const right = one ? 16 : phone ? 84 : 150;
  const axisWidth = 44;
  const margin = { top, right, bottom: 0, left: 0 };
  const lines = groups.map(({ group }, place) => {
    const loud = !crowd || group.id === highlight;
    const shape = armShapes[group.id] ?? (crowd ? 0 : place);
    const arm = group.id === 'pilot' || group.id === 'control' ? group.id : null;
    const color = !loud ? paint('control') : paint(arm ?? seriesPaint[shape] ?? 'series-1');
    const dashes = arm === 'control' ? '7 4' : undefined;
    return { ...group, loud, color, dashes, place: shape, shape: seriesShapes[shape] ?? '●' };
  });
  const inOrder = [...lines].sort((a, b) => Number(a.loud) - Number(b.loud));
  const labels: EndLabel[] = lines.flatMap((line) => {
    const last = points.findLast(({ dots }) => isDrawn(dots[line.id]));
    const dot = last?.dots[line.id];
    const value = dot?.ripe ?? dot?.unripe ?? null;
    return line.loud && !one && value !== null ? [{ ...line, value }] : [];
  });
  // Where the last of the lines ends: nothing is drawn to the right of it.
  const ended = 1 + points.findLastIndex(({ dots }) => lines.some(({ id }) => isDrawn(dots[id])));
  const end = `calc(${axisWidth}px + (100% - ${axisWidth + right}px) * ${ended / points.length})`;
  const { pinned, shown, pinning, letGo } = usePinned<ChartPoint>();
  const told = { groups: lines.filter(({ loud }) => loud), unit, zone };
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
        <ComposedChart
          {...size}
          data={points as ChartPoint[]}
          margin={margin}
          syncId={syncId}
          title={title}
          desc={summary}
        >
          <defs>
            <pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={7} height={7} fill="var(--warn)" />
              <line x1={0} y1={0} x2={0} y2={7} stroke="var(--late)" strokeWidth={1.5} strokeOpacity={0.6} />
            </pattern>
          </defs>
          {shades.map(({ from, to }) => (
            <ReferenceArea
              key={from}
              x1={from}
              x2={to}
              fill={`url(#${hatch})`}
              fillOpacity={1}
              stroke="none"
              label={{ value: t('charts.spike'), position: 'insideBottom', fontSize: 12, fill: 'var(--text)' }}
            />
          ))}
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="start"
            scale="band"
            height={axisHeight}
            tickFormatter={(start: string) => dayOnly(new Date(start), locale, zone)}
            interval={Math.max(0, Math.ceil(points.length / (phone ? 3 : 6)) - 1)}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickLine={false}
            axisLine={{ stroke: 'var(--field-border)' }}
          />
          <YAxis
            domain={domain}
            ticks={ticks}
            width={axisWidth}
            tickFormatter={(value: number) => valueInWords(value, 0, unit, locale).replace(/[.,]0$/, '')}
            tick={{ fill: 'var(--muted)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
            allowDataOverflow
          />
          <Tooltip
            content={<ChartTip {...told} shown={shown} />}
            cursor={{ stroke: 'var(--field-border)', strokeDasharray: '3 3', fill: 'transparent' }}
            isAnimationActive={false}
            wrapperStyle={{ zIndex: 2 }}
          />
          {banded !== null && (
            <Area
              type="linear"
              dataKey={({ dots }: ChartPoint) => dots[banded]?.interval}
              stroke="none"
              fill="var(--band)"
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
            />
          )}
          {inOrder.map(({ id, color, loud, place }) => (
            <Line
              key={`unripe ${id}`}
              type="linear"
              dataKey={({ dots }: ChartPoint) => dots[id]?.unripe}
              stroke={color}
              strokeWidth={loud ? 2 : 1}
              strokeDasharray="3 4"
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
              dot={({ key, cx, cy, payload }) =>
                loud && (payload as ChartPoint).dots[id]?.hollow ? (
                  <Mark key={key} cx={cx} cy={cy} place={place} hollow color={color} />
                ) : (
                  <g key={key} />
                )
              }
            />
          ))}
          {inOrder.map(({ id, color, loud, place, dashes }) => (
            <Line
              key={`ripe ${id}`}
              type="linear"
              dataKey={({ dots }: ChartPoint) => dots[id]?.ripe}
              stroke={color}
              strokeWidth={loud ? 2.25 : 1}
              strokeDasharray={dashes}
              connectNulls={false}
              isAnimationActive={false}
              activeDot={false}
              dot={({ key, cx, cy, value }) =>
                loud && value !== null && value !== undefined ? (
                  <Mark key={key} cx={cx} cy={cy} place={place} color={color} />
                ) : (
                  <g key={key} />
                )
              }
            />
          ))}
        </ComposedChart>
        <EndLabels labels={labels} domain={domain} plot={{ top, bottom: height - axisHeight }} from={end} />
      </Box>
      <NStrip
        points={points}
        label={one ? '' : t('charts.strip')}
        margin={margin}
        axisWidth={axisWidth}
        syncId={syncId}
      />
      {pinned && (
        <PinnedTip onLetGo={letGo}>
          <ChartTip active payload={[{ payload: pinned }]} {...told} />
        </PinnedTip>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }} dir="auto">
        {t('charts.axis', {
          from: valueInWords(domain[0], 0, unit, locale),
          to: valueInWords(domain[1], 0, unit, locale),
        })}
        {one && ` · ${t('charts.stripBelow')}`}
      </Box>
    </Box>
  );
};
