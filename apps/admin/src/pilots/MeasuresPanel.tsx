import { Box } from '@mui/material';
import type { PilotComparison, PilotRecord } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { MeasureRow } from './MeasureRow.tsx';

interface MeasuresPanelProps {
  pilot: PilotRecord;
  comparison: PilotComparison;
}

/** Every measure of the plan, the watched ones first: nothing is hidden because it went badly. */
export const MeasuresPanel = ({ pilot: { id, plan }, comparison }: MeasuresPanelProps) => {
  const t = useT();
  const guards = comparison.guards.map(({ key }) => key);
  const keys = [...guards, plan.primary, ...plan.secondary.filter((key) => !guards.includes(key))];
  return (
    <Box sx={{ '@media print': { breakInside: 'avoid' } }}>
      <Panel title={t('pilots.measures')} id="measures">
        <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>{t('pilots.measuresWhat')}</Box>
        <Box
          component="table"
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            '& th, & td': { textAlign: 'start', verticalAlign: 'top', py: 1, pr: 2, fontSize: 13.5 },
            '& thead th': { color: 'text.secondary', fontWeight: 600, fontSize: 12.5, py: 0.5 },
            '& tbody tr': { borderTop: '1px solid var(--rule)' },
            '@media print': { '& th, & td': { fontSize: 11, pr: 1, py: 0.5 }, '& th div, & td div': { fontSize: 10 } },
            '@media screen and (max-width: 767px)': {
              '& thead': { position: 'absolute', clip: 'rect(0 0 0 0)' },
              '&, & tbody, & tr, & th, & td': { display: 'block' },
              '& th, & td': { py: 0.25 },
              '& tr': { py: 1 },
            },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('pilots.measureHead')}</th>
              <th scope="col">{t('pilots.arm.pilot')}</th>
              <th scope="col">{t('pilots.arm.control')}</th>
              <th scope="col">{t('pilots.differenceHead')}</th>
              <th scope="col">{t('pilots.reads')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((metric) => (
              <MeasureRow
                key={metric}
                pilotId={id}
                metric={metric}
                known={metric === plan.primary ? comparison : undefined}
                guard={guards.includes(metric)}
              />
            ))}
          </tbody>
        </Box>
      </Panel>
    </Box>
  );
};
