import { OutlinedInput } from '@mui/material';
import { useEffect, useState } from 'react';
import { readTime } from './hoursDraft.ts';

interface TimeFieldProps {
  id?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  wrong?: boolean;
  describedBy?: string;
}

/** A time by the clock: 24:00 among them, which the browser's own field does not know. */
export const TimeField = ({ id, label, value, onChange, wrong = false, describedBy }: TimeFieldProps) => {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const read = () => {
    const time = readTime(text);
    setText(time);
    if (time !== value) onChange(time);
  };
  return (
    <OutlinedInput
      id={id}
      size="small"
      value={text}
      error={wrong}
      onChange={(event) => setText(event.target.value)}
      onBlur={read}
      onKeyDown={(event) => event.key === 'Enter' && read()}
      onFocus={(event) => event.target.select()}
      inputProps={{
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': wrong || undefined,
        inputMode: 'numeric',
        maxLength: 7,
      }}
      sx={{ width: 72, '& input': { py: 0.75, px: 1, textAlign: 'center' } }}
    />
  );
};
