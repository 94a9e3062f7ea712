import { Box } from '@mui/material';
import type { PilotComparison } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { DifferenceLine, reachOf } from './DifferenceLine.tsx';
import { differenceInWords } from './effect-in-words.ts';
import { figureTable } from './figureTable.ts';

/** Of a rollout in waves: the difference by how many weeks a squad had worked by the method. */
export const SinceStartPanel = ({ comparison: { byExposure, unit } }: { comparison: PilotComparison }) => {
  const t = useT();
  const rows = byExposure.map(({ weeks, effect }) => ({
    weeks,
    difference: { estimate: effect, lower: null, upper: null },
  }));
  const reach = reachOf(rows.map(({ difference }) => difference));
  return (
    <Panel title={t('pilots.sinceStart')} id="since-start">
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>{t('pilots.sinceStartWhat')}</Box>
      <Box component="table" sx={figureTable}>
        <thead>
          <tr>
            <th scope="col">{t('pilots.weekSince')}</th>
            <th scope="col">{t('pilots.differenceHead')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ weeks, difference }) => (
            <tr key={weeks}>
              <th scope="row">{t('pilots.weekNumber', { n: weeks + 1 })}</th>
              <td>{differenceInWords(difference, unit, t)}</td>
              <Box component="td" sx={{ width: '40%' }}>
                <DifferenceLine difference={difference} reach={reach} tone="usual" width={240} height={18} />
              </Box>
            </tr>
          ))}
        </tbody>
      </Box>
    </Panel>
  );
};
