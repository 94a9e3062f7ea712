import { Box } from '@mui/material';
import { CausePareto } from '../causes/CausePareto.tsx';
import { useCauseUsage } from '../causes/useCauseUsage.ts';
import { OpenIssues } from '../issues/OpenIssues.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { fiveFigures, queryOf } from './asked.ts';
import { DataHealth } from './DataHealth.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { SatisfactionBeside } from './SatisfactionBeside.tsx';
import { Tile } from './Tile.tsx';
import { TileSignal } from './TileSignal.tsx';
import { Trend } from './Trend.tsx';
import { useAskedFigure } from './useAskedFigure.ts';
import { Verbatims } from './Verbatims.tsx';

const tilesQuery = ({ tiles, importId, spike }: ReturnType<typeof useAskedFigure>) =>
  queryOf(tiles, { importId, spike });

const Causes = () => <CausePareto figures={useCauseUsage()} />;

const FiveTiles = ({ asked }: { asked: ReturnType<typeof useAskedFigure> }) => {
  const query = asked.ready ? tilesQuery(asked) : null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(5, minmax(0, 1fr))' },
        // All five in one row, as on the screen.
        '@media print': { gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', zoom: 0.72 },
      }}
    >
      {fiveFigures.map((figure) => (
        <Tile
          key={figure}
          figure={figure}
          query={query}
          chosen={asked.figure === figure}
          onChoose={() => asked.put('figure', figure)}
          signal={!asked.ofImport && <TileSignal figure={figure} query={query} />}
          beside={
            figure === 'csatTop2' ? <SatisfactionBeside query={query} /> : figure === 'recurringRate' && <OpenIssues />
          }
        />
      ))}
    </Box>
  );
};

/** How are complaints going? Five figures, and one of them over time. */
export const Overview = () => {
  const t = useT();
  const { user, may } = useSession();
  const asked = useAskedFigure();
  return (
    <Page title={t('menu.overview')} question={t('figures.question')} needs="metric.read">
      {user && may('metric.read') && (
        <>
          <Box sx={{ displayPrint: 'none' }}>
            <FirstSteps />
          </Box>
          <FiveTiles asked={asked} />
          <DataHealth query={asked.ready ? tilesQuery(asked) : null} />
          <Trend asked={asked} />
          <Box
            sx={{
              ...{ display: 'grid', gap: 2, mt: 3, alignItems: 'start' },
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
              '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
            }}
          >
            <Causes />
            {may('survey.read') && <Verbatims />}
          </Box>
        </>
      )}
    </Page>
  );
};
