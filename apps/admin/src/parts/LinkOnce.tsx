import { Box, Button, Stack } from '@mui/material';
import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { useT } from './useT.ts';

interface LinkOnceProps {
  id: string;
  url: string;
  label: string;
  hint: string;
}

/** An address that is told once, to be copied now. */
export const LinkOnce = ({ id, url, label, hint }: LinkOnceProps) => {
  const t = useT();
  const notify = useNotify();
  const field = useRef<HTMLInputElement>(null);
  const whole = new URL(url, window.location.origin).toString();
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(whole);
    notify('link.copied', { type: 'success' });
  };
  return (
    <Box role="status" sx={{ bgcolor: 'var(--tint)', borderRadius: 1, p: 1.5, my: 1 }}>
      <Box component="label" htmlFor={id} sx={{ fontWeight: 600, display: 'block', mb: 0.5 }}>
        {label}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Box
          component="input"
          id={id}
          ref={field}
          readOnly
          value={whole}
          onFocus={() => field.current?.select()}
          sx={{
            ...{ flex: '1 1 240px', minWidth: 0, font: 'inherit', fontSize: 13.5, px: 1, py: 0.75, borderRadius: 1 },
            ...{ border: '1px solid var(--field-border)', bgcolor: 'background.paper', color: 'text.primary' },
          }}
        />
        <Button variant="contained" size="small" onClick={() => void copy()}>
          {t('link.copy')}
        </Button>
      </Stack>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{hint}</Box>
    </Box>
  );
};
