import { Autocomplete, TextField } from '@mui/material';
import { FieldFrame } from './FieldFrame.tsx';
import { type FoundChoice, findChoices } from './findChoices.ts';
import { useT } from './useT.ts';

interface SeveralFinderProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  value: readonly string[];
  options: readonly FoundChoice[];
  onChange: (value: string[]) => void;
  most: number;
}

/** Several of a long list: each is found by some letters, taken with Enter, and let go of with Backspace. */
export const SeveralFinder = ({
  id,
  label,
  hint,
  error,
  required,
  value,
  options,
  onChange,
  most,
}: SeveralFinderProps) => {
  const t = useT();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} required={required}>
      <Autocomplete<FoundChoice, true>
        id={id}
        multiple
        size="small"
        options={[...options]}
        value={value.flatMap((one) => options.find((option) => option.value === one) ?? [])}
        onChange={(_event, chosen) => onChange(chosen.map((one) => one.value))}
        filterOptions={(all, { inputValue }) => findChoices(all, inputValue)}
        getOptionDisabled={() => value.length >= most}
        getOptionKey={(option) => option.value}
        isOptionEqualToValue={(one, other) => one.value === other.value}
        filterSelectedOptions
        autoHighlight
        noOptionsText={t('find.none')}
        openText={t('find.open')}
        closeText={t('find.close')}
        clearText={t('find.clearAll')}
        sx={{ maxWidth: 560 }}
        renderInput={(params) => (
          <TextField
            {...params}
            placeholder={value.length < most ? t('find.type') : undefined}
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps?.htmlInput, 'aria-labelledby': `${id}-label` },
            }}
          />
        )}
      />
    </FieldFrame>
  );
};
