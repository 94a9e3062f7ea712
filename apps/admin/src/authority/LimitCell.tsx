import { ButtonBase } from '@mui/material';
import { isWords } from '#heart-core';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';
import type { Cell } from './limitCells.ts';

interface LimitCellProps {
  cell: Cell;
  /** Whose limit it is, as it is read out. */
  whose: string;
  chosen: boolean;
  onChoose: () => void;
}

/** One limit, in words; choosing it changes it. */
export const LimitCell = ({ cell, whose, chosen, onChoose }: LimitCellProps) => {
  const t = useT();
  const { limit, currency, remedy } = cell;
  const said = () => {
    if (!limit) return t(isWords(remedy) ? 'limit.always' : 'limit.unset');
    if (!limit.allowed) return t('limit.needsApproval');
    const sums = [limit.caseMinor, limit.customer90dMinor, limit.dayMinor];
    if (sums.every((sum) => sum === null)) return currency ? t('limit.allowedIn', { currency }) : t('limit.allowed');
    return sums.map((sum) => (sum === null ? '∞' : moneyInWords(sum, currency))).join(' · ');
  };
  const words = said();
  return (
    <ButtonBase
      onClick={onChoose}
      aria-pressed={chosen}
      aria-label={t('limit.change', { remedy: t(`remedy.kinds.${remedy}`), name: whose, now: words })}
      sx={{
        display: 'block',
        textAlign: 'start',
        minHeight: 32,
        '@media (pointer: coarse)': { minHeight: 44 },
        width: '100%',
        px: 1,
        borderRadius: 1,
        fontSize: 13.5,
        fontVariantNumeric: 'tabular-nums',
        color: limit ? 'text.primary' : 'text.secondary',
        border: '1px solid',
        borderColor: chosen ? 'primary.main' : 'transparent',
        '&:hover': { bgcolor: 'var(--tint)' },
      }}
    >
      {words}
    </ButtonBase>
  );
};
