import { Box, Button } from '@mui/material';
import { useT } from '../parts/useT.ts';

interface ChangesPillProps {
  waiting: number;
  onUpdate: () => void;
}

/** "3 changes, update order": rows move only when the reader says so. It stands over the list, and moves nothing by coming. */
export const ChangesPill = ({ waiting, onUpdate }: ChangesPillProps) => {
  const t = useT();
  return (
    <Box role="status" sx={{ position: 'absolute', insetInlineEnd: 0, bottom: 'calc(100% + 4px)', zIndex: 1 }}>
      {waiting > 0 && (
        <Button
          size="small"
          variant="outlined"
          onClick={onUpdate}
          sx={{ borderRadius: 4, bgcolor: 'background.paper', '&:hover': { bgcolor: 'background.paper' } }}
        >
          {t('live.changes', { smart_count: waiting })}
        </Button>
      )}
    </Box>
  );
};
