import { Box } from '@mui/material';
import { OpenIssues } from '../issues/OpenIssues.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { fiveFigures, queryOf } from './asked.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { SatisfactionBeside } from './SatisfactionBeside.tsx';
import { Tile } from './Tile.tsx';
import { Trend } from './Trend.tsx';
import { useAskedFigure } from './useAskedFigure.ts';

const FiveTiles = ({ asked }: { asked: ReturnType<typeof useAskedFigure> }) => {
  const query = asked.ready ? queryOf(asked.tiles, { importId: asked.importId, spike: asked.spike }) : null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(5, minmax(0, 1fr))' },
        alignItems: 'start',
        '@media print': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
      }}
    >
      {fiveFigures.map((figure) => (
        <Tile
          key={figure}
          figure={figure}
          query={query}
          chosen={asked.figure === figure}
          onChoose={() => asked.put('figure', figure)}
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
          <Trend asked={asked} />
        </>
      )}
    </Page>
  );
};
