import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { remedies } from '#heart-core';
import type { LimitRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { LimitCell } from './LimitCell.tsx';
import type { Cell, Whose } from './limitCells.ts';
import { useLimitCells } from './useLimitCells.ts';

export interface LimitGridProps {
  columns: readonly Whose[];
  limits: readonly LimitRecord[];
  chosen: Cell | null;
  onChoose: (cell: Cell) => void;
}

/** Remedies by whose limits: on a case, to a customer in 90 days, in a day. A place is changed by choosing it. */
export const LimitGrid = ({ columns, limits, chosen, onChoose }: LimitGridProps) => {
  const t = useT();
  const cellsOf = useLimitCells(limits);
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
                  {cellsOf(whose, remedy).map((cell) => (
                    <LimitCell
                      key={cell.key}
                      cell={cell}
                      whose={whose.name}
                      chosen={chosen?.key === cell.key}
                      onChoose={() => onChoose(cell)}
                    />
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
