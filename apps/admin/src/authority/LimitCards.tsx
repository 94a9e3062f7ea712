import { Box, Stack } from '@mui/material';
import { remedies } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { LimitCell } from './LimitCell.tsx';
import type { LimitGridProps } from './LimitGrid.tsx';
import { useLimitCells } from './useLimitCells.ts';

/** The same limits on a phone: a card for each remedy, a line for each whose they are. */
export const LimitCards = ({ columns, limits, chosen, onChoose }: LimitGridProps) => {
  const t = useT();
  const cellsOf = useLimitCells(limits);
  return (
    <Stack component="ul" aria-label={t('menu.limits')} sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
      <Box component="li" sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('limit.caption')}
      </Box>
      {remedies.map((remedy) => (
        <Box
          component="li"
          key={remedy}
          sx={{ p: 1.5, border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}
        >
          <Box sx={{ fontWeight: 650, mb: 0.5 }}>{t(`remedy.kinds.${remedy}`)}</Box>
          <Box
            component="dl"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)',
              alignItems: 'center',
              columnGap: 1,
              m: 0,
              fontSize: 13.5,
              '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
              '& dd': { m: 0 },
            }}
          >
            {columns.map((whose) => (
              <Box key={whose.name} sx={{ display: 'contents' }}>
                <dt>{whose.name}</dt>
                <dd>
                  {cellsOf(whose, remedy).map((cell) => (
                    <LimitCell
                      key={cell.key}
                      cell={cell}
                      whose={whose.name}
                      chosen={chosen?.key === cell.key}
                      onChoose={() => onChoose(cell)}
                    />
                  ))}
                </dd>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Stack>
  );
};
