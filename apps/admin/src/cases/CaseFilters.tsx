import { Button, FormControlLabel, Stack, Switch, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext } from 'react-admin';
import { builtInMethods, caseStatuses, channels, diagnosisStandings } from '#heart-core';
import type { CaseRow } from '#heart-core/wire';
import { ChangeAll } from '../bulk/ChangeAll.tsx';
import { AnswerFilter } from '../custom-fields/AnswerFilter.tsx';
import { KeptViews } from '../parts/KeptViews.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** What the list is narrowed to; it stands in the address, so that a link shows the same rows. */
export const CaseFilters = () => {
  const t = useT();
  const { user } = useSession();
  const { squads } = useSquads();
  const { filterValues, setFilters } = useListContext<CaseRow>();
  const [words, setWords] = useState<string>(filterValues.q ?? '');
  useEffect(() => setWords(filterValues.q ?? ''), [filterValues.q]);
  const put = (name: string, value: unknown) => {
    const { [name]: _before, ...rest } = filterValues;
    setFilters(value === '' || value === false ? rest : { ...rest, [name]: value });
  };
  const chosen = Object.keys(filterValues).length;
  return (
    <Stack
      direction="row"
      useFlexGap
      role="search"
      sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, alignItems: 'center' }}
    >
      <TextField
        label={t('case.q')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={({ key }) => key === 'Enter' && put('q', words.trim())}
        onBlur={() => words.trim() !== (filterValues.q ?? '') && put('q', words.trim())}
        sx={{ width: 220 }}
      />
      <Picker
        label={t('case.status')}
        none={t('filter.any')}
        value={filterValues.status ?? ''}
        onChange={(value) => put('status', value)}
        options={caseStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        width={130}
      />
      {squads.length > 1 && (
        <Picker
          label={t('case.squad')}
          none={t('filter.any')}
          value={filterValues.squadId ?? ''}
          onChange={(value) => put('squadId', value)}
          options={squads.map(({ id, name }) => ({ value: id, label: name }))}
          width={140}
        />
      )}
      <Picker
        label={t('case.channel')}
        none={t('filter.any')}
        value={filterValues.channel ?? ''}
        onChange={(value) => put('channel', value)}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        width={130}
      />
      <Picker
        label={t('case.method')}
        none={t('filter.any')}
        value={filterValues.methodKey ?? ''}
        onChange={(value) => put('methodKey', value)}
        options={builtInMethods.map(({ key, name }) => ({ value: key, label: name }))}
        width={150}
      />
      <Picker
        label={t('case.diagnosis')}
        none={t('filter.any')}
        value={filterValues.diagnosisDue ? 'due' : (filterValues.diagnosis ?? '')}
        onChange={(value) => {
          const { diagnosis: _said, diagnosisDue: _due, ...rest } = filterValues;
          setFilters(value === 'due' ? { ...rest, diagnosisDue: true } : value ? { ...rest, diagnosis: value } : rest);
        }}
        options={['due', ...diagnosisStandings].map((value) => ({ value, label: t(`case.diagnosisIs.${value}`) }))}
        width={130}
      />
      <AnswerFilter filter={filterValues} onChange={setFilters} />
      {user && user.role === 'agent' && (
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={filterValues.agentId === user.id}
              onChange={(_event, on) => put('agentId', on ? user.id : '')}
            />
          }
          label={t('filter.mine')}
        />
      )}
      <FormControlLabel
        control={
          <Switch size="small" checked={filterValues.overdue === true} onChange={(_event, on) => put('overdue', on)} />
        }
        label={t('filter.overdue')}
      />
      {chosen > 0 && (
        <Button size="small" onClick={() => setFilters({})}>
          {t('filter.clear', { smart_count: chosen })}
        </Button>
      )}
      <KeptViews keptAs="cases" />
      <ChangeAll />
    </Stack>
  );
};
