import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import type { Choice } from './ChoiceChips.tsx';
import { Picker } from './Picker.tsx';
import { useT } from './useT.ts';

interface SettingFiltersProps {
  /** What one looks for by words. */
  find: string;
  pickers: readonly { name: string; label: string; options: readonly Choice[]; width?: number }[];
}

/** Words to find by, and a choice each for what the server can filter by; all of it stands in the address. */
export const SettingFilters = ({ find, pickers }: SettingFiltersProps) => {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const [words, setWords] = useState<string>(filterValues.q ?? '');
  const put = (name: string, value: unknown) => {
    const { [name]: _before, ...rest } = filterValues;
    setFilters(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <Stack
      direction="row"
      useFlexGap
      role="search"
      sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, mb: 1.5, alignItems: 'center' }}
    >
      <TextField
        label={find}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={({ key }) => key === 'Enter' && put('q', words.trim())}
        onBlur={() => words.trim() !== (filterValues.q ?? '') && put('q', words.trim())}
        sx={{ width: 220 }}
      />
      {pickers.map(({ name, label, options, width }) => (
        <Picker
          key={name}
          label={label}
          none={t('filter.any')}
          value={String(filterValues[name] ?? '')}
          onChange={(value) => put(name, value === 'true' ? true : value === 'false' ? false : value)}
          options={options}
          width={width}
        />
      ))}
    </Stack>
  );
};
