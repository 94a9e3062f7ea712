import { Box } from '@mui/material';
import type { PilotComparison } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { DifferenceLine, reachOf } from './DifferenceLine.tsx';
import { differenceInWords } from './effect-in-words.ts';

/** What the squads did before anything had begun: their old trend, and a start that never was. */
export const PastPanel = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const { pastTrend, placebo, effect, unit, squads } = comparison;
  const trend = { estimate: pastTrend.projectedEffect, lower: null, upper: null };
  const without = [...squads]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, effectWithout }) => ({
      id,
      name: t('pilots.without', { squad: name }),
      difference: { estimate: effectWithout, lower: null, upper: null },
    }));
  const rows = [
    { id: 'found', name: t('pilots.found'), difference: effect },
    { id: 'trend', name: t('pilots.oldTrend'), difference: trend },
    { id: 'placebo', name: t('pilots.placebo'), difference: placebo },
    ...without,
  ];
  const reach = reachOf(rows.map(({ difference }) => difference));
  return (
    <Panel title={t('pilots.past')} id="past">
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>{t('pilots.pastWhat')}</Box>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& th, & td': { textAlign: 'start', py: 0.5, pr: 1.5, fontSize: 13.5, verticalAlign: 'middle' },
          '& th': { fontWeight: 400 },
          '& td': { whiteSpace: 'nowrap' },
          '& tr:first-of-type > *': { fontWeight: 650 },
          // Where it is narrow, each name stands above its line.
          '@media (max-width: 599px), print': {
            '& tr': {
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
              alignItems: 'center',
              py: 0.25,
            },
            '& th, & td': { display: 'block', py: 0 },
            '& th': { gridColumn: '1 / -1' },
            '& td:last-of-type': { width: 'auto' },
          },
        }}
      >
        <tbody>
          {rows.map(({ id, name, difference }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{differenceInWords(difference, unit, t)}</td>
              <Box component="td" sx={{ width: { sm: '34%' } }}>
                <DifferenceLine difference={difference} reach={reach} tone="usual" width={240} height={18} />
              </Box>
            </tr>
          ))}
        </tbody>
      </Box>
    </Panel>
  );
};
