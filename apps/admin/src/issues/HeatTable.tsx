import { Box } from '@mui/material';
import type { WholeIssue } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useDay } from './days.ts';

/** Five tints, the number inside; the two darkest carry light text, or dark where all is dark. */
const tints = 5;

/** Which tint a count has, from 1 on; none of nothing. */
export const tintOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.ceil((count / Math.max(1, most)) * tints));

/** Squads by weeks: where it happens, and since when. */
export const HeatTable = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const day = useDay();
  const { weeks, squads } = issue.heat;
  const most = Math.max(...squads.flatMap(({ cases }) => cases), 0);
  return (
    <Panel title={t('issuePage.heat')} id="heat">
      {squads.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('issuePage.heatNone')}</Box>
      ) : (
        <Box
          role="region"
          tabIndex={0}
          aria-label={t('issuePage.heat')}
          sx={{ overflowX: 'auto', '@media print': { overflow: 'visible' } }}
        >
          <Box
            component="table"
            sx={{
              borderCollapse: 'separate',
              borderSpacing: '2px',
              '& caption': { textAlign: 'start', color: 'text.secondary', fontSize: 12.5, pb: 0.5, captionSide: 'top' },
              '& th': { fontSize: 12, fontWeight: 600, color: 'text.secondary', px: 0.75, whiteSpace: 'nowrap' },
              '& th[scope=row]': { textAlign: 'start', color: 'text.primary', fontSize: 13 },
              '& td': { minWidth: 34, height: 28, textAlign: 'center', fontSize: 13, borderRadius: 0.5 },
              '@media print': {
                width: '100%',
                tableLayout: 'fixed',
                borderSpacing: '1px',
                '& td': { minWidth: 0, p: 0, fontSize: 9 },
                '& th': { fontSize: 8, px: 0, whiteSpace: 'normal' },
                '& th[scope=row]': { fontSize: 9 },
                '& thead th:first-of-type': { width: 52 },
              },
            }}
          >
            <caption>{t('issuePage.heatCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('issuePage.squad')}</th>
                {weeks.map((week) => (
                  <th key={week} scope="col">
                    {day(week)}
                  </th>
                ))}
                <th scope="col">{t('issuePage.total')}</th>
              </tr>
            </thead>
            <tbody>
              {squads.map(({ id, name, cases }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {weeks.map((week, place) => {
                    const tint = tintOf(cases[place] ?? 0, most);
                    return (
                      <Box
                        component="td"
                        key={week}
                        sx={
                          tint > 0
                            ? {
                                bgcolor: `var(--heat-${tint})`,
                                color: `var(--on-heat-${tint > 3 ? 'strong' : 'soft'})`,
                              }
                            : { color: 'text.secondary' }
                        }
                      >
                        {cases[place]}
                      </Box>
                    );
                  })}
                  <td>
                    <strong>{cases.reduce((sum, count) => sum + count, 0)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Panel>
  );
};
