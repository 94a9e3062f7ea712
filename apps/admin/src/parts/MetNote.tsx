import { Alert, Box, Button, Stack } from '@mui/material';
import { useT } from './useT.ts';

interface MetNoteProps<Name extends string> {
  /** Who was faster, if the house knows. */
  by: string | null;
  met: { disputed: readonly Name[]; takeTheirs: (name: Name) => void } | null;
  labelOf: (name: Name) => string;
  /** What the other one said there, in words. */
  wordsOf: (name: Name) => string;
}

/** Somebody changed this setting while it was open: both are here, and where both had a word there is a choice. */
export function MetNote<Name extends string>({ by, met, labelOf, wordsOf }: MetNoteProps<Name>) {
  const t = useT();
  if (!met) return null;
  return (
    <Alert severity="warning" role="alert">
      <Box sx={{ fontWeight: 600 }}>{t('setting.met', { name: by ?? t('setting.somebody') })}</Box>
      <Box>{t(met.disputed.length > 0 ? 'setting.disputed' : 'setting.together')}</Box>
      <Stack component="ul" sx={{ gap: 1, m: 0, mt: met.disputed.length > 0 ? 1 : 0, p: 0, listStyle: 'none' }}>
        {met.disputed.map((name) => (
          <Box component="li" key={name}>
            <Box sx={{ fontWeight: 600, fontSize: 13 }}>{labelOf(name)}</Box>
            <Box sx={{ whiteSpace: 'pre-wrap', borderInlineStart: '3px solid var(--rule)', paddingInlineStart: 1 }}>
              {wordsOf(name) || t('setting.empty')}
            </Box>
            <Button size="small" color="inherit" onClick={() => met.takeTheirs(name)}>
              {t('setting.takeTheirs')}
            </Button>
          </Box>
        ))}
      </Stack>
    </Alert>
  );
}
