import { TextField } from '@mui/material';
import { FieldFrame } from './FieldFrame.tsx';

interface WordsFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  hint?: string;
  error?: string;
  rows?: number;
  type?: string;
  placeholder?: string;
  autoFocus?: boolean;
  autoComplete?: string;
}

/** Free words, one line or several. */
export const WordsField = ({
  id,
  label,
  value,
  onChange,
  required,
  hint,
  error,
  rows = 1,
  type,
  placeholder,
  autoFocus,
  autoComplete = 'off',
}: WordsFieldProps) => (
  <FieldFrame id={id} label={label} required={required} hint={hint} error={error}>
    <TextField
      id={id}
      value={value}
      type={type}
      onChange={(event) => onChange(event.target.value)}
      multiline={rows > 1}
      minRows={rows > 1 ? rows : undefined}
      maxRows={rows > 1 ? 12 : undefined}
      placeholder={placeholder}
      error={Boolean(error)}
      autoFocus={autoFocus}
      autoComplete={autoComplete}
      slotProps={{
        htmlInput: {
          'aria-labelledby': `${id}-label`,
          'aria-describedby': [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
          'aria-required': required,
        },
      }}
    />
  </FieldFrame>
);
