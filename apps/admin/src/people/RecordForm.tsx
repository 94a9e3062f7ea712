import { Box, Button, Stack } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import type { Deed } from '#heart-core';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';

interface RecordFormProps {
  title: string;
  needs: Deed;
  back: string;
  go: string;
  pending: boolean;
  problem: unknown;
  onSubmit: () => void;
  /** What stands beneath the form, and is no part of it. */
  below?: ReactNode;
  children: ReactNode;
}

/** A record as a form: its fields, what was refused, and one button. */
export const RecordForm = ({
  title,
  needs,
  back,
  go,
  pending,
  problem,
  onSubmit,
  below,
  children,
}: RecordFormProps) => {
  const t = useT();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <Page title={title} needs={needs}>
      <Box
        sx={{
          border: '1px solid var(--rule)',
          borderRadius: 1,
          bgcolor: 'background.paper',
          p: { xs: 2, sm: 3 },
          maxWidth: 640,
        }}
      >
        <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 2.5 }}>
          {children}
          {problem !== null && problem !== undefined && <ProblemNote problem={problem} what={t('people.notSaved')} />}
          <Stack direction="row" sx={{ gap: 1 }}>
            <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 40 }}>
              {go}
            </Button>
            <Button component={LinkBase} to={back}>
              {t('do.cancel')}
            </Button>
          </Stack>
        </Stack>
      </Box>
      {below && <Box sx={{ maxWidth: 640, mt: 2 }}>{below}</Box>}
    </Page>
  );
};
