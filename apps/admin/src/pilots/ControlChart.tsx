import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { ComposedChart, Line, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { PilotControlChart, PilotUnit } from '#heart-core/wire';
import { valueInWords } from '../charts/figures-in-words.ts';
import { limitLines } from '../charts/limitLines.tsx';
import { Mark } from '../charts/marks.tsx';
import type { Shade } from '../charts/shades.ts';
import { dayOnly } from '../parts/moments.ts';
import { useOnPaper, usePaperWidth } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';
import { type ControlPoint, controlPoints, markedSince } from './controlPoints.ts';
import { levelUnit } from './effect-in-words.ts';
import { toneColors } from './tone.ts';

interface ControlChartProps {
  chart: PilotControlChart;
  unit: PilotUnit;
  better: 'higher' | 'lower';
  /** The same axis for every squad. */
  domain: [number, number];
  /** The week from which on it works by the method; of the others, the week of the first wave. */
  start: string | undefined;
  training: Shade | undefined;
}

const height = 128;
/** On paper four stand beside one another, with some room between. */
const onPaper = { beside: 4, gap: 8 };

/** One squad's weeks between its own limits: ● as usual, ▲ above, ▼ below, hollow while some are too young. */
export const ControlChart = ({ chart, unit, better, domain, start, training }: ControlChartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const printed = useOnPaper();
  const paperWidth = usePaperWidth() / onPaper.beside - onPaper.gap;
  const size = printed ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  const points = controlPoints(chart);
  const marked = start === undefined ? 0 : markedSince(chart, start);
  const tick = { fill: 'var(--muted)', fontSize: 11 };
  return (
    <Box component="li" sx={{ minWidth: 0, breakInside: 'avoid' }}>
      <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>
        <Box component="span" aria-hidden sx={{ color: `var(--${chart.arm})` }}>
          {chart.arm === 'pilot' ? '●' : '■'}
        </Box>{' '}
        {chart.name}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
          {t(`pilots.armBrief.${chart.arm}`)}
        </Box>
      </Box>
      <Box dir="ltr" aria-hidden sx={{ height }}>
        <ComposedChart
          {...size}
          data={points}
          margin={{ top: 6, right: 6, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          {training && <ReferenceArea x1={training.from} x2={training.to} fill="var(--tint)" fillOpacity={1} />}
          <XAxis
            dataKey="start"
            scale="band"
            height={18}
            ticks={[points[0]?.start, points.at(-1)?.start].filter((at) => at !== undefined)}
            tickFormatter={(at: string) => dayOnly(new Date(at), locale, 'UTC')}
            interval="preserveStartEnd"
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--field-border)' }}
          />
          <YAxis
            domain={domain}
            ticks={domain}
            width={40}
            tickFormatter={(value: number) => valueInWords(value, 0, levelUnit(unit), locale)}
            tick={tick}
            tickLine={false}
            axisLine={false}
          />
          {chart.center !== null && <ReferenceLine y={chart.center} stroke="var(--muted)" strokeDasharray="6 4" />}
          {start !== undefined && <ReferenceLine x={start} position="start" stroke="var(--text)" strokeWidth={1.5} />}
          {limitLines}
          <Line
            type="linear"
            dataKey="drawn"
            stroke={`var(--${chart.arm})`}
            strokeWidth={1.25}
            connectNulls={false}
            isAnimationActive={false}
            activeDot={false}
            dot={({ key, cx, cy, payload }) => (
              <WeekDot key={key} cx={cx} cy={cy} point={payload as ControlPoint} arm={chart.arm} better={better} />
            )}
          />
        </ComposedChart>
      </Box>
      <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
        {chart.baseline.standing === 'none'
          ? t('pilots.control.none')
          : points.every(({ drawn }) => drawn === null)
            ? t('pilots.control.tooFew')
            : marked === 0
              ? t('pilots.control.asUsual')
              : t('pilots.control.beyond', { smart_count: marked })}
      </Box>
    </Box>
  );
};

interface WeekDotProps {
  cx?: number;
  cy?: number;
  point: ControlPoint;
  arm: 'pilot' | 'control';
  better: 'higher' | 'lower';
}

const WeekDot = ({ cx, cy, point: { drawn, mark, hollow }, arm, better }: WeekDotProps) => {
  if (drawn === null || cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  if (mark !== 'more' && mark !== 'less')
    return (
      <circle cx={cx} cy={cy} r={2.5} fill={hollow ? 'var(--surface)' : `var(--${arm})`} stroke={`var(--${arm})`} />
    );
  const color = toneColors[(mark === 'more') === (better === 'higher') ? 'better' : 'worse'];
  if (mark === 'less') return <path d={`M${cx} ${cy + 5}l4.5 -8h-9z`} fill={color} />;
  return <Mark cx={cx} cy={cy} place={2} color={color} />;
};
