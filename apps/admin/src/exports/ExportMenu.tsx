import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { Refused } from '../http.ts';
import { useCommands } from '../keys/commands.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';

/** A form in which something can be taken away. */
export interface Offer {
  name: 'csv' | 'xlsx' | 'pdf' | 'png';
  take: () => Promise<void>;
}

interface ExportMenuProps {
  offers: readonly Offer[];
  /** Said beneath the forms: that it will be made in the background, for one. */
  hint?: string;
}

/** Take it away: E opens the forms, a second key or click takes one. */
export const ExportMenu = ({ offers, hint }: ExportMenuProps) => {
  const t = useT();
  const tell = useNotify();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  useCommands([{ id: `export ${id}`, words: t('exports.open'), key: 'export', run: () => setOpen(true) }]);
  const take = async ({ name, take: go }: Offer) => {
    setOpen(false);
    setPending(true);
    setProblem(null);
    try {
      await go();
    } catch (refused) {
      setProblem(refused as Refused);
      tell('exports.failed', { type: 'error', messageArgs: { form: t(`exports.form.${name}`) } });
    } finally {
      setPending(false);
    }
  };
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Button
        ref={button}
        size="small"
        startIcon={<DownloadIcon fontSize="small" />}
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={pending}
        onClick={() => setOpen(true)}
      >
        {pending ? t('exports.making') : t('exports.title')}
      </Button>
      <Menu anchorEl={button.current} open={open} onClose={() => setOpen(false)}>
        {offers.map((offer) => (
          <MenuItem key={offer.name} dense onClick={() => void take(offer)}>
            <ListItemText primary={t(`exports.form.${offer.name}`)} secondary={t(`exports.use.${offer.name}`)} />
          </MenuItem>
        ))}
        {hint && (
          <Box
            component="li"
            role="presentation"
            sx={{ px: 2, py: 1, maxWidth: 280, color: 'text.secondary', fontSize: 12.5 }}
          >
            {hint}
          </Box>
        )}
      </Menu>
      {problem && <ProblemNote problem={problem} what={t('exports.refused')} />}
    </Box>
  );
};
