import { Box } from '@mui/material';
import type { AuthorityRow } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { moneyInWords } from '../parts/money.ts';
import { Panel } from '../parts/Panel.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';

/** What I may still give today without asking, by remedy. */
export const RoomToday = () => {
  const t = useT();
  const { data = [], refetch } = useRead<AuthorityRow[]>('/authority');
  useLive(['resolutions', 'decisions'], () => void refetch());
  const limited = data.filter(({ currency, limits }) => currency !== null && limits.dayMinor !== null);
  if (limited.length === 0) return null;
  return (
    <Panel title={t('desk.room')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {limited.map(({ id, remedy, currency, limits: { dayMinor }, spent }) => {
          const left = Math.max(0, (dayMinor ?? 0) - spent.dayMinor);
          const money = (amountMinor: number) => moneyInWords(amountMinor, currency);
          return (
            <Box component="li" key={id} sx={{ py: 0.5 }}>
              {t(`remedy.kinds.${remedy}`)}: <strong>{t('desk.left', { amount: money(left) })}</strong>{' '}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                {t('desk.ofDay', { amount: money(dayMinor ?? 0) })}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
};
