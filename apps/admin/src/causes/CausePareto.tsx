import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { ChartCard } from '../charts/ChartCard.tsx';
import { whole } from '../charts/figures-in-words.ts';
import { Empty } from '../parts/Empty.tsx';
import { dayAndTime, dayOnly, localeOf } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ParetoBars } from './ParetoBars.tsx';
import { useCauses } from './useCauses.ts';
import type { useCauseUsage } from './useCauseUsage.ts';

/** What keeps coming back? The most frequent causes as bars, what they make up together, and how much nobody has diagnosed. */
export const CausePareto = ({ figures }: { figures: ReturnType<typeof useCauseUsage> }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { cause } = useCauses();
  const { usage, error, isFetching, refetch } = figures;
  if (error && !usage) return <ProblemNote problem={error} what={t('causes.usageFailed')} onRetry={() => refetch()} />;
  if (!usage) return <Waiting rows={5} />;
  const { pareto } = usage;
  if (pareto.rows.length === 0) return <Empty title={t('causes.noneFound')} />;
  const percent = (share: number) =>
    new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const rows = pareto.rows.map((row) => ({ ...row, name: cause(row.causeId)?.name ?? '' }));
  const n = (count: number) => whole(count, locale);
  const [first] = rows;
  // The first that makes up more than half, together with those above it.
  const half = rows.findIndex(({ cumulative }) => cumulative > 0.5);
  const undiagnosed = t('causes.undiagnosed', {
    n: n(usage.cases - usage.diagnosed),
    of: n(usage.cases),
    share: percent(usage.undiagnosedShare ?? 0),
  });
  return (
    <ChartCard
      title={t('causes.pareto')}
      n={t('causes.paretoN', { n: n(usage.diagnosed) })}
      summary={[
        first &&
          t('causes.paretoFirst', {
            name: first.name,
            n: n(first.cases),
            of: n(usage.diagnosed),
            share: percent(first.share),
          }),
        half > 0 && t('causes.paretoHalf', { smart_count: half + 1, share: percent(rows[half]?.cumulative ?? 0) }),
        undiagnosed,
      ]
        .filter(Boolean)
        .join(' ')}
      footer={[
        t('figures.fromTo', { from: dayOnly(new Date(usage.from), locale), to: dayOnly(new Date(usage.to), locale) }),
        t('causes.asOf', { at: dayAndTime(new Date(usage.asOf), locale) }),
      ].join(' · ')}
      refreshing={isFetching}
      notes={t('causes.surelyAll', {
        confirmed: n(usage.confirmed),
        share: percent(usage.confirmedShare ?? 0),
        guessed: n(usage.diagnosed - usage.confirmed),
      })}
      table={
        <Table size="small">
          <caption>{t('causes.pareto')}</caption>
          <TableHead>
            <TableRow>
              <TableCell>{t('causes.cause')}</TableCell>
              <TableCell align="right">{t('causes.casesHead')}</TableCell>
              <TableCell align="right">{t('causes.confirmedHead')}</TableCell>
              <TableCell align="right">{t('causes.cumulativeHead')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ causeId, name, cases, confirmed, cumulative }) => (
              <TableRow key={causeId}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell align="right">{cases}</TableCell>
                <TableCell align="right">{confirmed}</TableCell>
                <TableCell align="right">{percent(cumulative)}</TableCell>
              </TableRow>
            ))}
            {pareto.rest.causes > 0 && (
              <TableRow>
                <TableCell component="th" scope="row">
                  {t('causes.rest', { smart_count: pareto.rest.causes })}
                </TableCell>
                <TableCell align="right">{pareto.rest.cases}</TableCell>
                <TableCell align="right" />
                <TableCell align="right">{percent(1)}</TableCell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      }
    >
      <ParetoBars
        rows={rows.map(({ causeId, name, cases, cumulative }) => ({
          id: causeId,
          name,
          cases,
          note: t('causes.soFar', { share: percent(cumulative) }),
        }))}
        rest={
          pareto.rest.causes > 0
            ? { name: t('causes.rest', { smart_count: pareto.rest.causes }), cases: pareto.rest.cases }
            : null
        }
      />
    </ChartCard>
  );
};
