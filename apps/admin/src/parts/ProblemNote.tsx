import { Alert, Box, Button } from '@mui/material';
import type { Refused } from '../http.ts';
import { useT } from './useT.ts';

interface ProblemNoteProps {
  problem: unknown;
  /** What was being tried, as a sentence that says what is safe. */
  what?: string;
  onRetry?: () => void;
  /** Fields that show their own fault; those of any other are told here. */
  beside?: readonly string[];
}

/** What went wrong, in the panel where it did: what happened, what is safe, what to do, and the reference to tell us. */
export const ProblemNote = ({ problem, what, onRetry, beside }: ProblemNoteProps) => {
  const t = useT();
  const { message, body } = problem as Refused;
  const words = message?.startsWith('error.') ? t(message) : message;
  const others = beside ? Object.entries(body?.faults ?? {}).filter(([name]) => !beside.includes(name)) : [];
  return (
    <Alert
      severity="error"
      role="alert"
      sx={{ alignItems: 'center' }}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('do.retry')}
          </Button>
        )
      }
    >
      {what && <Box sx={{ fontWeight: 600 }}>{what}</Box>}
      {words}
      {others.map(([name, fault]) => (
        <Box key={name}>
          {name}: {fault}
        </Box>
      ))}
      {body?.requestId && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, userSelect: 'all' }}>
          {t('error.reference', { id: body.requestId })}
        </Box>
      )}
    </Alert>
  );
};
