import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../parts/useT.ts';
import { againstKey, keyOf, type Remapped, type SingleKey } from './singleKeys.ts';

interface KeyFieldProps {
  act: SingleKey;
  remapped: Remapped;
  onChange: (key: string) => void;
}

/** One act and its key; what cannot be is said at once, and the old one stays. */
export const KeyField = ({ act, remapped, onChange }: KeyFieldProps) => {
  const t = useT();
  const [typed, setTyped] = useState(() => keyOf(act, remapped));
  const against = againstKey(act, typed, remapped);
  const name = t(`keys.acts.${act}`);
  return (
    <tr>
      <td>{name}</td>
      <td>
        <TextField
          value={typed}
          onChange={({ target }) => {
            const key = target.value.slice(-1).toLowerCase();
            setTyped(key);
            if (againstKey(act, key, remapped) === null) onChange(key);
          }}
          error={against !== null}
          sx={{ width: 72 }}
          slotProps={{ htmlInput: { 'aria-label': name, 'aria-describedby': `key-${act}`, autoComplete: 'off' } }}
        />
      </td>
      <Box component="td" id={`key-${act}`} role="status" sx={{ color: 'var(--error)', fontSize: 13 }}>
        {against && t(`keys.against.${against}`)}
      </Box>
    </tr>
  );
};
