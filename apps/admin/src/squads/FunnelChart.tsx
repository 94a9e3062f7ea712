import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import type { MetricFunnel, SquadInFunnel } from '#heart-core/wire';
import { valueInWords, whole } from '../charts/figures-in-words.ts';
import { Mark } from '../charts/marks.tsx';
import { paperWidth, useOnPaper } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';
import { axesOf, namedIn } from './funnelAxis.ts';

interface FunnelChartProps {
  funnel: MetricFunnel;
  own: string;
  zoom: boolean;
  title: string;
  summary: string;
}

const height = 320;
const curves = [
  ['lower998', '2 4'],
  ['lower95', '6 4'],
  ['upper95', '6 4'],
  ['upper998', '2 4'],
] as const;
const unseen = () => <g />;
const tick = { fill: 'var(--muted)', fontSize: 12 };

/** Squads by their size and their share, between the limits of chance. The numbers stand in the table below. */
export const FunnelChart = ({ funnel, own, zoom, title, summary }: FunnelChartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const printed = useOnPaper();
  const size = printed ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  const axes = axesOf(funnel, zoom);
  const { x, y } = axes;
  const named = namedIn(funnel.squads, own, axes);
  const inView = (share: number) => share >= y.domain[0] && share <= y.domain[1];
  const squads = [...funnel.squads]
    .filter(({ value, n }) => value !== null && n > 0)
    .sort((a, b) => Number(a.id === own) - Number(b.id === own));
  const percent = (share: number) => valueInWords(share, 0, 'share', locale);
  return (
    <Box
      dir="ltr"
      sx={{
        mt: 1,
        '& svg': { overflow: 'visible' },
        '& .recharts-surface:focus': { outline: '2px solid var(--focus)' },
      }}
    >
      <ScatterChart {...size} margin={{ top: 16, right: 24, bottom: 4, left: 0 }} title={title} desc={summary}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          type="number"
          dataKey="n"
          domain={x.domain}
          ticks={x.ticks}
          tickFormatter={(n: number) => whole(n, locale)}
          height={28}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--field-border)' }}
        />
        <YAxis
          type="number"
          dataKey="value"
          domain={y.domain}
          ticks={y.ticks}
          tickFormatter={percent}
          width={48}
          tick={tick}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        {curves.map(([limit, dashes]) => (
          <Scatter
            key={limit}
            data={funnel.limits.flatMap((one) => (inView(one[limit]) ? [{ n: one.n, value: one[limit] }] : []))}
            line={{ stroke: 'var(--muted)', strokeWidth: 1, strokeDasharray: dashes }}
            lineJointType="linear"
            shape={unseen}
            isAnimationActive={false}
            tooltipType="none"
          />
        ))}
        {funnel.target !== null && (
          <ReferenceLine y={funnel.target} stroke="var(--text)" strokeWidth={1} strokeDasharray="1 0" />
        )}
        <Scatter
          data={squads}
          isAnimationActive={false}
          shape={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: SquadInFunnel }) => (
            <SquadDot cx={cx} cy={cy} squad={payload} own={payload?.id === own} named={named.has(payload?.id ?? '')} />
          )}
        />
      </ScatterChart>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }} dir="auto">
        {t('squad.axis')} · {t('charts.axis', { from: percent(y.domain[0]), to: percent(y.domain[1]) })}
      </Box>
    </Box>
  );
};

interface SquadDotProps {
  cx?: number;
  cy?: number;
  squad?: SquadInFunnel;
  own: boolean;
  named: boolean;
}

/** ● between the limits, ▲ or ▼ beyond them; the squad of this page stands out. */
const SquadDot = ({ cx, cy, squad, own, named }: SquadDotProps) => {
  if (cx === undefined || cy === undefined || !squad || Number.isNaN(cy)) return null;
  const color = own ? 'var(--primary)' : 'var(--control)';
  const beyond = squad.flag === 'alert' || squad.flag === 'alarm';
  const below = beyond && (squad.value ?? 0) < (squad.lower95 ?? 0);
  return (
    <g>
      {below ? (
        <path d={`M${cx} ${cy + 6}l6 -10h-12z`} fill={color} />
      ) : (
        <Mark cx={cx} cy={cy} place={beyond ? 2 : 0} color={color} />
      )}
      {named && (
        <text
          x={cx}
          y={below ? cy + 18 : cy - 9}
          textAnchor="middle"
          fontSize={12}
          fontWeight={own ? 700 : 400}
          fill={own ? 'var(--text)' : 'var(--muted)'}
        >
          {squad.name}
        </text>
      )}
    </g>
  );
};
