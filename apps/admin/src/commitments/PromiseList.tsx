import { Box, FormControlLabel, Stack, Switch } from '@mui/material';
import { ListBase } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { askedBy, type PromiseTab, promiseTabs } from './clock.ts';
import { PromiseRows } from './PromiseRows.tsx';
import { PromiseTabs } from './PromiseTabs.tsx';

/** What have we promised? Most urgent first, by clock time; the tab and the filters stand in the address. */
export const PromiseList = () => {
  const t = useT();
  const now = useNow(60_000);
  const { user } = useSession();
  const { squads } = useSquads();
  const [search, setSearch] = useSearchParams();
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const tab = promiseTabs.find((name) => name === search.get('tab')) ?? 'overdue';
  const agent = user?.role === 'agent';
  const mine = (search.get('mine') ?? (agent ? '1' : '0')) === '1';
  const squadId = search.get('squadId') ?? '';
  const scope = { ...(mine && user ? { ownerId: user.id } : {}), ...(squadId ? { squadId } : {}) };
  const asked = (name: PromiseTab) => ({ ...askedBy(name, now), ...scope });
  if (!user) return null;
  return (
    <Page title={t('menu.promises')} question={t('promises.question')} needs="commitment.read">
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        <PromiseTabs tab={tab} asked={asked} onTab={(name) => put('tab', name)} />
        <Box sx={{ flex: { xs: '1 0 100%', md: 1 } }} />
        {squads.length > 1 && (
          <Picker
            label={t('promises.squad')}
            none={t('filter.any')}
            value={squadId}
            onChange={(value) => put('squadId', value)}
            options={squads.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FormControlLabel
          control={<Switch size="small" checked={mine} onChange={(_event, on) => put('mine', on ? '1' : '0')} />}
          label={t('promises.mine')}
        />
      </Stack>
      <ListBase
        key={`${tab} ${mine} ${squadId}`}
        resource="commitments"
        filter={asked(tab)}
        sort={{ field: 'dueAt', order: 'ASC' }}
        perPage={25}
        exporter={false}
        storeKey={false}
        disableSyncWithLocation
      >
        <PromiseRows
          tab={tab}
          label={t(`promises.tab.${tab}`)}
          onEveryone={mine ? () => put('mine', '0') : undefined}
        />
      </ListBase>
    </Page>
  );
};
