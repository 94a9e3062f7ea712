import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import type { MetricChange, MetricPoint } from '#heart-core/wire';
import { figureInWords, whole } from '../charts/figures-in-words.ts';
import { ChangeMark } from '../metrics/ChangeMark.tsx';
import { useFigureWords } from '../metrics/useFigureWords.ts';
import { dayOnly } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { pointsInWords } from './pointsInWords.ts';
import type { useOwnPast } from './useOwnPast.ts';

interface OwnPastProps {
  past: ReturnType<typeof useOwnPast>;
  /** The question behind the figures of now. */
  query: string | null;
  zone: string;
}

/** The five figures of a squad beside what they were in as many weeks before. */
export const OwnPast = ({ past: { changes, problem, retry }, query, zone }: OwnPastProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const say = useFigureWords();
  const [first] = changes;
  const range = ({ start, end }: MetricPoint) =>
    t('figures.fromTo', {
      from: dayOnly(new Date(start), locale, zone),
      to: dayOnly(new Date(Date.parse(end) - 1), locale, zone),
    });
  return (
    <Panel title={t('squad.ownPast')} id="own-past">
      {problem && <ProblemNote problem={problem} what={t('figures.failed')} onRetry={retry} />}
      {!first && !problem && <Waiting rows={5} />}
      {first && (
        <TableContainer>
          <Table size="small" aria-label={t('squad.ownPast')} sx={stacked}>
            <TableHead>
              <TableRow>
                <TableCell>{t('figures.figure')}</TableCell>
                <TableCell>{range(first.before)}</TableCell>
                <TableCell>{range(first.after)}</TableCell>
                <TableCell>{t('squad.difference')}</TableCell>
                <TableCell>{t('squad.means')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {changes.map((change) => (
                <ChangeRow key={change.key} change={change} query={query} range={range} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1, maxWidth: '80ch' }}>{t('squad.pastNote')}</Box>
      {first && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
          {t('figures.footer', { zone, asOf: say.clock(first.asOf, zone) })}
        </Box>
      )}
    </Panel>
  );
};

/** On a phone each figure is a block of its own, before beside after. */
const stacked = {
  '@media (max-width: 599px)': {
    '& thead': { display: 'none' },
    '& tr': {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      borderTop: '1px solid var(--rule)',
      py: 1,
    },
    '& td, & th': { border: 0, px: 0, py: 0.5, minWidth: 0 },
    '& tbody th': { gridColumn: '1 / -1' },
    '& td[data-head]::before': {
      content: 'attr(data-head)',
      display: 'block',
      fontSize: 12.5,
      color: 'var(--muted)',
    },
  },
};

interface ChangeRowProps {
  change: MetricChange;
  query: string | null;
  range: (point: MetricPoint) => string;
}

const ChangeRow = ({ change, query, range }: ChangeRowProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { key, definition, before, after, difference, low, high, signal } = change;
  const points = (value: number) => pointsInWords(value, locale);
  return (
    <TableRow>
      <TableCell
        component="th"
        scope="row"
        sx={{ minWidth: 170, lineHeight: '26px', '& a': { display: 'inline-block' } }}
      >
        <LinkBase to={`/overview?figure=${key}&split=squad`}>{t(`figures.key.${key}`)}</LinkBase>
        <Box sx={{ fontSize: 12.5, fontWeight: 400 }}>
          <LinkBase to={`/definitions#${key}`}>{t('figures.how')}</LinkBase>
          {query && (
            <>
              {' · '}
              <LinkBase to={`/figures/${key}?${query}`}>{t('figures.rows')}</LinkBase>
            </>
          )}
        </Box>
      </TableCell>
      {[before, after].map((point) => {
        const words = figureInWords(point, definition.unit, t, locale);
        return (
          <TableCell key={point.start} data-head={range(point)} sx={{ minWidth: 120 }}>
            <Box sx={{ fontWeight: 650 }}>{words.value}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {words.interval && <div>{words.interval}</div>}
              {[words.n, words.note].filter(Boolean).join(' · ')}
              {point.pending > 0 && ` · ${t('charts.pendingBrief', { n: whole(point.pending, locale) })}`}
            </Box>
          </TableCell>
        );
      })}
      <TableCell data-head={t('squad.difference')} sx={{ minWidth: 130 }}>
        {difference === null || signal === 'tooFew' ? (
          t('charts.noData')
        ) : (
          <>
            <Box sx={{ fontWeight: 650 }}>{t('squad.points', { n: points(difference) })}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {low !== null && high !== null && t('charts.interval', { low: points(low), high: points(high) })}
            </Box>
          </>
        )}
      </TableCell>
      <TableCell data-head={t('squad.means')}>
        {signal && <ChangeMark signal={signal} difference={difference} />}
      </TableCell>
    </TableRow>
  );
};
