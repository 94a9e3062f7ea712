import { Box } from '@mui/material';
import { type Ruling } from '#heart-core';
import type { AuthorityRow } from '#heart-core/wire';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';
import { leftToday, partsOf } from './room.ts';

interface AuthorityMeterProps {
  room: AuthorityRow | null;
  ruling: Ruling;
  amountMinor: number | null;
}

const hatch = 'repeating-linear-gradient(45deg, var(--late) 0 4px, transparent 4px 8px)';

/** How far one's authority goes: given before, this option, what is left, and the sum that is the tightest. */
export const AuthorityMeter = ({ room, ruling, amountMinor }: AuthorityMeterProps) => {
  const t = useT();
  const valued = room !== null && room.currency !== null;
  const parts = valued ? partsOf(room, amountMinor ?? 0) : null;
  const money = (sum: number) => moneyInWords(sum, room?.currency ?? 'GBP');
  const words = () => {
    if (ruling.needsApproval && ruling.over === 'notAllowed') return t('authority.needsApproval');
    if (ruling.needsApproval)
      return t('authority.over', { by: money(ruling.by ?? 0), limit: t(`authority.sum.${ruling.over}`) });
    if (!valued || room.remainingMinor === null || !room.tightest) return t('authority.allowed');
    const left = Math.max(0, room.remainingMinor - (amountMinor ?? 0));
    return t('authority.left', { left: money(left), limit: t(`authority.sum.${room.tightest}`) });
  };
  const day = valued ? leftToday(room) : null;
  return (
    <Box role="status" aria-live="polite" sx={{ fontSize: 13 }}>
      {parts && (
        <Box
          aria-hidden
          sx={{
            display: 'flex',
            height: 12,
            borderRadius: 1,
            overflow: 'hidden',
            border: '1px solid var(--field-border)',
            mb: 0.5,
            maxWidth: 420,
          }}
        >
          <Box sx={{ width: `${parts.given * 100}%`, bgcolor: 'var(--usual)' }} />
          <Box sx={{ width: `${parts.option * 100}%`, bgcolor: 'primary.main' }} />
          <Box
            sx={{
              width: `${parts.over * 100}%`,
              borderInlineStart: parts.over > 0 ? '2px solid var(--text)' : 0,
              backgroundImage: hatch,
            }}
          />
        </Box>
      )}
      <Box sx={{ fontWeight: ruling.needsApproval ? 600 : 400 }}>
        {ruling.needsApproval && <span aria-hidden>▲ </span>}
        {words()}
        {day !== null && !ruling.needsApproval && room?.tightest !== 'day' && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            · {t('authority.today', { left: money(Math.max(0, day - (amountMinor ?? 0))) })}
          </Box>
        )}
      </Box>
      {ruling.needsApproval && (
        <Box sx={{ color: 'text.secondary' }}>
          {room && room.whoCan.length > 0
            ? t('authority.whoCan', { names: room.whoCan.map(({ name }) => name).join(', ') })
            : t('authority.nobodyCan')}
        </Box>
      )}
    </Box>
  );
};
