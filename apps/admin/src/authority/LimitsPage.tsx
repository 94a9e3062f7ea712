import { Box, useMediaQuery, useTheme } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { LimitRecord } from '#heart-core/wire';
import { OpenCases } from '../parts/OpenCases.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { AuthorityTest } from './AuthorityTest.tsx';
import { LimitCards } from './LimitCards.tsx';
import { LimitForm } from './LimitForm.tsx';
import { LimitGrid } from './LimitGrid.tsx';
import { LimitHistory } from './LimitHistory.tsx';
import { type Cell, limitedRoles, type Whose } from './limitCells.ts';

/** How much may whom give at once? By role, by squad or by person; each change is dated and stays. */
export const LimitsPage = () => {
  const t = useT();
  const { squads } = useSquads();
  const { people } = usePeople();
  const theme = useTheme();
  const phone = useMediaQuery(theme.breakpoints.down('md'), { noSsr: true });
  const [chosen, setChosen] = useState('role');
  const [cell, setCell] = useState<Cell | null>(null);
  const { data, error, isPending, refetch } = useGetList<LimitRecord>('authority-limits', {
    filter: { inForce: true },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'fromAt', order: 'ASC' },
  });
  const [scope, id = ''] = chosen.split(' ');
  const nameOf = () => [...squads, ...people].find((one) => one.id === id)?.name ?? '';
  const columns: Whose[] =
    scope === 'squad'
      ? [{ scope: 'squad', squadId: id, name: nameOf() }]
      : scope === 'person'
        ? [{ scope: 'person', personId: id, name: nameOf() }]
        : limitedRoles.map((role) => ({ scope: 'role', role, name: t(`role.${role}`) }));
  const Limits = phone ? LimitCards : LimitGrid;
  return (
    <Page title={t('menu.limits')} question={t('limit.question')} needs="limit.write">
      <Box sx={{ mb: 1.5 }}>
        <Picker
          label={t('limit.for')}
          value={chosen}
          onChange={(value) => {
            setChosen(value);
            setCell(null);
          }}
          options={[
            { value: 'role', label: t('limit.roles') },
            ...squads.map((squad) => ({ value: `squad ${squad.id}`, label: t('limit.squad', { name: squad.name }) })),
            ...people
              .filter(({ role, active }) => active && role !== 'auditor')
              .map((person) => ({ value: `person ${person.id}`, label: t('limit.person', { name: person.name }) })),
          ]}
          width={260}
        />
        <OpenCases
          filter={scope === 'squad' ? { squadId: id } : scope === 'person' ? { agentId: id } : undefined}
          words="setting.openLimited"
        />
      </Box>
      {error && !data && <ProblemNote problem={error} what={t('limit.failed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={8} />}
      {data && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
            alignItems: 'start',
          }}
        >
          <Box>
            <Limits columns={columns} limits={data} chosen={cell} onChoose={setCell} />
            <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 1 }}>{t('limit.order')}</Box>
          </Box>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {cell && <LimitForm key={cell.key} cell={cell} onDone={() => setCell(null)} />}
            <AuthorityTest />
          </Box>
        </Box>
      )}
      <Box sx={{ mt: 3 }}>
        <Panel title={t('limit.history')}>
          <LimitHistory />
        </Panel>
      </Box>
    </Page>
  );
};
