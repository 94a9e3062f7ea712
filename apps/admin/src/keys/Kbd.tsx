import { Box } from '@mui/material';

/** A key as it stands on the keyboard. */
export const Kbd = ({ children }: { children: string }) => (
  <Box
    component="kbd"
    sx={{
      px: 1,
      py: 0.25,
      border: '1px solid var(--field-border)',
      borderRadius: 1,
      whiteSpace: 'nowrap',
      fontSize: 12.5,
      fontFamily: 'inherit',
    }}
  >
    {children}
  </Box>
);
