import { Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { type SortPayload, useListContext, useStore } from 'react-admin';
import { Picker } from './Picker.tsx';
import { useT } from './useT.ts';

interface KeptView {
  name: string;
  filter: Record<string, unknown>;
  sort: SortPayload;
}

const longestName = 40;

/** Filters and order under a name of one's own, kept on this computer. */
export const KeptViews = ({ keptAs }: { keptAs: string }) => {
  const t = useT();
  const [views, setViews] = useStore<KeptView[]>(`views.${keptAs}`, []);
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const [name, setName] = useState<string | null>(null);
  const now = JSON.stringify([filterValues, sort]);
  const shown = views.find((view) => JSON.stringify([view.filter, view.sort]) === now);
  const filtered = Object.keys(filterValues).length > 0;
  const choose = (wanted: string) => {
    const view = views.find((one) => one.name === wanted);
    if (view) setSort(view.sort);
    setFilters(view?.filter ?? {});
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name?.trim();
    if (wanted) setViews([...views.filter((one) => one.name !== wanted), { name: wanted, filter: filterValues, sort }]);
    setName(null);
  };
  if (name !== null)
    return (
      <Stack component="form" direction="row" useFlexGap onSubmit={keep} sx={{ gap: 1, flexWrap: 'wrap' }}>
        <TextField
          label={t('list.keepAs')}
          value={name}
          autoFocus
          onChange={({ target }) => setName(target.value.slice(0, longestName))}
          onKeyDown={({ key }) => key === 'Escape' && setName(null)}
          helperText={t('list.kept')}
          sx={{ width: 260 }}
        />
        <Button type="submit" size="small" variant="contained" disabled={!name.trim()} sx={{ alignSelf: 'start' }}>
          {t('do.save')}
        </Button>
        <Button size="small" onClick={() => setName(null)} sx={{ alignSelf: 'start' }}>
          {t('do.cancel')}
        </Button>
      </Stack>
    );
  return (
    <>
      {views.length > 0 && (
        <Picker
          label={t('list.view')}
          none={filtered && !shown ? t('list.own') : t('list.everything')}
          value={shown?.name ?? ''}
          onChange={choose}
          options={views.map((view) => ({ value: view.name, label: view.name }))}
        />
      )}
      {shown ? (
        <Button size="small" onClick={() => setViews(views.filter((view) => view !== shown))}>
          {t('list.forget')}
        </Button>
      ) : (
        filtered && (
          <Button size="small" onClick={() => setName('')}>
            {t('list.keep')}
          </Button>
        )
      )}
    </>
  );
};
