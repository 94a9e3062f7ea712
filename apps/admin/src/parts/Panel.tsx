import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
  /** Where several parts have to stand on one screen. */
  dense?: boolean;
}

/** A bordered part of a screen with its own heading. */
export const Panel = ({ title, actions, children, id, dense = false }: PanelProps) => {
  const heading = useId();
  return (
    <Box
      component="section"
      id={id}
      aria-labelledby={heading}
      sx={{
        border: '1px solid var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: 2,
        py: dense ? 1.25 : 2,
      }}
    >
      <Stack
        direction="row"
        sx={{
          alignItems: 'center',
          minHeight: dense ? 24 : 32,
          mb: dense ? 0.25 : 1,
          '@media print': { breakAfter: 'avoid', breakInside: 'avoid' },
        }}
      >
        <Typography id={heading} variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {actions}
      </Stack>
      {children}
    </Box>
  );
};
