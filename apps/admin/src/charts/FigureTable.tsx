import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { Definition } from '#heart-core';
import type { MetricAnswer, MetricPoint } from '#heart-core/wire';
import { dayOnly } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { figureInLine, figureInWords } from './figures-in-words.ts';
import type { ChartPoint } from './toPoints.ts';

interface FigureTableProps {
  caption: string;
  unit: Definition['unit'];
  points: readonly ChartPoint[];
  groups: MetricAnswer['groups'];
  zone: string;
  /** What else is to be said of a stretch of time. */
  noteOf?: (point: ChartPoint) => string | null;
}

/** A figure with all that was sent of it: value, n, and how far it may be off. */
const FigureCell = ({ point, unit }: { point: MetricPoint; unit: Definition['unit'] }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { interval } = figureInWords(point, unit, t, locale);
  return (
    <>
      {figureInLine(point, unit, t, locale)}
      {interval && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.9em', fontWeight: 400, whiteSpace: { sm: 'nowrap' } }}>
          {interval}
        </Box>
      )}
    </>
  );
};

const Note = ({ words }: { words: string | null }) =>
  words && (
    <Box sx={{ color: 'text.secondary', fontSize: 12, fontWeight: 400, whiteSpace: 'normal', minWidth: 110 }}>
      ▨ {words}
    </Box>
  );

/** The numbers of a chart, in the page whether the chart can be seen or not. */
export const FigureTable = ({ caption, unit, points, groups, zone, noteOf }: FigureTableProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const day = (moment: string) => dayOnly(new Date(moment), locale, zone);
  return (
    <TableContainer
      sx={{
        maxHeight: 600,
        '@media print': {
          maxHeight: 'none',
          overflow: 'visible',
          '& th, & td': { position: 'static', minWidth: 0, px: 0.5, py: 0.25 },
          '& th, & td, & td *': { fontSize: 9.5, whiteSpace: 'normal' },
          '& tr': { breakInside: 'avoid' },
        },
      }}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <Table size="small" stickyHeader sx={{ '& caption': { captionSide: 'top', px: 0, py: 1 } }}>
        <caption>{caption}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t('charts.week')}</TableCell>
            {groups.map(({ group }) => (
              <TableCell key={group.id}>{group.name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {points.map((point) => (
            <TableRow key={point.start}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                {day(point.start)}
                <Note words={noteOf?.(point) ?? null} />
              </TableCell>
              {groups.map(({ group }) => {
                const { point: counted, until } = point.dots[group.id] ?? {};
                return (
                  <TableCell key={group.id} sx={{ minWidth: 130 }}>
                    {counted && <FigureCell point={counted} unit={unit} />}
                    {until && (
                      <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
                        ○ {t('charts.until', { day: day(until) })}
                      </Box>
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
          <TableRow>
            <TableCell component="th" scope="row" sx={{ fontWeight: 650 }}>
              {t('charts.total')}
            </TableCell>
            {groups.map(({ group, total }) => (
              <TableCell key={group.id} sx={{ fontWeight: 650 }}>
                <FigureCell point={total} unit={unit} />
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
};
