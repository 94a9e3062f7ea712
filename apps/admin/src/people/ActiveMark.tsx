import { Box } from '@mui/material';
import { useT } from '../parts/useT.ts';

/** Still here or not: a shape and a word. */
export const ActiveMark = ({ active }: { active: boolean }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ fontSize: 13, whiteSpace: 'nowrap', color: active ? undefined : 'text.secondary' }}>
      <span aria-hidden>{active ? '●' : '–'}</span> {t(active ? 'people.active' : 'people.inactive')}
    </Box>
  );
};
