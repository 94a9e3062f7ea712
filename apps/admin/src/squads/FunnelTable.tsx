import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import type { MetricFunnel } from '#heart-core/wire';
import { valueInWords, whole } from '../charts/figures-in-words.ts';
import { useT } from '../parts/useT.ts';

interface FunnelTableProps {
  funnel: MetricFunnel;
  caption: string;
  own: string;
}

/** The same numbers, in the order of the squads' names. */
export const FunnelTable = ({ funnel: { squads }, caption, own }: FunnelTableProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const share = (value: number | null, n: number) =>
    value === null ? t('charts.noData') : valueInWords(value, n, 'share', locale);
  return (
    <Table size="small">
      <caption>{caption}</caption>
      <TableHead>
        <TableRow>
          <TableCell>{t('case.squad')}</TableCell>
          <TableCell align="right">{t('squad.value')}</TableCell>
          <TableCell align="right">{t('squad.size')}</TableCell>
          <TableCell align="right">{t('squad.limits95')}</TableCell>
          <TableCell align="right">{t('squad.limits998')}</TableCell>
          <TableCell>{t('squad.place')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {squads.map((one) => (
          <TableRow key={one.id} selected={one.id === own}>
            <TableCell component="th" scope="row">
              <LinkBase to={`/squads/${one.id}`}>{one.name}</LinkBase>
            </TableCell>
            <TableCell align="right">
              {one.n < 20 ? t('charts.of', { num: one.num, n: one.n }) : share(one.value, one.n)}
            </TableCell>
            <TableCell align="right">{whole(one.n, locale)}</TableCell>
            <TableCell align="right">{`${share(one.lower95, one.n)} – ${share(one.upper95, one.n)}`}</TableCell>
            <TableCell align="right">{`${share(one.lower998, one.n)} – ${share(one.upper998, one.n)}`}</TableCell>
            <TableCell>{one.flag ? t(`squad.flag.${one.flag}`) : ''}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
