import { Box, Button, Stack } from '@mui/material';
import { ListBase, useListContext } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { CaseRow } from '#heart-core/wire';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { DueRow } from './DueRow.tsx';

const filters = { notSure: { diagnosis: 'notSure' }, due: { diagnosisDue: true } } as const;
type Tab = keyof typeof filters;
const tabs = Object.keys(filters) as Tab[];

/** Which causes are still to be found? The weekly list of those nobody was sure of, and all that are due. */
export const DuePage = () => {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((name) => name === search.get('tab')) ?? 'notSure';
  return (
    <Page title={t('due.title')} question={t('due.question')} needs="diagnosis.read">
      <Stack
        direction="row"
        useFlexGap
        role="group"
        aria-label={t('due.title')}
        sx={{ gap: 1, flexWrap: 'wrap', mb: 1 }}
      >
        {tabs.map((name) => (
          <Button
            key={name}
            size="small"
            variant={tab === name ? 'contained' : 'outlined'}
            aria-pressed={tab === name}
            onClick={() => setSearch({ tab: name }, { replace: true })}
          >
            {t(`due.tab.${name}`)}
          </Button>
        ))}
      </Stack>
      <Box sx={{ color: 'text.secondary', mb: 2 }}>{t(`due.${tab}Why`)}</Box>
      <ListBase
        key={tab}
        resource="cases"
        filter={filters[tab]}
        sort={{ field: 'resolvedAt', order: 'ASC' }}
        perPage={25}
        exporter={false}
        disableSyncWithLocation
        storeKey={false}
      >
        <Rows tab={tab} />
      </ListBase>
    </Page>
  );
};

const Rows = ({ tab }: { tab: Tab }) => {
  const t = useT();
  const { data, isPending, error, refetch } = useListContext<CaseRow>();
  if (error && !data) return <ProblemNote problem={error} what={t('due.failed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={4} />;
  if (!data || data.length === 0) return <Empty title={t(`due.none.${tab}`)} />;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {data.map((record) => (
          <DueRow key={record.id} record={record} />
        ))}
      </Box>
      <Pager />
    </>
  );
};
