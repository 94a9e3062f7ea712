import { Box } from '@mui/material';
import { useT } from './useT.ts';

/** In use or retired: a shape and a word. */
export const InUseMark = ({ inUse }: { inUse: boolean }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ fontSize: 13, whiteSpace: 'nowrap', color: inUse ? undefined : 'text.secondary' }}>
      <span aria-hidden>{inUse ? '●' : '–'}</span> {t(inUse ? 'setting.inUse' : 'setting.retired')}
    </Box>
  );
};
