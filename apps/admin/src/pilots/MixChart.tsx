import { Box, useMediaQuery } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotKind } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { useOnPaper } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';

interface MixChartProps {
  kinds: readonly PilotKind[];
  summary: string;
}

const [row, top, foot] = [34, 4, 24];

/** Each kind's share of the cases, from before to after, the pilot squads above the others on one axis from 0. */
export const MixChart = ({ kinds, summary }: MixChartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const narrow = useMediaQuery('(max-width: 599px)');
  const printed = useOnPaper();
  const [width, names] = narrow && !printed ? [340, 122] : [520, 140];
  const shares = kinds.flatMap(({ pilot, control }) => [pilot.before, pilot.after, control.before, control.after]);
  const step = Math.max(...shares.map((share) => share ?? 0)) > 0.4 ? 0.2 : 0.1;
  const most = step * Math.ceil(Math.max(step, ...shares.map((share) => share ?? 0)) / step);
  const x = (share: number) => names + 8 + (share / most) * (width - names - 30);
  const height = top + kinds.length * row + foot;
  const ticks = Array.from({ length: Math.round(most / step) + 1 }, (_, i) => i * step);
  const written = (share: number) =>
    new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  return (
    <Box
      component="svg"
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${width} ${height}`}
      sx={{ width: '100%', maxWidth: 700, display: 'block', direction: 'ltr' }}
    >
      {ticks.map((share) => (
        <g key={share}>
          <line x1={x(share)} x2={x(share)} y1={0} y2={height - foot + 4} stroke="var(--rule)" />
          <text x={x(share)} y={height - 6} textAnchor="middle" fontSize={12} fill="var(--muted)">
            {written(share)}
          </text>
        </g>
      ))}
      {kinds.map(({ symptomId, symptom, pilot, control }, i) => (
        <g key={symptomId ?? 'none'}>
          <text x={names} y={top + i * row + row / 2 + 4} textAnchor="end" fontSize={12} fill="var(--text)">
            {symptom ?? t('pilots.noKind')}
          </text>
          <Moved arm="pilot" shares={pilot} x={x} y={top + i * row + row / 2 - 7} />
          <Moved arm="control" shares={control} x={x} y={top + i * row + row / 2 + 7} />
        </g>
      ))}
    </Box>
  );
};

interface MovedProps {
  arm: 'pilot' | 'control';
  shares: PilotKind['pilot'];
  x: (share: number) => number;
  y: number;
}

/** Hollow before, filled after: round in the pilot squads, square in the others. */
const Moved = ({ arm, shares: { before, after }, x, y }: MovedProps) => {
  const color = `var(--${arm})`;
  const mark = (share: number, fill: string) =>
    arm === 'pilot' ? (
      <circle cx={x(share)} cy={y} r={4.5} fill={fill} stroke={color} strokeWidth={1.75} />
    ) : (
      <rect x={x(share) - 4} y={y - 4} width={8} height={8} fill={fill} stroke={color} strokeWidth={1.75} />
    );
  return (
    <>
      {before !== null && after !== null && (
        <line
          x1={x(before)}
          x2={x(after)}
          y1={y}
          y2={y}
          stroke={color}
          strokeWidth={2.5}
          strokeDasharray={arm === 'pilot' ? undefined : '5 3'}
        />
      )}
      {before !== null && mark(before, 'var(--surface)')}
      {after !== null && mark(after, color)}
    </>
  );
};
