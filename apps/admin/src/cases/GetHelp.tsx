import { Box, Button, Popover, Stack } from '@mui/material';
import { useState } from 'react';
import type { CaseRecord } from '#heart-core/wire';
import { linesOf } from '../guide/linesOf.ts';
import { useT } from '../parts/useT.ts';

/** Help that is not a matter of wording: what to do when somebody is abusive, threatens, or may hurt themselves. */
export const GetHelp = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const kinds = ['abuse', 'selfHarm'] as const;
  return (
    <>
      <Button
        id="get-help"
        size="small"
        variant="outlined"
        color="inherit"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: 'text.primary', borderColor: 'var(--worse)', whiteSpace: 'nowrap' }}
      >
        {t('workspace.help.get')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('workspace.help.get') } }}
      >
        <Stack sx={{ gap: 2, p: 2, maxWidth: 380 }}>
          {kinds.map((kind) => (
            <Box key={kind}>
              <Box sx={{ fontWeight: 650 }}>{t(`workspace.help.${kind}.title`)}</Box>
              <Box component="ol" sx={{ m: 0, paddingInlineStart: 2.5 }}>
                {linesOf(t(`workspace.help.${kind}.steps`, { number: record.number })).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </Box>
            </Box>
          ))}
        </Stack>
      </Popover>
    </>
  );
};
