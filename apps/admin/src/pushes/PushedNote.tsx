import { Alert, Button } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { dayAndTime } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

interface PushedNoteProps {
  startedAt: string;
  onWithout: () => void;
}

/** The case that is being begun takes a contact up which the phone system told of; it can do without. */
export const PushedNote = ({ startedAt, onWithout }: PushedNoteProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  return (
    <Alert
      severity="info"
      action={
        <Button size="small" color="inherit" onClick={onWithout} sx={{ whiteSpace: 'nowrap' }}>
          {t('pushes.without')}
        </Button>
      }
    >
      {t('pushes.begins', { at: dayAndTime(new Date(startedAt), locale) })}
    </Alert>
  );
};
