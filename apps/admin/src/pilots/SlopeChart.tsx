import { Box } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotLevel, PilotSquad, PilotUnit } from '#heart-core/wire';
import { valueInWords } from '../charts/figures-in-words.ts';
import { useT } from '../parts/useT.ts';
import { differenceInWords, levelInWords, levelUnit } from './effect-in-words.ts';

interface SlopeChartProps {
  squad: PilotSquad;
  unit: PilotUnit;
  /** The same axis for every squad. */
  domain: [number, number];
}

const [width, height, pad] = [150, 110, 12];
const places = { before: 42, after: width - 24 };

/** One squad before and after, each with its interval, on the axis that all squads share. */
export const SlopeChart = ({ squad, unit, domain: [least, most] }: SlopeChartProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const y = (value: number) => height - pad - ((value - least) / (most - least)) * (height - 2 * pad);
  const color = `var(--${squad.arm})`;
  const words = (level: PilotLevel) => levelInWords(level, unit, t, locale);
  const { before, after } = squad;
  const drawn = before.rate !== null && after.rate !== null;
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>
        <Box component="span" aria-hidden sx={{ color }}>
          {squad.arm === 'pilot' ? '●' : '■'}
        </Box>{' '}
        {squad.name}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
          {' '}
          {t(`pilots.armBrief.${squad.arm}`)}
        </Box>
      </Box>
      <Box
        component="svg"
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        sx={{ width: '100%', maxWidth: 220, display: 'block', direction: 'ltr' }}
      >
        {[least, most].map((value) => (
          <g key={value}>
            <line x1={30} x2={width} y1={y(value)} y2={y(value)} stroke="var(--rule)" />
            <text x={26} y={y(value) + 3} textAnchor="end" fontSize={9} fill="var(--muted)">
              {valueInWords(value, 0, levelUnit(unit), locale)}
            </text>
          </g>
        ))}
        {drawn && (
          <line
            x1={places.before}
            x2={places.after}
            y1={y(before.rate as number)}
            y2={y(after.rate as number)}
            stroke={color}
            strokeWidth={squad.arm === 'pilot' ? 2.5 : 2}
            strokeDasharray={squad.arm === 'pilot' ? undefined : '7 4'}
          />
        )}
        {(['before', 'after'] as const).map((when) => {
          const { rate, lower, upper } = squad[when];
          if (rate === null) return null;
          const x = places[when];
          return (
            <g key={when} stroke={color} fill={color}>
              {lower !== null && upper !== null && (
                <line x1={x} x2={x} y1={y(lower)} y2={y(upper)} strokeWidth={1.25} />
              )}
              {squad.arm === 'pilot' ? (
                <circle cx={x} cy={y(rate)} r={4} />
              ) : (
                <rect x={x - 3.5} y={y(rate) - 3.5} width={7} height={7} />
              )}
            </g>
          );
        })}
      </Box>
      <Box sx={{ fontSize: 12.5 }}>
        {words(before).value} → <strong>{words(after).value}</strong>
        <Box sx={{ color: 'text.secondary' }}>
          {words(before).n} → {words(after).n}
        </Box>
        {squad.change !== null && (
          <Box>{differenceInWords({ estimate: squad.change, lower: null, upper: null }, unit, t)}</Box>
        )}
      </Box>
    </Box>
  );
};
