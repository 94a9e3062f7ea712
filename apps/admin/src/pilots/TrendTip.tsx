import { Box } from '@mui/material';
import { type RefObject, useEffect } from 'react';
import { useLocaleState } from 'react-admin';
import type { PilotUnit } from '#heart-core/wire';
import { dayOnly } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { levelInWords } from './effect-in-words.ts';
import type { TrendPoint } from './trendPoints.ts';

interface TrendTipProps {
  active?: boolean;
  payload?: readonly { payload?: TrendPoint }[];
  unit: PilotUnit;
  shown?: RefObject<TrendPoint | null>;
}

const shapes = { pilot: '●', control: '■' } as const;

/** One week of both arms, with n and interval. */
export const TrendTip = ({ active, payload, unit, shown }: TrendTipProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const point = payload?.[0]?.payload;
  useEffect(() => {
    if (shown) shown.current = active ? (point ?? null) : null;
  });
  if (!active || !point) return null;
  return (
    <Box
      sx={{
        bgcolor: 'var(--raised)',
        border: '1px solid var(--field-border)',
        borderRadius: 1,
        p: 1,
        fontSize: 12.5,
        maxWidth: 320,
      }}
    >
      <strong>{t('pilots.weekFrom', { day: dayOnly(new Date(point.start), locale, 'UTC') })}</strong>
      {(['pilot', 'control'] as const).map((arm) => {
        const { value, n, pending, interval } = point.dots[arm];
        const [lower, upper] = interval ?? [null, null];
        const words = levelInWords({ n, rate: value, lower, upper, immature: pending }, unit, t, locale);
        return (
          <div key={arm}>
            <span style={{ color: `var(--${arm})` }}>{shapes[arm]}</span> {t(`pilots.arm.${arm}`)}{' '}
            <strong>{words.value}</strong>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {[words.n, words.interval, words.note].filter(Boolean).join(' · ')}
            </Box>
          </div>
        );
      })}
    </Box>
  );
};
