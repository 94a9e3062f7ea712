import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { DemoTrap } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useVerdict } from '../pilots/useVerdict.ts';
import { keyTable } from './keyTable.ts';
import { Mark } from './Mark.tsx';

/** What was planted to mislead, and what the house says where it was. */
export const TrapsPanel = ({ traps }: { traps: readonly DemoTrap[] }) => {
  const t = useT();
  return (
    <Panel title={t('demo.key.traps')} id="traps">
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1, maxWidth: 900 }}>{t('demo.key.trapsWhat')}</Box>
      <Box component="table" sx={keyTable}>
        <thead>
          <tr>
            <th scope="col">{t('demo.key.trap')}</th>
            <th scope="col">{t('demo.key.says')}</th>
            <th scope="col">{t('demo.key.caughtHead')}</th>
          </tr>
        </thead>
        <tbody>
          {traps.map((trap) => (
            <TrapRow key={trap.key} trap={trap} />
          ))}
        </tbody>
      </Box>
    </Panel>
  );
};

const TrapRow = ({ trap: { key, squad, weekOn, metric, caught, warning, issue } }: { trap: DemoTrap }) => {
  const t = useT();
  const day = useDay();
  const say = useVerdict();
  const where = [squad, weekOn && t('pilots.weekFrom', { day: day(weekOn) }), t(`figures.key.${metric}`)];
  return (
    <tr>
      <Box component="th" scope="row" sx={{ width: { md: '38%' } }}>
        {t(`demo.key.trapOf.${key}`)}
        <Box sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>{where.filter(Boolean).join(' · ')}</Box>
      </Box>
      <td>
        {warning ? say.check(warning) : t(caught ? `demo.key.metBy.${key}` : 'demo.key.silent')}
        {issue && (
          <Box sx={{ mt: 0.5 }}>
            <LinkBase to={`/issues/${issue.id}`}>{t('demo.key.issue', { name: issue.name })}</LinkBase>:{' '}
            {issue.verdict.text}
          </Box>
        )}
      </td>
      <td>
        <Mark met={caught}>{t(caught ? 'demo.key.caught' : 'demo.key.escaped')}</Mark>
      </td>
    </tr>
  );
};
