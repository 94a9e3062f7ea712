import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';

interface DoorProps {
  title: string;
  words?: string;
  children: ReactNode;
}

/** What stands before the house: a page for who is not signed in. */
export const Door = ({ title, words, children }: DoorProps) => {
  useEffect(() => {
    document.title = `${title} · Heartdesk`;
  }, [title]);
  return (
    <Box component="main" id="content" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Box
        sx={{
          width: '100%',
          maxWidth: 440,
          bgcolor: 'background.paper',
          border: '1px solid var(--rule)',
          borderRadius: 1,
          p: { xs: 2.5, sm: 4 },
        }}
      >
        <Typography variant="h1">{title}</Typography>
        {words && <Typography sx={{ color: 'text.secondary', mb: 3 }}>{words}</Typography>}
        {children}
      </Box>
    </Box>
  );
};
