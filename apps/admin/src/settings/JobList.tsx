import { Box, Stack } from '@mui/material';
import { ListBase } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { JobRows } from './JobRows.tsx';

const states = ['dead', 'queued', 'running', 'done'] as const;

/** What the house does by itself, and what it has given up. */
export const JobList = () => {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const state = states.find((one) => one === search.get('state')) ?? 'dead';
  return (
    <Page title={t('menu.jobs')} question={t('jobs.question')} needs="job.read">
      <Stack sx={{ mb: 2 }}>
        <ChoiceChips
          id="job-state"
          label={t('jobs.which')}
          options={states.map((value) => ({ value, label: t(`jobs.state.${value}`) }))}
          value={state}
          numbered={false}
          onChange={(value) => value && setSearch({ state: value }, { replace: true })}
        />
      </Stack>
      <Box>
        <ListBase
          key={state}
          resource="jobs"
          filter={{ state }}
          sort={{ field: 'createdAt', order: 'DESC' }}
          perPage={25}
          exporter={false}
          storeKey={false}
          disableSyncWithLocation
        >
          <JobRows state={state} />
        </ListBase>
      </Box>
    </Page>
  );
};
