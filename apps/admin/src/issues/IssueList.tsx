import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { ListBase, useListContext } from 'react-admin';
import { issueStates } from '#heart-core';
import type { IssueRecord } from '#heart-core/wire';
import { ChangesPill } from '../live/ChangesPill.tsx';
import { useCalmList } from '../live/useCalmList.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { useOnPaper } from '../parts/onPaper.ts';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { AboveLimits } from './AboveLimits.tsx';
import { useCount, useDay } from './days.ts';
import { Proposals } from './Proposals.tsx';
import { RaiseIssue } from './RaiseIssue.tsx';
import { Rising } from './Rising.tsx';
import { SignalMark } from './SignalMark.tsx';
import { StateMark } from './StateMark.tsx';
import { WeekStrip } from './WeekStrip.tsx';

/** What keeps coming back? What rises now, the issues with their signal first, and what is said alike. */
export const IssueList = () => {
  const t = useT();
  const { may } = useSession();
  const [raising, setRaising] = useState(false);
  return (
    <Page
      title={t('menu.issues')}
      question={t('issue.question')}
      needs="issue.read"
      actions={
        may('issue.write') && (
          <Button variant="contained" aria-expanded={raising} onClick={() => setRaising(!raising)}>
            {t('issue.new')}
          </Button>
        )
      }
    >
      <Stack sx={{ gap: 2 }}>
        {raising && <RaiseIssue onDone={() => setRaising(false)} />}
        <Rising />
        <ListBase
          resource="issues"
          sort={{ field: 'signal', order: 'DESC' }}
          filterDefaultValues={{ live: true }}
          perPage={25}
          exporter={false}
          disableSyncWithLocation={false}
        >
          <Filters />
          <Rows />
        </ListBase>
        <AboveLimits />
        {may('issueProposal.read') && <Proposals />}
      </Stack>
    </Page>
  );
};

const Filters = () => {
  const t = useT();
  const states = issueStates.map((state) => ({ value: state, label: t(`issue.state.${state}`) }));
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <SettingFilters
        find={t('issue.find')}
        pickers={[
          {
            name: 'live',
            label: t('issue.which'),
            options: [{ value: 'true', label: t('issue.live') }],
          },
          { name: 'state', label: t('issue.stateHead'), options: states, width: 180 },
        ]}
      />
    </Box>
  );
};

const Rows = () => {
  const t = useT();
  const day = useDay();
  const count = useCount();
  const printed = useOnPaper();
  const { personName } = usePeople();
  const { refetch } = useListContext<IssueRecord>();
  const { waiting, update, watch } = useCalmList(['issues', 'actions'], refetch);
  const columns: Column<IssueRecord>[] = [
    { name: 'name', head: t('issue.name'), sort: 'name', minWidth: printed ? 0 : 180, cell: ({ name }) => name },
    {
      name: 'cases',
      head: t('issue.cases'),
      sort: 'cases',
      cell: ({ cases, customers }) =>
        t('issue.casesAndCustomers', { cases: count(cases), customers: count(customers) }),
    },
    {
      name: 'squads',
      head: t('issue.squads'),
      minWidth: printed ? 0 : 120,
      cell: ({ squads }) =>
        printed
          ? t('issuePage.squads', { smart_count: squads.length })
          : squads.map(({ name }) => name).join(', ') || t('issue.noSquads'),
    },
    {
      name: 'strip',
      head: t('issue.stripHead'),
      cell: ({ strip }) => (
        <Stack
          direction="row"
          useFlexGap
          sx={{ columnGap: 1, alignItems: 'center', flexWrap: { xs: 'wrap', lg: 'nowrap' } }}
        >
          <WeekStrip weeks={strip} />
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, whiteSpace: 'nowrap' }}>
            {strip.length > 0 && t('issue.lastWeek', { n: strip.at(-1)?.cases, week: day(strip.at(-1)?.weekOn ?? '') })}
          </Box>
        </Stack>
      ),
    },
    {
      name: 'signal',
      head: t('issue.signalHead'),
      sort: 'signal',
      cell: ({ signal }) => <SignalMark signal={signal} />,
    },
    {
      name: 'owner',
      head: t('issue.owner'),
      cell: ({ ownerId }) => (ownerId ? personName(ownerId) : t('issue.noOwner')),
    },
    { name: 'state', head: t('issue.stateHead'), cell: ({ state }) => <StateMark state={state} /> },
  ];
  return (
    <ListStates<IssueRecord> failed={t('issue.failed')} none={t('issue.none')} rowHeight={52}>
      {(rows) => (
        <Box {...watch} sx={{ position: 'relative' }}>
          <ChangesPill waiting={waiting} onUpdate={update} />
          <RecordTable
            label={t('menu.issues')}
            rows={rows}
            columns={columns}
            keptAs="issues"
            path={({ id }) => `/issues/${id}`}
          />
        </Box>
      )}
    </ListStates>
  );
};
