import { FormControl, InputLabel, NativeSelect, OutlinedInput } from '@mui/material';
import { useId } from 'react';
import type { Choice } from './ChoiceChips.tsx';

interface PickerProps {
  label: string;
  value: string;
  options: readonly Choice[];
  onChange: (value: string) => void;
  /** What no choice is called; without it one must be chosen. */
  none?: string;
  width?: number | string;
  /** The label stands elsewhere already. */
  bare?: boolean;
}

/** One of a list that is too long for chips; the browser's own, so that it works everywhere. */
export const Picker = ({ label, value, options, onChange, none, width = 150, bare = false }: PickerProps) => {
  const id = useId();
  return (
    <FormControl size="small" sx={{ width, maxWidth: '100%' }}>
      {!bare && (
        <InputLabel htmlFor={id} shrink sx={{ bgcolor: 'background.paper', px: 0.5 }}>
          {label}
        </InputLabel>
      )}
      <NativeSelect
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        input={<OutlinedInput notched={false} label={bare ? undefined : label} />}
        inputProps={bare ? { 'aria-label': label } : undefined}
        sx={{
          bgcolor: 'background.paper',
          '& select': {
            py: 0.9,
            px: 1.5,
            fontSize: 14,
            color: 'text.primary',
            '& option': { bgcolor: 'background.paper' },
          },
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </FormControl>
  );
};
