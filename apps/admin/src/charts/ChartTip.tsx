import { Box } from '@mui/material';
import { type RefObject, useEffect } from 'react';
import { useLocaleState } from 'react-admin';
import type { Definition } from '#heart-core';
import { dayOnly } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { figureInWords } from './figures-in-words.ts';
import type { ChartPoint } from './toPoints.ts';

interface ChartTipProps {
  active?: boolean;
  payload?: readonly { payload?: ChartPoint }[];
  groups: readonly { id: string; name: string; shape: string; color: string }[];
  unit: Definition['unit'];
  zone: string;
  /** Where the point that is shown is kept, for whoever wants to pin it. */
  shown?: RefObject<ChartPoint | null>;
}

/** One stretch of time, with n and interval for each line. */
export const ChartTip = ({ active, payload, groups, unit, zone, shown }: ChartTipProps) => {
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
        maxWidth: 300,
      }}
    >
      <strong>
        {t('charts.week')} {dayOnly(new Date(point.start), locale, zone)}
      </strong>
      {groups.map(({ id, name, shape, color }) => {
        const dot = point.dots[id];
        if (!dot) return null;
        const { value, n, interval, note } = figureInWords(dot.point, unit, t, locale);
        return (
          <div key={id}>
            <span style={{ color }}>{shape}</span> {name} <strong>{value}</strong>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {[n, interval, note].filter(Boolean).join(' · ')}
            </Box>
          </div>
        );
      })}
      {point.until && (
        <Box sx={{ color: 'text.secondary' }}>
          ○ {t('charts.until', { day: dayOnly(new Date(point.until), locale, zone) })}
        </Box>
      )}
    </Box>
  );
};
