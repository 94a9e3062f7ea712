import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { WholeIssue } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { useCount, useDay } from './days.ts';

interface IssueTableProps {
  points: WholeIssue['chart']['points'];
  caption: string;
}

const shapes = { more: '▲', less: '▼', usual: '●' };

/** The numbers of the control chart, week by week. */
export const IssueTable = ({ points, caption }: IssueTableProps) => {
  const t = useT();
  const day = useDay();
  const count = useCount();
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={caption}
      sx={{ maxHeight: 480, '@media print': { maxHeight: 'none', overflow: 'visible' } }}
    >
      <Table size="small" stickyHeader sx={{ '& caption': { captionSide: 'top', px: 0, py: 1 } }}>
        <caption>{caption}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t('issuePage.week')}</TableCell>
            <TableCell align="right">{t('issuePage.count')}</TableCell>
            <TableCell align="right">{t('issuePage.ofAll')}</TableCell>
            <TableCell align="right">{t('issuePage.rate')}</TableCell>
            <TableCell align="right">{t('issuePage.between')}</TableCell>
            <TableCell>{t('issuePage.mark')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {points.map(({ weekOn, cases, exposure, rate, lower, upper, mark }) => (
            <TableRow key={weekOn}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {day(weekOn)}
              </TableCell>
              <TableCell align="right">{cases}</TableCell>
              <TableCell align="right">{exposure}</TableCell>
              <TableCell align="right">{rate === null ? t('effect.unknown') : count(rate)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {lower === null || upper === null ? '' : `${count(lower)}–${count(upper)}`}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {mark && `${shapes[mark]} ${t(`issue.signal.${mark}`)}`}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
