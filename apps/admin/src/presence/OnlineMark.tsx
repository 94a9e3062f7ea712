import { Box } from '@mui/material';
import { useT } from '../parts/useT.ts';

/** At their desk or not: a shape, and a word for whoever hears the page. */
export const OnlineMark = ({ online }: { online: boolean }) => {
  const t = useT();
  const words = t(online ? 'presence.online' : 'presence.away');
  return (
    <Box
      component="span"
      role="img"
      aria-label={words}
      title={words}
      sx={{ color: online ? 'var(--done)' : 'text.secondary', fontSize: 11, marginInlineEnd: 0.5 }}
    >
      {online ? '●' : '○'}
    </Box>
  );
};
