import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import type { Deed } from '#heart-core';
import { whoMay } from '#heart-core';
import { useSession } from '../session.ts';
import { NoPermission } from './NoPermission.tsx';
import { paperWidth } from './onPaper.ts';
import { useT } from './useT.ts';

interface PageProps {
  title: string;
  /** The one question that the screen answers. */
  question?: string;
  /** Who may not do this sees why, and nothing of the page. */
  needs?: Deed;
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: its title, its question, its actions. */
export const Page = ({ title, question, needs, actions, children }: PageProps) => {
  const t = useT();
  const { user, may } = useSession();
  useEffect(() => {
    document.title = `${title} · Heartdesk`;
  }, [title]);
  const barred = needs !== undefined && user !== null && !may(needs);
  return (
    <Box
      sx={{
        maxWidth: 1600,
        mx: 'auto',
        p: { xs: 1.5, md: 3 },
        '@media print': { width: paperWidth, mx: 0, p: 0, pt: 2 },
      }}
    >
      <Stack direction="row" useFlexGap sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        <Box sx={{ flex: '1 1 240px' }}>
          <Typography variant="h1">{title}</Typography>
          {question && <Typography sx={{ color: 'text.secondary' }}>{question}</Typography>}
        </Box>
        {!barred && actions}
      </Stack>
      {barred ? (
        <NoPermission
          who={whoMay(needs)
            .map((role) => t(`role.${role}`))
            .join(', ')}
        />
      ) : (
        children
      )}
    </Box>
  );
};
