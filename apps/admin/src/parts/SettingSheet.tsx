import { Box, Button, Stack } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import type { Refused } from '../http.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { useT } from './useT.ts';

interface SettingSheetProps {
  label: string;
  /** Who may only read it sees it filled in, and the reason why it cannot be changed. */
  readOnly?: string | null;
  go?: string;
  ready: boolean;
  pending: boolean;
  problem: Refused | null;
  /** Fields that show their own fault. */
  beside?: readonly string[];
  onSubmit: () => void;
  children: ReactNode;
  /** Further deeds beside saving. */
  more?: ReactNode;
  /** What somebody else changed meanwhile. */
  met?: ReactNode;
}

/** The form of a setting: its fields, what was refused, and one button. */
export const SettingSheet = ({ label, readOnly = null, go, ready, pending, ...sheet }: SettingSheetProps) => {
  const t = useT();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && !readOnly) sheet.onSubmit();
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={label}
      onSubmit={submit}
      sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: { xs: 2, sm: 3 } }}
    >
      {readOnly && <Box sx={{ color: 'text.secondary', mb: 2 }}>{readOnly}</Box>}
      <Stack
        component="fieldset"
        disabled={readOnly !== null}
        sx={{ gap: 2.5, border: 0, m: 0, p: 0, minWidth: 0, '&:disabled': { opacity: 1 } }}
      >
        {sheet.children}
        {sheet.met}
        {sheet.problem && (
          <ProblemNote problem={sheet.problem} what={t('setting.notSaved')} beside={sheet.beside ?? []} />
        )}
        {!readOnly && (
          <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
            <Button type="submit" variant="contained" disabled={pending || !ready} sx={{ minHeight: 40 }}>
              {go ?? t('do.save')}
            </Button>
            {sheet.more}
          </Stack>
        )}
      </Stack>
    </Box>
  );
};
