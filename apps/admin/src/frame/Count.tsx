import { Box } from '@mui/material';

/** How many wait behind a place of the menu; nothing where nobody does. */
export const Count = ({ of }: { of: number }) =>
  of > 0 ? (
    <Box
      component="span"
      sx={{
        minWidth: 20,
        px: 0.75,
        borderRadius: 4,
        fontSize: 12,
        lineHeight: '20px',
        fontWeight: 650,
        textAlign: 'center',
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
      }}
    >
      {of}
    </Box>
  ) : null;
