import { Stack, TextField } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { focusField } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';
import { OptionHints } from '../phrases/OptionHints.tsx';

interface OptionsFieldProps {
  id: string;
  label: string;
  value: unknown;
  onChange: (value: string[]) => void;
  required: boolean;
  error?: string;
}

const most = 9;

/** Two options; Enter in the last line adds another. */
export const OptionsField = ({ value, onChange, ...frame }: OptionsFieldProps) => {
  const t = useT();
  const said = Array.isArray(value) ? value.map(String) : [];
  const lines = Array.from({ length: Math.max(2, said.length) }, (_, place) => said[place] ?? '');
  const fields = lines.map((line, place) => ({ line, place, id: `${frame.id}-${place}` }));
  const put = (place: number, words: string) => onChange(lines.map((line, at) => (at === place ? words : line)));
  const keys = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = place === lines.length - 1;
    if (last && lines.length < most && lines[place]?.trim()) onChange([...lines, '']);
    requestAnimationFrame(() => focusField(`${frame.id}-${place + 1}`));
  };
  return (
    <FieldFrame {...frame} hint={t('ask.optionHint')}>
      <Stack id={frame.id} role="group" aria-labelledby={`${frame.id}-label`} sx={{ gap: 1 }}>
        {fields.map(({ line, place, id }) => (
          <TextField
            key={id}
            id={id}
            value={line}
            onChange={(event) => put(place, event.target.value)}
            onKeyDown={(event) => keys(event, place)}
            placeholder={t('ask.option', { n: place + 1 })}
            autoComplete="off"
            slotProps={{ htmlInput: { 'aria-label': t('ask.option', { n: place + 1 }) } }}
          />
        ))}
      </Stack>
      <OptionHints id={frame.id} lines={said} onChange={onChange} />
    </FieldFrame>
  );
};
