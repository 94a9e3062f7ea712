import { Box, Button, Stack } from '@mui/material';
import { LinkBase, ListBase } from 'react-admin';
import { packs } from '#heart-core';
import type { ReportRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

const Rows = () => {
  const t = useT();
  const { squadName } = useSquads();
  const columns: Column<ReportRecord>[] = [
    { name: 'name', head: t('reports.name'), sort: 'name', minWidth: 180, cell: ({ name }) => name },
    { name: 'about', head: t('reports.about'), minWidth: 200, cell: ({ about }) => about ?? '' },
    { name: 'parts', head: '', cell: ({ parts }) => t('reports.parts', { smart_count: parts.length }) },
    {
      name: 'sharing',
      head: t('reports.sharing'),
      cell: ({ sharing, squadId }) => (sharing === 'squad' ? squadName(squadId) : t(`reports.shared.${sharing}`)),
    },
    { name: 'owner', head: t('reports.owner'), cell: ({ ownerName }) => ownerName },
    { name: 'changed', head: t('reports.changed'), cell: ({ changedAt }) => <Moment at={changedAt} brief /> },
  ];
  return (
    <ListStates<ReportRecord> failed={t('reports.failed')} none={t('reports.none')} rowHeight={52}>
      {(rows) => (
        <RecordTable label={t('menu.reports')} rows={rows} columns={columns} path={({ id }) => `/reports/${id}`} />
      )}
    </ListStates>
  );
};

/** What do we send, to whom, and when? One's own reports and the shared ones, and those that come ready-made. */
export const ReportList = () => {
  const t = useT();
  const { may } = useSession();
  const writes = may('report.write');
  return (
    <Page
      title={t('menu.reports')}
      question={t('reports.question')}
      needs="report.read"
      actions={
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button component={LinkBase} to="/exports" size="small">
            {t('reports.toExports')}
          </Button>
          {writes && (
            <Button component={LinkBase} to="/reports/create" size="small" variant="contained">
              {t('reports.new')}
            </Button>
          )}
        </Stack>
      }
    >
      <Stack sx={{ gap: 2 }}>
        <ListBase
          resource="reports"
          filter={{ active: true }}
          sort={{ field: 'name', order: 'ASC' }}
          perPage={25}
          exporter={false}
        >
          <Rows />
        </ListBase>
        {writes && (
          <Panel title={t('reports.packs')}>
            <Box
              component="ul"
              sx={{
                ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 },
                gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
              }}
            >
              {packs.map(({ key, name, about }) => (
                <Stack component="li" key={key} sx={{ gap: 0.5 }}>
                  <strong>{name}</strong>
                  <Box sx={{ color: 'text.secondary', flex: 1 }}>{about}</Box>
                  <Button
                    component={LinkBase}
                    to={`/reports/create?pack=${key}`}
                    size="small"
                    variant="outlined"
                    aria-label={`${t('reports.takePack')}: ${name}`}
                    sx={{ alignSelf: 'start' }}
                  >
                    {t('reports.takePack')}
                  </Button>
                </Stack>
              ))}
            </Box>
          </Panel>
        )}
      </Stack>
    </Page>
  );
};
