import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { ListBase, useListContext } from 'react-admin';
import type { AuditRecord } from '#heart-core/wire';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { AuditRows } from './AuditRows.tsx';
import { AuditVerify } from './AuditVerify.tsx';

const Filters = () => {
  const t = useT();
  const { people } = usePeople();
  const { filterValues, setFilters } = useListContext<AuditRecord>();
  const [deed, setDeed] = useState<string>(filterValues.deed ?? '');
  const put = (name: string, value: string) => {
    const { [name]: _before, ...rest } = filterValues;
    setFilters(value ? { ...rest, [name]: value } : rest);
  };
  const day = (name: 'from' | 'to') => (
    <TextField
      label={t(`audit.${name}`)}
      type="date"
      value={filterValues[name] ? localDay(filterValues[name]) : ''}
      onChange={({ target }) => put(name, target.value ? new Date(`${target.value}T00:00`).toISOString() : '')}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 160 }}
    />
  );
  return (
    <Stack
      direction="row"
      useFlexGap
      role="search"
      sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, mb: 1.5, alignItems: 'center' }}
    >
      <TextField
        label={t('audit.filterDeed')}
        value={deed}
        onChange={(event) => setDeed(event.target.value)}
        onKeyDown={({ key }) => key === 'Enter' && put('deed', deed.trim())}
        onBlur={() => deed.trim() !== (filterValues.deed ?? '') && put('deed', deed.trim())}
        sx={{ width: 220 }}
      />
      <Picker
        label={t('audit.filterPerson')}
        none={t('filter.any')}
        value={filterValues.personId ?? ''}
        onChange={(value) => put('personId', value)}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        width={180}
      />
      {day('from')}
      {day('to')}
    </Stack>
  );
};

function localDay(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Who did what, and is the record whole? */
export const AuditList = () => {
  const t = useT();
  return (
    <Page title={t('menu.audit')} question={t('audit.question')} needs="audit.read">
      <AuditVerify />
      <ListBase resource="audit" sort={{ field: 'at', order: 'DESC' }} perPage={50} exporter={false}>
        <Filters />
        <AuditRows />
      </ListBase>
    </Page>
  );
};
