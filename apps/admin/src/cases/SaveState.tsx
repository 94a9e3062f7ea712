import { Box, Button } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useLocaleState } from 'react-admin';
import { savingOf, sendAll, turnOfKeepers, watchKeepers } from '../drafts/keepers.ts';
import { localeOf } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

/** Is what was typed safe, and where? Changes of state are read out, the seconds are not. */
export const SaveState = ({ caseId }: { caseId: string }) => {
  const t = useT();
  const [locale] = useLocaleState();
  useSyncExternalStore(watchKeepers, turnOfKeepers);
  const { state, unsent, savedAt } = savingOf(caseId);
  const at = savedAt?.toLocaleTimeString(localeOf(locale), { hourCycle: 'h23' });
  const shown = state === 'idle' && unsent > 0 ? 'saving' : state;
  const said = { idle: '', saving: '', saved: 'saved', kept: 'kept', failed: 'failed' }[shown];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
      <Box
        component="span"
        aria-hidden
        sx={{ color: shown === 'failed' ? 'var(--error)' : shown === 'kept' ? 'var(--late-text)' : undefined }}
      >
        {shown === 'idle' ? '' : t(`workspace.save.${shown}`, { at, n: unsent })}
      </Box>
      <Box
        component="span"
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' }}
      >
        {said && t(`workspace.save.said.${said}`)}
      </Box>
      {shown === 'failed' && (
        <Button size="small" onClick={() => void sendAll(caseId)}>
          {t('do.retry')}
        </Button>
      )}
    </Box>
  );
};
