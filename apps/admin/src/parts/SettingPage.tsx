import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import type { Deed } from '#heart-core';
import { Page } from './Page.tsx';

interface SettingPageProps {
  title: string;
  question?: string;
  needs: Deed;
  /** What it affects, and from when on. */
  affects: string;
  /** On how many open cases it acts. */
  open?: ReactNode;
  back?: { to: string; words: string };
  children: ReactNode;
  /** What helps to judge it: trying it, what it did, its history. */
  aside: ReactNode;
}

/** One setting: what it affects, its form, and beside it what it does and how it came to be so. */
export const SettingPage = ({ title, question, needs, affects, open, back, children, aside }: SettingPageProps) => (
  <Page title={title} question={question} needs={needs}>
    <Stack sx={{ gap: 2 }}>
      {back && (
        <Box>
          <LinkBase to={back.to}>{back.words}</LinkBase>
        </Box>
      )}
      <Box sx={{ borderInlineStart: '3px solid var(--primary)', paddingInlineStart: 1.5, maxWidth: 860 }}>
        {affects}
        {open}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 4fr)' },
          alignItems: 'start',
        }}
      >
        {children}
        <Stack sx={{ gap: 2, minWidth: 0 }}>{aside}</Stack>
      </Box>
    </Stack>
  </Page>
);
