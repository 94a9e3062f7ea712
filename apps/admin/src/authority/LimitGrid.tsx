import { Box, ButtonBase, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useStore } from 'react-admin';
import { isWords, remedies } from '#heart-core';
import type { LimitRecord } from '#heart-core/wire';
import { moneyInWords } from '../parts/money.ts';
import { useT } from '../parts/useT.ts';
import { type Cell, cellsOf, type Whose } from './limitCells.ts';

interface LimitGridProps {
  columns: readonly Whose[];
  limits: readonly LimitRecord[];
  chosen: Cell | null;
  onChoose: (cell: Cell) => void;
}

/** Remedies by whose limits: on a case, to a customer in 90 days, in a day. A place is changed by choosing it. */
export const LimitGrid = ({ columns, limits, chosen, onChoose }: LimitGridProps) => {
  const t = useT();
  const [usual] = useStore('currency.last', 'GBP');
  const words = ({ limit, currency, remedy }: Cell) => {
    if (!limit) return t(isWords(remedy) ? 'limit.always' : 'limit.unset');
    if (!limit.allowed) return t('limit.needsApproval');
    const sums = [limit.caseMinor, limit.customer90dMinor, limit.dayMinor];
    if (sums.every((sum) => sum === null)) return currency ? t('limit.allowedIn', { currency }) : t('limit.allowed');
    return sums.map((sum) => (sum === null ? '∞' : moneyInWords(sum, currency))).join(' · ');
  };
  return (
    <TableContainer
      sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}
      tabIndex={0}
      role="region"
      aria-label={t('menu.limits')}
    >
      <Table size="small" sx={{ '& caption': { captionSide: 'top', px: 2, py: 1 } }}>
        <caption>{t('limit.caption')}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t('limit.remedy')}</TableCell>
            {columns.map((whose) => (
              <TableCell key={whose.name} sx={{ paddingInlineStart: 3 }}>
                {whose.name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {remedies.map((remedy) => (
            <TableRow key={remedy}>
              <TableCell component="th" scope="row">
                {t(`remedy.kinds.${remedy}`)}
              </TableCell>
              {columns.map((whose) => (
                <TableCell key={whose.name} sx={{ minWidth: 120 }}>
                  {cellsOf(limits, whose, remedy, usual).map((cell) => (
                    <ButtonBase
                      key={cell.key}
                      onClick={() => onChoose(cell)}
                      aria-pressed={chosen?.key === cell.key}
                      aria-label={t('limit.change', {
                        remedy: t(`remedy.kinds.${remedy}`),
                        name: whose.name,
                        now: words(cell),
                      })}
                      sx={{
                        display: 'block',
                        textAlign: 'start',
                        minHeight: 32,
                        width: '100%',
                        px: 1,
                        borderRadius: 1,
                        fontSize: 13.5,
                        fontVariantNumeric: 'tabular-nums',
                        color: cell.limit ? 'text.primary' : 'text.secondary',
                        border: '1px solid',
                        borderColor: chosen?.key === cell.key ? 'primary.main' : 'transparent',
                        '&:hover': { bgcolor: 'var(--tint)' },
                      }}
                    >
                      <Box component="span">{words(cell)}</Box>
                    </ButtonBase>
                  ))}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
