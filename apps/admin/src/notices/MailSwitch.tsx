import { MenuItem } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { PreferencesRecord } from '#heart-core/wire';
import { ask } from '../http.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';

/** One's own mail, on or off; what is mailed at all stands in the settings. */
export const MailSwitch = () => {
  const t = useT();
  const client = useQueryClient();
  const notify = useNotify();
  const { data } = useRead<PreferencesRecord>('/preferences');
  if (!data) return null;
  const turn = async () => {
    try {
      await ask('/preferences', { method: 'PUT', body: { mailWanted: !data.mailWanted } });
      await client.invalidateQueries({ queryKey: ['preferences'] });
    } catch {
      notify('notices.preferenceFailed', { type: 'error' });
    }
  };
  return (
    <MenuItem role="menuitemcheckbox" aria-checked={data.mailWanted} onClick={() => void turn()} dense>
      {t(data.mailWanted ? 'notices.mailOff' : 'notices.mailOn')}
    </MenuItem>
  );
};
