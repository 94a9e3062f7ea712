import { Autocomplete, TextField } from '@mui/material';
import { useId } from 'react';
import { type FoundChoice, findChoices } from './findChoices.ts';
import { useT } from './useT.ts';

interface FinderProps {
  label: string;
  value: string;
  options: readonly FoundChoice[];
  onChange: (value: string) => void;
  width?: number | string;
  /** The label stands elsewhere already. */
  bare?: boolean;
  id?: string;
  error?: boolean;
}

/** One of a list that is too long to look through: some letters of it find it, arrows and Enter take it. */
export const Finder = ({ label, value, options, onChange, width = 260, bare = false, id, error }: FinderProps) => {
  const t = useT();
  const made = useId();
  return (
    <Autocomplete<FoundChoice>
      id={id ?? made}
      size="small"
      options={[...options]}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(_event, chosen) => onChange(chosen?.value ?? '')}
      filterOptions={(all, { inputValue }) => findChoices(all, inputValue)}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      getOptionKey={(option) => option.value}
      autoHighlight
      noOptionsText={t('find.none')}
      openText={t('find.open')}
      closeText={t('find.close')}
      clearText={t('find.clear')}
      sx={{ width, maxWidth: '100%' }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={bare ? undefined : label}
          placeholder={t('find.type')}
          error={error}
          slotProps={{
            ...params.slotProps,
            inputLabel: { ...params.slotProps?.inputLabel, shrink: true },
            htmlInput: { ...params.slotProps?.htmlInput, ...(bare ? { 'aria-label': label } : {}) },
          }}
        />
      )}
    />
  );
};
