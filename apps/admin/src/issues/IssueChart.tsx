import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { WholeIssue } from '#heart-core/wire';
import { ChartCard } from '../charts/ChartCard.tsx';
import { limitLines } from '../charts/limitLines.tsx';
import { Mark } from '../charts/marks.tsx';
import { paperWidth, useOnPaper } from '../parts/onPaper.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { type ChartEvent, eventsOf, mostEvents } from './chartEvents.ts';
import { dayInWords, useCount, useDay } from './days.ts';
import { IssueTable } from './IssueTable.tsx';
import { useChartSummary } from './useSentence.ts';
import { WeekTip } from './WeekTip.tsx';

type Point = WholeIssue['chart']['points'][number];

const height = 280;
const colors = { more: 'var(--worse)', less: 'var(--better)', usual: 'var(--usual)' };

/** The control chart of an issue: cases of a hundred, week by week, between limits that were fixed, with what happened. */
export const IssueChart = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const day = useDay();
  const count = useCount();
  const summary = useChartSummary(issue.chart);
  const { points, baseline, zone } = issue.chart;
  if (points.length === 0) return <Panel title={t('issuePage.chart')}>{t('issuePage.chartNone')}</Panel>;
  const events = eventsOf(issue);
  const limits = baseline
    ? t(`issuePage.baseline.${baseline.standing}`, { weeks: baseline.weeks, from: day(baseline.fromWeekOn) })
    : '';
  return (
    <ChartCard
      title={t('issuePage.chart')}
      summary={summary}
      n={t('issuePage.chartN', { n: count(points.reduce((sum, { cases }) => sum + cases, 0)), weeks: points.length })}
      footer={t('issuePage.chartFooter', { zone })}
      refreshing={false}
      notes={
        <>
          <div>
            {t('issuePage.marks')} · {limits}
          </div>
          {events.map(({ day: on, word, what }) => (
            <div key={`${on} ${word}`}>
              {t(`issuePage.${word}`)} {day(on)}: {what}
            </div>
          ))}
        </>
      }
      table={<IssueTable points={points} caption={issue.name} />}
    >
      <Drawn
        points={points}
        center={issue.chart.center}
        events={events}
        title={t('issuePage.chart')}
        summary={summary}
      />
    </ChartCard>
  );
};

interface DrawnProps {
  points: Point[];
  center: number | null;
  events: ChartEvent[];
  title: string;
  summary: string;
}

const Drawn = ({ points, center, events, title, summary }: DrawnProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const count = useCount();
  const printed = useOnPaper();
  const size = printed ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  const top = topOf(points);
  const shown = events.filter(({ weekOn }) => points.some((point) => point.weekOn === weekOn)).slice(-mostEvents);
  return (
    <Box dir="ltr" sx={{ height, '& .recharts-surface:focus': { outline: '2px solid var(--focus)' } }}>
      <ComposedChart
        {...size}
        data={points}
        margin={{ top: 18, right: 16, bottom: 0, left: 0 }}
        title={title}
        desc={summary}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          dataKey="weekOn"
          scale="band"
          height={26}
          tickFormatter={(week: string) => dayInWords(week, locale)}
          interval={Math.max(0, Math.ceil(points.length / 6) - 1)}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
          tickLine={false}
          axisLine={{ stroke: 'var(--field-border)' }}
        />
        <YAxis
          domain={[0, top]}
          ticks={[0, 1, 2, 3, 4].map((step) => (top * step) / 4)}
          width={44}
          tickFormatter={count}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          content={<WeekTip />}
          cursor={{ stroke: 'var(--field-border)', strokeDasharray: '3 3' }}
          isAnimationActive={false}
        />
        {center !== null && <ReferenceLine y={center} stroke="var(--muted)" strokeDasharray="6 4" />}
        {limitLines}
        {shown.map(({ weekOn, word, day }) => (
          <ReferenceLine
            key={`${day} ${word}`}
            x={weekOn}
            stroke="var(--text)"
            label={{
              value: t(`issuePage.${word}`),
              position: word === 'fixOn' ? 'insideTopRight' : 'insideTopLeft',
              offset: 4,
              fill: 'var(--text)',
              fontSize: 12,
            }}
          />
        ))}
        <Line
          type="linear"
          dataKey="rate"
          stroke="var(--series-1)"
          strokeWidth={1.75}
          connectNulls={false}
          isAnimationActive={false}
          activeDot={false}
          dot={({ key, cx, cy, payload }) => <WeekMark key={key} cx={cx} cy={cy} mark={(payload as Point).mark} />}
        />
      </ComposedChart>
    </Box>
  );
};

/** A round number at or above everything that is drawn, so that rates and limits are never cut. */
function topOf(points: readonly Point[]): number {
  const most = Math.max(1, ...points.flatMap(({ rate, upper }) => [rate ?? 0, upper ?? 0]));
  const unit = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 8, 10].find((step) => step * unit >= most) ?? 10) * unit;
}

interface WeekMarkProps {
  cx?: number;
  cy?: number;
  mark: Point['mark'];
}

/** ● as usual, ▲ more, ▼ less. */
const WeekMark = ({ cx, cy, mark }: WeekMarkProps) => {
  if (mark === null || cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  if (mark === 'less') return <path d={`M${cx} ${cy + 5}l5 -8h-10z`} fill={colors.less} />;
  return <Mark cx={cx} cy={cy} place={mark === 'more' ? 2 : 0} color={colors[mark]} />;
};
