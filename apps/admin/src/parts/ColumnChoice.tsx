import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined';
import { Box, Button, Checkbox, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useT } from './useT.ts';

interface ColumnChoiceProps {
  columns: readonly { name: string; head: string }[];
  hidden: readonly string[];
  onToggle: (name: string) => void;
}

/** Which columns to show. */
export const ColumnChoice = ({ columns, hidden, onToggle }: ColumnChoiceProps) => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: -1, mb: 0.5 }}>
      <Button
        size="small"
        startIcon={<ViewColumnIcon fontSize="small" />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('list.columns')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columns.map(({ name, head }) => (
          <MenuItem
            key={name}
            role="menuitemcheckbox"
            aria-checked={!hidden.includes(name)}
            dense
            onClick={() => onToggle(name)}
          >
            <Checkbox
              size="small"
              checked={!hidden.includes(name)}
              tabIndex={-1}
              sx={{ p: 0, mr: 1 }}
              slotProps={{ input: { 'aria-hidden': true } }}
            />
            {head}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
};
