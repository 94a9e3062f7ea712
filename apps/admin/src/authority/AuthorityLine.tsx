import { Box } from '@mui/material';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';
import { leftToday, roomFor } from './room.ts';
import { useAuthority } from './useAuthority.ts';

/** "You can still refund £60 on this case · £340 today." */
export const AuthorityLine = ({ caseId }: { caseId?: string }) => {
  const t = useT();
  const rows = useAuthority(caseId);
  const room = rows.find((row) => row.remedy === 'refund' && row.currency !== null) ?? roomFor(rows, 'refund', null);
  if (!room?.allowed || room.currency === null) return null;
  const money = (amountMinor: number) => moneyInWords(amountMinor, room.currency as string);
  const day = leftToday(room);
  const here =
    caseId && room.remainingMinor !== null ? t('authority.onCase', { left: money(room.remainingMinor) }) : null;
  const today = day === null ? null : t('authority.today', { left: money(day) });
  return (
    <Box sx={{ fontSize: 13, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      {[here, today].filter(Boolean).join(' · ')}
    </Box>
  );
};
