import { Button } from '@mui/material';
import { useT } from '../parts/useT.ts';

interface ChangesPillProps {
  waiting: number;
  onUpdate: () => void;
}

/** "3 changes, update order": rows move only when the reader says so. */
export const ChangesPill = ({ waiting, onUpdate }: ChangesPillProps) => {
  const t = useT();
  return (
    <div role="status">
      {waiting > 0 && (
        <Button size="small" variant="outlined" onClick={onUpdate} sx={{ borderRadius: 4, mb: 1 }}>
          {t('live.changes', { smart_count: waiting })}
        </Button>
      )}
    </div>
  );
};
