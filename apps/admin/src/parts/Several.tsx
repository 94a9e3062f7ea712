import { Checkbox, FormControlLabel, Stack } from '@mui/material';
import type { Choice } from './ChoiceChips.tsx';
import { FieldFrame } from './FieldFrame.tsx';

interface SeveralProps<T extends string> {
  id: string;
  label: string;
  options: readonly Choice<T>[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  hint?: string;
  error?: string;
  /** Many of them, of many lengths: in columns. */
  columns?: boolean;
}

/** Several of a few, in the order in which they are offered. */
export function Several<T extends string>({
  id,
  label,
  options,
  chosen,
  onChange,
  hint,
  error,
  columns = false,
}: SeveralProps<T>) {
  const toggle = (one: T) =>
    onChange(
      options
        .map(({ value }) => value)
        .filter((value) => (value === one ? !chosen.includes(value) : chosen.includes(value))),
    );
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <Stack
        id={id}
        direction="row"
        useFlexGap
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        sx={
          columns
            ? { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))', columnGap: 2 }
            : { flexWrap: 'wrap', columnGap: 2 }
        }
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(option.value)}
                onChange={() => toggle(option.value)}
                sx={{ p: 0.5 }}
              />
            }
            label={option.label}
          />
        ))}
      </Stack>
    </FieldFrame>
  );
}
